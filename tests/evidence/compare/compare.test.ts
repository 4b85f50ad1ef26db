import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import { compareOf } from '../../../src/evidence/compare/compare.js';
import { type CompareResult, compareResultSchema } from '../../../src/evidence/compare/compare-result.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import type { Quote } from '../../../src/evidence/quote.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { corpusDir } from '../../corpus.js';
import { type InventedDocument, inventedEvidence } from '../invented-record.js';

let evidence: Evidence;
beforeAll(async () => {
  ({ evidence } = await openCorpus(corpusDir));
});

const allQuotes = ({ kept, changed, onlyFirst, onlySecond }: CompareResult): Quote[] => [
  ...[...kept, ...changed].flatMap(({ first, second }) => [first, second]),
  ...onlyFirst,
  ...onlySecond,
];
const inRedline = (result: CompareResult) =>
  result.changed.map(({ redline }) =>
    redline
      .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`))
      .join(''),
  );

describe('two meetings of the shipped record', () => {
  it('are the last two comparable ones that have the topic', () => {
    const result = compareOf('Senkaku', evidence);
    expect(result.first?.meeting?.id).toBe('2023-01-11-washington-2plus2');
    expect(result.second?.meeting?.id).toBe('2024-07-28-tokyo-2plus2');
    expect(result).toMatchObject({ found: true, noLongerSaid: true, notClaimed: [], language: 'en' });
  });

  it('have what changed word by word, between both printed texts', () => {
    expect(inRedline(compareOf('Senkaku', evidence))).toEqual([
      'underscore that Article [-V-]{+5+} of the Mutual Security Treaty applies to the Senkaku Islands',
    ]);
    expect(inRedline(compareOf('North Korea', evidence))).toContain(
      'reaffirmed our [-unwavering -]commitment [-towards the-]{+for+} complete denuclearization of North Korea',
    );
  });

  it('are those of the months that are named', () => {
    const result = compareOf('Taiwan 2023-01 2024-07', evidence);
    expect([result.first?.meeting?.id, result.second?.meeting?.id]).toEqual([
      '2023-01-11-washington-2plus2',
      '2024-07-28-tokyo-2plus2',
    ]);
    expect(() => compareOf('Taiwan 2022-05 2024-07', evidence)).toThrow(UsageError);
  });

  it('are the same where the topic is typed in Japanese', () => {
    const [japanese, english] = ['尖閣', 'Senkaku'].map((topic) => compareOf(topic, evidence));
    expect(japanese?.changed).toEqual(english?.changed);
  });

  it('claim nothing where other offices were heard or a text is of another kind, and say why', () => {
    const other = compareOf('Okinawa 2023-01-11 2023-06-01', evidence);
    expect(other.noLongerSaid).toBe(false);
    expect(other.notClaimed).toContain('other-offices');
    expect(other.notClaimed).toContain('other-kinds');
  });

  it.each([
    'counterstrike',
    'Taiwan',
    'China',
    'Okinawa/Futenma',
    'extended deterrence',
    'trilateral',
    '北朝鮮',
    'China since the last 2+2',
    'Austin 2023-01-11 2024-07-28',
    'Austin Blinken China',
    'side:us,japan Taiwan',
  ])('quote slices, and part the second side’s sentences: %s', (query) => {
    const result = compareOf(query, evidence);
    expect(compareResultSchema.safeParse(result).success).toBe(true);
    expect(result.found).toBe(true);
    const sources = new Map(
      evidence.documents.map(({ transcript, source }) => [transcript.document.id, source] as const),
    );
    for (const { text, start, end, document } of allQuotes(result)) {
      expect(sources.get(document.id)?.slice(start, end)).toBe(text);
    }
    const seconds = [
      ...[...result.kept, ...result.changed].map(({ second }) => second),
      ...result.onlySecond,
    ];
    expect(new Set(seconds.map(({ id }) => id)).size).toBe(seconds.length);
    expect(seconds).toHaveLength(result.second?.onTopic ?? -1);
    const firsts = new Set([...result.kept, ...result.changed].map(({ first }) => first.id));
    expect(result.onlyFirst.some(({ id }) => firsts.has(id))).toBe(false);
    for (const { first, second, redline } of [...result.kept, ...result.changed]) {
      for (const { is, text } of redline) expect(is === 'gone' ? first.text : second.text).toContain(text);
    }
  });
});

describe('two people', () => {
  it('are beside each other, and neither no longer says anything', () => {
    const result = compareOf('Austin vs Blinken China', evidence);
    expect([result.first?.name, result.second?.name]).toEqual(['Lloyd J. Austin III', 'Antony J. Blinken']);
    expect(result).toMatchObject({ topic: 'China', noLongerSaid: false, notClaimed: ['not-two-meetings'] });
    expect(result.onlyFirst.every(({ speaker }) => speaker?.id === 'austin-lloyd')).toBe(true);
  });

  it('are two: of more, a mistake names them', () => {
    expect(() => compareOf('Austin Blinken Kihara China', evidence)).toThrow(UsageError);
  });

  it('named alone narrow both meetings', () => {
    const result = compareOf('Blinken Taiwan', evidence);
    expect(allQuotes(result).every(({ speaker }) => speaker?.id === 'blinken-antony')).toBe(true);
    expect(result.first?.person?.id).toBe('blinken-antony');
  });
});

describe('what is not there', () => {
  it('is not found, with the nearest', () => {
    expect(compareOf('zeppelin', evidence)).toMatchObject({ found: false, kept: [], onlyFirst: [] });
  });

  it('is not a meeting: a mistake names the nearest', () => {
    expect(() => compareOf('Taiwan 2024-07-28-paris', evidence)).toThrow(UsageError);
  });
});

describe('invented documents', () => {
  const secretary = {
    side: 'us',
    office: 'Secretary of Fisheries',
    speaker: ['rivers-ann', 'Ann Rivers'],
  } as const;
  const bread =
    'The price of bread has gone up in three provinces since the winter. Nobody expects it to come down before the summer is over.';
  const document = (day: string, text: string, more: Partial<InventedDocument> = {}): InventedDocument => ({
    day,
    turns: [{ ...secretary, text: `${bread} ${text}` }],
    ...more,
  });
  const kept = 'The lighthouse of Cape Hope belongs to all sailors of the northern sea.';

  it('have what is kept in the same words, signs and case aside', async () => {
    const invented = await inventedEvidence([
      document('2021-01-05', kept),
      document('2022-01-05', `${kept.replace('.', '!')}`),
    ]);
    const result = compareOf('lighthouse', invented);
    expect(result.kept.map(({ second }) => second.text)).toEqual([kept.replace('.', '!')]);
    expect(result.changed).toEqual([]);
  });

  it('have a changed formula inside a longer sentence', async () => {
    const invented = await inventedEvidence([
      document('2021-01-05', 'We guarantee the lighthouse of Cape Hope to all northern sailors forever.'),
      document(
        '2022-01-05',
        'After a long evening with the mayors of the coast, whose patience I admire, we guarantee the lighthouse of Cape Hope to some northern sailors.',
      ),
    ]);
    const [changed] = compareOf('lighthouse', invented).changed;
    expect(changed?.redline.filter(({ is }) => is !== 'same').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['all', 'some']),
    );
    expect(changed?.redline.find(({ text }) => text === 'some')?.telling).toBe(true);
  });

  it('claim that a sentence is no longer said where the documents are comparable', async () => {
    const invented = await inventedEvidence([
      document('2021-01-05', `${kept} We shall never sell the lighthouse to the railway company.`),
      document('2022-01-05', kept),
    ]);
    const result = compareOf('lighthouse', invented);
    expect(result).toMatchObject({ noLongerSaid: true, notClaimed: [] });
    expect(result.onlyFirst.map(({ text }) => text)).toEqual([
      'We shall never sell the lighthouse to the railway company.',
    ]);
  });

  it('find what is said again without the topic’s word', async () => {
    const invented = await inventedEvidence([
      document(
        '2021-01-05',
        `${kept} The lighthouse needs forty thousand crowns for copper roofs and oak doors.`,
      ),
      document('2022-01-05', `${kept} It needs forty thousand crowns for copper roofs and oak doors.`),
    ]);
    expect(compareOf('lighthouse', invented).onlyFirst).toEqual([]);
  });

  it.each([
    ['other-kinds', { kind: 'readout' }],
    ['other-offices', { turns: [{ ...secretary, office: 'Secretary of Mines', text: `${bread} ${kept}` }] }],
    [
      'questions-at-one',
      {
        turns: [
          { ...secretary, text: bread },
          { ...secretary, kind: 'answer', text: kept },
        ],
      },
    ],
    ['much-shorter', { turns: [{ ...secretary, text: 'The lighthouse stands.' }] }],
  ] satisfies [string, Partial<InventedDocument>][])('claim nothing: %s', async (why, more) => {
    const invented = await inventedEvidence([
      document('2021-01-05', `${kept} We shall never sell the lighthouse.`),
      document('2022-01-05', kept, more),
    ]);
    const result = compareOf('lighthouse 2021-01-05 2022-01-05', invented);
    expect(result.noLongerSaid).toBe(false);
    expect(result.notClaimed).toContain(why);
  });

  it('are not compared across languages', async () => {
    const invented = await inventedEvidence([
      document('2021-01-05', kept),
      {
        day: '2022-01-05',
        language: 'ja',
        turns: [{ ...secretary, text: 'ホープ岬の灯台は北の海の船乗りのものです。' }],
      },
    ]);
    expect(compareOf('lighthouse 2021-01-05 2022-01-05', invented).found).toBe(false);
  });

  it('in Japanese are compared by their characters', async () => {
    const [before, after] = [
      '北の岬の灯台を全ての船乗りのために守り抜きます。',
      '北の岬の灯台を一部の船乗りのために守り抜きます。',
    ];
    const filler = '冬のあいだ三つの県でパンの値段が上がりました。港はとても静かでした。';
    const said = (day: string, text: string): InventedDocument => ({
      day,
      language: 'ja',
      turns: [{ ...secretary, text: `${filler}${text}` }],
    });
    const invented = await inventedEvidence([said('2021-01-05', before), said('2022-01-05', after)]);
    const [changed] = compareOf('灯台', invented).changed;
    expect(changed?.first.text).toBe(before);
    expect(changed?.redline.filter(({ is }) => is !== 'same').map(({ is, text }) => [is, text])).toEqual([
      ['gone', '全て'],
      ['new', '一部'],
    ]);
  });

  it('say which later comparable meetings are silent', async () => {
    const invented = await inventedEvidence([
      document('2021-01-05', kept),
      document('2022-01-05', kept),
      document('2023-01-05', 'The engineers will report on the bridge when the river has gone down.'),
    ]);
    expect(compareOf('lighthouse', invented).silentSince).toEqual(['2023-01-05-tokyo-talks']);
  });
});
