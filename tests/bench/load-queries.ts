import { seeded } from './text-model.js';

/** So many queries of two or three telling words of the texts, no two alike: each is asked for the first time. */
export function newQueries(texts: readonly string[], count: number): string[] {
  const words = [
    ...new Set(
      texts
        .slice(0, 2_000)
        .join(' ')
        .match(/\b\p{Ll}{5,}\b/gu) ?? [],
    ),
  ];
  const random = seeded(23);
  const draw = () => words[Math.floor(random() * words.length)] ?? 'word';
  const queries = new Set<string>();
  while (queries.size < count) queries.add([draw(), draw(), ...(random() < 0.5 ? [draw()] : [])].join(' '));
  return [...queries];
}
