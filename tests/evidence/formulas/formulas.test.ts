import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { formulasOf, spanOf } from '../../../src/evidence/formulas/formulas.js';
import { alignRows } from '../../../src/evidence/formulas/row-alignment.js';
import { spokenRecord } from '../../../src/evidence/formulas/spoken.js';
import { corpusDir } from '../../corpus.js';
import { inventedEvidence } from '../invented-record.js';

/** Wordings of each formula, as printed. */
function wordings(evidence: Evidence): string[][] {
  const record = spokenRecord(evidence);
  return formulasOf(evidence).all.map(({ places }) =>
    places.map((place) => {
      const { start, end } = spanOf(record, place);
      return record.sentences[place.sentence]?.document.source.slice(start, end) ?? '';
    }),
  );
}

const filler = (day: string) => [
  `On ${day} we looked at fisheries, at libraries and at the price of bread in three provinces.`,
  'Nobody could remember when the harbour had last been so quiet in the winter.',
  'The engineers will report on the bridge when the river has gone down again.',
];

describe('formulas of the shipped record', () => {
  let evidence: Evidence;
  beforeAll(async () => {
    ({ evidence } = await openCorpus(corpusDir));
  });

  it.each([
    ['Article V', 'Article 5', /Senkaku Islands/u],
    ['use of Marine Corps Air Station Futenma', 'usage of the Futenma air field', /avoid the continu/u],
    ['whose centrality is vital', 'whose centrality remains vital', /ASEAN/u],
  ])('have “%s” and “%s” as one', (one, other, about) => {
    const formula = wordings(evidence).find(
      (some) => some.some((text) => text.includes(one)) && some.some((text) => text.includes(other)),
    );
    expect(formula).toBeDefined();
    expect(formula?.every((text) => about.test(text))).toBe(true);
  });

  it('are each of several meetings, and none is a greeting', () => {
    for (const { meetings } of formulasOf(evidence).all) expect(meetings.length).toBeGreaterThan(1);
    expect(wordings(evidence).flat().join('\n')).not.toMatch(/thank you|good (?:morning|afternoon)/iu);
  });

  it('are recognised once for a record', () => {
    expect(formulasOf(evidence)).toBe(formulasOf(evidence));
  });
});

describe('formulas of invented documents', () => {
  const said = (day: string, text: string, language = 'en') => ({
    day,
    language,
    turns: [{ text: [...filler(day), text].join(' ') }],
  });

  it('are found with changed words, in no list', async () => {
    const evidence = await inventedEvidence([
      said('2021-01-05', 'Our two peoples will defend the lighthouse of Cape Hope against every storm.'),
      said(
        '2022-01-05',
        'And I repeat that our peoples shall defend the old lighthouse of Cape Hope against any storm.',
      ),
      said('2023-01-05', 'Cheese was discussed.'),
    ]);
    const found = wordings(evidence).filter((some) => some.some((text) => text.includes('lighthouse')));
    expect(found).toEqual([
      [
        'peoples will defend the lighthouse of Cape Hope against every storm',
        'peoples shall defend the old lighthouse of Cape Hope against any storm',
      ],
    ]);
  });

  it('are found in Japanese', async () => {
    const evidence = await inventedEvidence([
      said('2021-01-05', '日米安保条約第5条が尖閣諸島に適用されることを改めて確認しました。', 'ja'),
      said('2022-01-05', '日米安全保障条約第五条の尖閣諸島への適用を再確認しました。', 'ja'),
      said('2023-01-05', '本日は天気に恵まれ、会場の外には桜が咲いています。', 'ja'),
    ]);
    const [found] = wordings(evidence).filter((some) => some.some((text) => text.includes('尖閣')));
    expect(found).toHaveLength(2);
    expect(found?.[0]).toContain('第5条が尖閣諸島');
    expect(found?.[1]).toContain('第五条の尖閣諸島');
  });

  it('are not what one meeting alone says twice', async () => {
    const twice = 'The moonlit ferry to Blackwater Island must never be cancelled again.';
    const evidence = await inventedEvidence([
      said('2021-01-05', `${twice} ${twice}`),
      said('2022-01-05', 'No.'),
    ]);
    expect(wordings(evidence).flat().join(' ')).not.toContain('Blackwater');
  });
});

describe('the stretch that two rows have in common', () => {
  const align = (a: string, b: string) => {
    const [left, right] = [a, b].map((row) => [...row].map((letter) => letter.charCodeAt(0)));
    return alignRows(
      left ?? [],
      right ?? [],
      (one, other) => (one === other ? 1 : 0),
      () => 0.3,
    );
  };

  it('bridges what only one of them has', () => {
    expect(align('xxabcdyy', 'abzcd')).toEqual({
      pairs: [
        [2, 0],
        [3, 1],
        [4, 3],
        [5, 4],
      ],
      score: 3.7,
    });
  });

  it('is none where they share nothing', () => {
    expect(align('abc', 'xyz')).toBeNull();
    expect(align('', 'xyz')).toBeNull();
  });
});
