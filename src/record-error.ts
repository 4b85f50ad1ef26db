/** Lists of the corpus that contradict each other: an id that stands twice, a meeting that is nowhere told of. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}
