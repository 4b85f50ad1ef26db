/** The same text in pieces of some size: a call of the system for each line would take longer than making it. */
export function* inLargerChunks(chunks: Iterable<string>, size = 65_536): Generator<string> {
  let kept = '';
  for (const chunk of chunks) {
    kept += chunk;
    if (kept.length < size) continue;
    yield kept;
    kept = '';
  }
  if (kept !== '') yield kept;
}
