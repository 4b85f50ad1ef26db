import { verified } from '../../../src/evidence/verify/verified.js';
import type { TeamRecord } from '../../../src/record.js';
import { sentencesOf } from '../../../src/transcript/sentences.js';
import { chance, type Mutation } from './mutations.js';

export interface Material {
  readonly truths: readonly { readonly text: string }[];
  /** The letters and digits of each turn, one after the other. */
  readonly published: readonly string[];
}

/** Every run of one or two sentences of at least six words that somebody spoke. */
export function truthsOf(record: TeamRecord): { text: string; by: string | null }[] {
  return record.transcripts
    .filter(({ document }) => document.kind === 'transcript')
    .flatMap(({ turns }) =>
      turns.flatMap(({ paragraphs, speaker }) =>
        paragraphs.flatMap(({ text }) => {
          const sentences = sentencesOf(text);
          return sentences.flatMap(({ start }, i) =>
            [0, 1].flatMap((more) => {
              const last = sentences[i + more];
              const words = last ? text.slice(start, last.end) : '';
              return words.split(/\s+/u).length < 6 ? [] : [{ text: words, by: speaker?.id ?? null }];
            }),
          );
        }),
      ),
    );
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$]/gu, '');

/** What a naive oracle looks in: letters and digits alone. */
export function publishedBare({ transcripts }: TeamRecord): string[] {
  return transcripts.flatMap(({ turns }) =>
    turns.map(({ paragraphs }) => bare(paragraphs.map(({ text }) => text).join(' '))),
  );
}

/** Changes published words so many times; those that were called something that only true words are. */
export function tryMutation(
  mutate: Mutation['mutate'],
  times: number,
  seed: number,
  { truths, published }: Material,
  record: TeamRecord,
): { tried: number; passed: { text: string; changed: string; verdict: string }[] } {
  const pick = chance(seed);
  let tried = 0;
  const passed: { text: string; changed: string; verdict: string }[] = [];
  for (let i = 0; i < times; i += 1) {
    const { text } = truths[pick(truths.length)] ?? { text: '' };
    const changed = mutate(text, pick);
    if (changed === null || published.some((words) => words.includes(bare(changed)))) continue;
    tried += 1;
    const [claim] = verified(`“${changed}”`, {}, record.evidence).claims;
    if (claim && ['exact', 'elided', 'translation', 'reported'].includes(claim.verdict))
      passed.push({ text, changed, verdict: claim.verdict });
  }
  return { tried, passed };
}
