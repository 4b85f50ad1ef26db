import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import { exchangesOf } from '../../../src/evidence/exchange/exchange.js';
import type { TeamRecord } from '../../../src/record.js';
import { corpusDir } from '../../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const family = ({ id }: { id: string }) => id.split('-')[0];

/** Every question of the shipped transcripts, as read off the published pages. */
const pages = {
  '2023-06-01-tokyo-defense-ministerial/dod/en/transcript': [
    ['(Amaro ?)', null, 'hamada', 'hamada', '', ''],
    ['Peter Martin', 'Bloomberg News', 'austin hamada', 'austin hamada', '', ''],
  ],
  '2023-01-11-washington-2plus2/dod/en/transcript': [
    // “Both the Defense Secretary and defense minister spoke of …: can you be more specific”: he may ask Hamada too.
    ['Shaun Tandon', 'AFP', 'austin blinken', 'austin hamada blinken', '', ''],
    ['Miki', 'Nikkei', 'blinken austin hayashi hamada', 'hayashi hamada blinken austin', '', ''],
    [
      'Kiyomiya Ryo',
      'Asahi Shimbun',
      'blinken austin hayashi hamada',
      'austin blinken hayashi hamada',
      '',
      '',
    ],
    ['Tajima', 'Asahi Shimbun', 'hayashi hamada blinken austin', 'hayashi hamada blinken austin', '', ''],
  ],
  '2024-07-28-tokyo-2plus2/state/en/transcript': [
    ['Kamimura', 'Yomiuri Shimbun', 'kamikawa blinken', 'kamikawa blinken', '', ''],
    ['Michael Gordon', 'Wall Street Journal', 'austin kihara blinken', 'austin kihara blinken', '', ''],
    // He turns to "Minister Kihara, Secretary of State": it is the Secretary of Defense who answers.
    ['Tanaka', 'Jiji Press', 'kihara blinken', 'kihara austin', 'blinken', 'austin'],
    ['Patrick Tucker', 'Defense One', 'austin kihara blinken', 'austin kihara', 'blinken', ''],
  ],
} as const;

describe('what was asked at the press conferences', () => {
  it.each(Object.entries(pages))('%s', (id, questions) => {
    const transcript = record.transcripts.find(({ document }) => document.id === id);
    const found = transcript ? exchangesOf(transcript) : [];
    expect(
      found.map(({ question, answers, unanswered, unaddressed }) => [
        question.speaker?.name ?? question.introducedAs,
        question.outlet,
        question.addressedTo.map(family).join(' '),
        answers.map(({ speaker }) => (speaker ? family(speaker) : '?')).join(' '),
        unanswered.map(family).join(' '),
        unaddressed.map(family).join(' '),
      ]),
    ).toEqual(questions);
  });

  it('is nothing in the readout and the article', () => {
    const others = record.transcripts.filter(({ document }) => document.kind !== 'transcript');
    expect(others).toHaveLength(2);
    expect(others.flatMap((transcript) => exchangesOf(transcript))).toEqual([]);
  });
});
