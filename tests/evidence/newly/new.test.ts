import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus-files.js';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { meetingNamed } from '../../../src/evidence/named/meeting-named.js';
import { newOf } from '../../../src/evidence/newly/new.js';
import { newResultSchema } from '../../../src/evidence/newly/new-result.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { corpusDir } from '../../corpus.js';
import { type InventedDocument, inventedEvidence } from '../invented-record.js';

const newIn = (evidence: Evidence, typed = '') => newOf(meetingNamed(typed, evidence), evidence, typed);

describe('what is new at a meeting of the shipped record', () => {
  let evidence: Evidence;
  beforeAll(async () => {
    ({ evidence } = await openCorpus(corpusDir));
  });

  it('is what matters first: new bodies and undertakings, not greetings or days', () => {
    const { meeting, phrases } = newIn(evidence);
    expect(meeting.id).toBe('2024-07-28-tokyo-2plus2');
    const first = phrases.slice(0, 6).map(({ phrase }) => phrase);
    expect(first).toEqual(expect.arrayContaining(['JJOC', 'coproduction', 'DICAS']));
    for (const { phrase } of phrases) {
      expect(phrase).not.toMatch(/thank|welcome|\b(?:July|today|tomorrow|Monday)\b/iu);
    }
  });

  it('stands in no earlier document, in nobody’s words, and in its own quote', () => {
    for (const typed of ['', '2023-06-01', '2023-01-11']) {
      const result = newIn(evidence, typed);
      expect(newResultSchema.safeParse(result).success).toBe(true);
      const earlier = evidence.documents.filter(
        ({ transcript }) => (transcript.document.date ?? '') < result.meeting.date,
      );
      expect(earlier).toHaveLength(result.earlier.documents);
      for (const { phrase, quote } of result.phrases) {
        expect(quote.text).toContain(phrase);
        const pattern = new RegExp(
          `(?<![\\p{L}\\p{N}])${phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
          'iu',
        );
        for (const { transcript } of earlier) {
          for (const { paragraphs } of transcript.turns) {
            for (const { text } of paragraphs) expect(text).not.toMatch(pattern);
          }
        }
      }
    }
  });

  it('comes with what was dropped against the last comparable meeting, quoted there', () => {
    const { against, dropped } = newIn(evidence);
    expect(against?.id).toBe('2023-01-11-washington-2plus2');
    expect(dropped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['pacing challenge', 'new normal']),
    );
    for (const { formula, quote } of dropped) {
      expect(quote.meeting.id).toBe(against?.id);
      expect(quote.text).toContain(formula);
    }
  });

  it('says of the first meeting that there is nothing earlier', () => {
    expect(newIn(evidence, '2022-09-14')).toMatchObject({
      found: false,
      phrases: [],
      dropped: [],
      against: null,
      earlier: { documents: 0, from: null, to: null },
    });
  });

  it('says why nothing was compared for what was dropped', () => {
    const { against, notCompared } = newIn(evidence, '2023-06-01');
    expect(against).toBeNull();
    expect(notCompared).toContain('other-offices');
  });

  it('is asked by words; two meetings, or none, are a mistake', () => {
    expect(meetingNamed('the last 2+2', evidence).id).toBe('2024-07-28-tokyo-2plus2');
    expect(meetingNamed('2023年6月', evidence).id).toBe('2023-06-01-tokyo-defense-ministerial');
    expect(() => meetingNamed('2+2', evidence)).toThrow(UsageError);
    expect(() => meetingNamed('zeppelin', evidence)).toThrow(UsageError);
  });
});

describe('what is new in invented documents', () => {
  const bread =
    'The price of bread has gone up in three provinces since the winter. Nobody expects it to come down before the summer is over.';
  const said = (day: string, text: string, more: Partial<InventedDocument> = {}): InventedDocument => ({
    day,
    turns: [{ text: `${bread} ${text}`, office: 'Secretary of Fisheries' }],
    ...more,
  });
  const formula = 'The lighthouse of Cape Hope belongs to all sailors of the northern sea.';

  it('goes by the day, whatever order the documents stand in', async () => {
    const evidence = await inventedEvidence([
      said('2022-01-05', 'We founded the Harbour Stewardship Council this spring.'),
      said('2021-01-05', 'We spoke of the bridge.'),
      said('2023-01-05', 'The Harbour Stewardship Council has met, and we opened the Kelp Observatory.'),
    ]);
    const phrasesOf = (day: string) => newIn(evidence, day).phrases.map(({ phrase }) => phrase);
    expect(phrasesOf('2022-01-05').join('\n')).toContain('Harbour Stewardship Council');
    expect(phrasesOf('2023-01-05').join('\n')).toContain('Kelp Observatory');
    expect(phrasesOf('2023-01-05').join('\n')).not.toContain('Harbour Stewardship Council');
  });

  it('does not take another document of the same meeting for an earlier one', async () => {
    const words = 'We founded the Harbour Stewardship Council this spring.';
    const evidence = await inventedEvidence([
      said('2021-01-05', 'We spoke of the bridge.'),
      said('2022-01-05', words),
      {
        day: '2022-01-05',
        kind: 'readout',
        publisher: 'mod',
        turns: [{ text: words, kind: 'reported', side: null }],
      },
    ]);
    expect(
      newIn(evidence)
        .phrases.map(({ phrase }) => phrase)
        .join('\n'),
    ).toContain('Harbour Stewardship Council');
  });

  it('is not what a reporter had asked before', async () => {
    const evidence = await inventedEvidence([
      {
        day: '2021-01-05',
        turns: [
          { text: bread },
          { text: 'What about the Harbour Stewardship Council?', kind: 'question', side: 'press' },
        ],
      },
      said('2022-01-05', 'We founded the Harbour Stewardship Council.'),
    ]);
    const found = newIn(evidence).phrases.map(({ phrase }) => phrase);
    expect(found).not.toContain('Harbour Stewardship Council');
  });

  it('has a formula that came back and is dropped, and none that is said in other words', async () => {
    const evidence = await inventedEvidence([
      said(
        '2020-01-05',
        `${formula} The railway company shall pay the harbour dues of every fishing village.`,
      ),
      said(
        '2021-01-05',
        `${formula} The railway company shall pay the harbour dues of every fishing village.`,
      ),
      said('2022-01-05', 'The railway company must pay harbour dues of all fishing villages.'),
    ]);
    const { dropped, against } = newIn(evidence);
    expect(against?.id).toBe('2021-01-05-tokyo-talks');
    expect(dropped.map(({ formula: text }) => text)).toEqual([
      expect.stringContaining('lighthouse of Cape Hope belongs to all sailors'),
    ]);
    expect(dropped[0]?.meetings).toHaveLength(2);
  });

  it('drops nothing against a readout alone', async () => {
    const evidence = await inventedEvidence([
      said('2020-01-05', formula),
      said('2021-01-05', formula),
      said('2022-01-05', 'We spoke of the bridge.', { kind: 'readout' }),
    ]);
    expect(newIn(evidence)).toMatchObject({ against: null, dropped: [] });
    expect(newIn(evidence).notCompared).toContain('other-kinds');
  });

  it('tells of no language in which nothing is earlier', async () => {
    const evidence = await inventedEvidence([
      said('2021-01-05', formula),
      { day: '2022-01-05', language: 'ja', turns: [{ text: '新しい灯台管理協議会を設立しました。' }] },
    ]);
    expect(newIn(evidence)).toMatchObject({ found: false, phrases: [], withoutEarlier: ['ja'] });
  });

  it('is found in Japanese by terms and rows of characters', async () => {
    const evidence = await inventedEvidence([
      {
        day: '2021-01-05',
        language: 'ja',
        turns: [{ text: '日米同盟の抑止力を強化します。橋の工事は順調です。' }],
      },
      {
        day: '2022-01-05',
        language: 'ja',
        turns: [{ text: '日米同盟の抑止力を強化します。反撃能力の運用について協議しました。' }],
      },
    ]);
    const found = newIn(evidence).phrases;
    expect(found.map(({ phrase }) => phrase).join('\n')).toContain('反撃能力');
    expect(found.map(({ phrase }) => phrase).join('\n')).not.toContain('抑止力を強化');
  });
});
