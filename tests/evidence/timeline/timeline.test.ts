import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { timelineOf } from '../../../src/evidence/timeline/timeline.js';
import { type TimelineRow, timelineResultSchema } from '../../../src/evidence/timeline/timeline-result.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { corpusDir } from '../../corpus.js';

let evidence: Evidence;
beforeAll(async () => {
  evidence = (await openCorpus(corpusDir)).evidence;
});

/** Topics beside what one would look for in an editor: found in the text itself, without any of the product's reading. */
const looked: readonly (readonly [topic: string, pattern: RegExp])[] = [
  ['Taiwan', /\btaiwan\b/giu],
  ['counterstrike', /counter-?strike|counterattacking capabilities/giu],
  ['反撃能力', /counter-?strike|counterattacking capabilities/giu],
  ['extended deterrence', /extended deterrence/giu],
  ['拡大抑止', /extended deterrence/giu],
  ['Senkaku', /senkaku/giu],
  ['Tomahawk', /tomahawk/giu],
  ['"free and open Indo-Pacific"', /free and open indo-pacific/giu],
];

/** What a reader would count in the sources, by meeting. */
function countedByHand(pattern: RegExp, row: TimelineRow) {
  const counts = { officials: 0, questions: 0, moderation: 0, reported: 0 };
  for (const { transcript, source } of evidence.documents) {
    if (transcript.document.meeting !== row.meeting.id) continue;
    for (const { kind, paragraphs } of transcript.turns) {
      const text = paragraphs.map(({ start, end }) => source.slice(start, end)).join('\n');
      const count = text.match(pattern)?.length ?? 0;
      if (transcript.document.kind !== 'transcript') counts.reported += count;
      else if (kind === 'question') counts.questions += count;
      else if (kind === 'moderation') counts.moderation += count;
      else counts.officials += count;
    }
  }
  return counts;
}

