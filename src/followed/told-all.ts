import type { Answer, AnswerNode, Language, Words } from '../answer.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { phrasesFor } from '../render/phrases/phrases-for.js';
import { watchedAsTyped } from '../watch/watch.js';
import type { FollowedDigest, FollowedWatch } from './followed.js';
import { plainly, scheduleInWords, whereInWords } from './told-digests.js';

/** Everything that is followed in a workspace, numbered: digests, then watches. */
export function tellAll(
  digests: readonly FollowedDigest[],
  watches: readonly FollowedWatch[],
  language: Language,
  notice: Words | null = null,
): Answer {
  const phrases = phrasesFor(language);
  const { all: said } = phrases.following;
  const count = digests.length + watches.length;
  const list = count === 0 ? said.nothing : said.list(digests.length, watches.length);
  const lines = [
    ...digests.map((digest, n) => digestLine(digest, n + 1, phrases)),
    ...watches.map((watch, n) => watchLine(watch, digests.length + n + 1, phrases)),
  ];
  const what = list;
  const offers = [
    { offer: 'all-pause', about: '', what },
    { offer: 'all-resume', about: '', what },
  ] as const;
  const nodes: AnswerNode[] = [
    ...(notice ? [{ node: 'lead' as const, words: notice }] : []),
    { node: 'lead', words: [list] },
    ...(count === 0 ? [] : [{ node: 'offers' as const, offers }]),
    ...lines.map((words): AnswerNode => ({ node: 'note', words })),
  ];
  return { language, summary: notice ? plainly(notice) : list, nodes };
}

function digestLine(digest: FollowedDigest, number: number, phrases: Phrases): Words {
  const { whereto, by, state } = digest;
  const schedule = scheduleInWords(digest, phrases);
  return phrases.following.all.digest(number, whereInWords(whereto), schedule, by, state);
}

function watchLine({ watched, whereto, by, state }: FollowedWatch, number: number, phrases: Phrases): Words {
  return phrases.following.all.watch(number, watchedAsTyped(watched), whereInWords(whereto), by, state);
}