describe('the timeline of a topic', () => {
  it.each(looked)('counts %s as somebody would who looks for it in the sources', (topic, pattern) => {
    const { series } = timelineOf(topic, evidence);
    expect(series.map(({ language, rows }) => [language, rows.length])).toEqual([['en', 4]]);
    for (const row of series[0]?.rows ?? []) {
      expect(
        {
          officials: row.officials.count,
          questions: row.voices.questions.count,
          moderation: row.voices.moderation.count,
          reported: row.reported.count,
        },
        row.meeting.id,
      ).toEqual(countedByHand(pattern, row));
    }
  });

  it('finds every mention that the whole of a source has, and no other', () => {
    const { series } = timelineOf('Tomahawk', evidence);
    const documents = series.flatMap(({ rows }) => rows.flatMap((row) => row.documents));
    for (const { transcript, source } of evidence.documents) {
      const { id } = transcript.document;
      const count = source.match(/tomahawk/giu)?.length ?? 0;
      expect(documents.find((document) => document.id === id)?.count, id).toBe(count);
    }
  });

  it('has the same numbers for English and Japanese', () => {
    for (const [english, japanese] of [
      ['counterstrike', '反撃能力'],
      ['extended deterrence', '拡大抑止'],
      ['Senkaku Islands', '尖閣諸島'],
      ['Article 5', '第5条'],
    ] as const)
      expect(timelineOf(japanese, evidence).series).toEqual(timelineOf(english, evidence).series);
  });

  it('says when and by whom it was first said, and that an article has it before', () => {
    const { first, firsts } = timelineOf('counterstrike', evidence);
    expect(first).toMatchObject({ date: '2023-01-11', speaker: { id: 'austin-lloyd' }, kind: 'statement' });
    expect(first?.text.slice(...(first.marks[0] ?? [0, 0]))).toBe('counterstrike capability');
    expect(firsts[0]).toMatchObject({ voice: 'reported', quote: { date: '2022-09-14', verbatim: false } });
    expect(firsts.map(({ voice }) => voice)).toEqual(['reported', 'us', 'japan', 'questions']);
  });

  it('has the meetings at which nothing was said with 0, in the order of their days', () => {
    const rows = timelineOf('Tomahawk', evidence).series[0]?.rows ?? [];
    expect(rows.map(({ meeting, officials }) => [meeting.date, officials.count])).toEqual([
      ['2022-09-14', 0],
      ['2023-01-11', 0],
      ['2023-06-01', 1],
      ['2024-07-28', 0],
    ]);
  });

  it('counts in a thousand of the words of the same voice', () => {
    for (const row of timelineOf('alliance', evidence).series[0]?.rows ?? []) {
      for (const { count, length, perThousand } of [...Object.values(row.voices), row.reported]) {
        if (length === 0) expect([count, perThousand]).toEqual([0, null]);
        else expect(perThousand).toBeCloseTo((count * 1000) / length, 2);
      }
      const parts = ['us', 'japan', 'other', 'unnamed'] as const;
      expect(row.officials.count).toBe(parts.reduce((sum, voice) => sum + row.voices[voice].count, 0));
      expect(row.speakers.reduce((sum, { count }) => sum + count, 0)).toBe(
        Object.values(row.voices).reduce((sum, { count }) => sum + count, 0),
      );
    }
  });

  it('takes the filters and the plain words of quote', () => {
    const filtered = timelineOf('speaker:hamada counterstrike', evidence);
    const plain = timelineOf('Hamada counterstrike', evidence);
    expect(plain.series).toEqual(filtered.series);
    expect(plain.reading.inWords).toEqual([{ name: 'speaker', readAs: ['Hamada Yasukazu'] }]);
    const rows = filtered.series[0]?.rows.filter(({ officials }) => officials.length > 0) ?? [];
    expect(rows.map(({ officials }) => officials.count)).toEqual([4, 5]);
    expect(rows.flatMap(({ speakers }) => speakers.map(({ speaker }) => speaker?.id))).toEqual([
      'hamada-yasukazu',
      'hamada-yasukazu',
    ]);
  });

  it('counts several things where all of them stand within three sentences', () => {
    const { reading, series } = timelineOf('Taiwan China', evidence);
    expect(reading.things.map(({ typed }) => typed)).toEqual(['taiwan', 'china']);
    const [all, taiwan] = [series, timelineOf('Taiwan', evidence).series].map(
      (one) => one[0]?.total.officials.count ?? 0,
    );
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(taiwan ?? 0);
  });

  it('leaves out what stands beside an excluded word', () => {
    const count = (topic: string) => timelineOf(topic, evidence).series[0]?.total.officials.count ?? 0;
    expect(count('nuclear -Korea')).toBeLessThan(count('nuclear'));
    expect(count('nuclear -pineapple')).toBe(count('nuclear'));
  });

  it('reads a name alone as what is counted', () => {
    const { found, series } = timelineOf('Okinawa', evidence);
    expect(found).toBe(true);
    expect(series[0]?.total.officials.count).toBeGreaterThan(0);
  });

  it('says that a topic is nowhere, with the nearest marked as such and zeros in the rows', () => {
    const result = timelineOf('pineapple', evidence);
    expect(result).toMatchObject({ found: false, first: null, firsts: [] });
    expect(result.series[0]?.rows.every(({ officials }) => officials.count === 0)).toBe(true);
    expect(timelineOf('Kamikawa Taiwan', evidence).nearest.length).toBeGreaterThan(0);
  });

  it('is of its shape, whatever is asked', () => {
    for (const topic of ['counterstrike', 'pineapple', 'Taiwan China', '抑止力', '2+2', 'Blinken'])
      expect(() => timelineResultSchema.parse(timelineOf(topic, evidence))).not.toThrow();
  });

  it.each(['the of and', '???', '', 'speaker:austin'])('asks for a topic instead of %j', (typed) => {
    expect(() => timelineOf(typed, evidence)).toThrow(UsageError);
  });
});
