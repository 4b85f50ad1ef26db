import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../src/evidence/timeline/timeline.js';
import { type InventedDocument, inventedEvidence } from '../invented-record.js';

const speech =
  'We talked about deterrence at great length today. Our forces train together every month of the year. ' +
  'Deterrence needs trust between two old friends, and trust takes time. Thank you all for coming out here.';
const another =
  'Before we go in, let me welcome my guests to this house. The weather has been kind to us this week. ' +
  'I look forward to hearing what you have to say on deterrence. Let us begin with the first item now.';
const day = '2024-05-01';

async function seriesOf(topic: string, ...documents: InventedDocument[]) {
  return timelineOf(topic, await inventedEvidence(documents)).series;
}

describe('what two documents of one meeting print', () => {
  it('counts once where two publishers print one speech, and says which is not counted', async () => {
    const [english] = await seriesOf(
      'deterrence',
      { day, publisher: 'state', turns: [{ text: speech }] },
      {
        day,
        publisher: 'dod',
        turns: [{ text: `${speech.replace('great length', 'length')} Goodbye now.` }],
      },
    );
    expect(english?.rows).toHaveLength(1);
    expect(english?.rows[0]?.officials).toMatchObject({ count: 2 });
    const documents = english?.rows[0]?.documents.map(({ id, sameAs, count }) => [id, sameAs, count]);
    const longest = `${day}-tokyo-talks/dod/en/transcript`;
    expect(documents).toEqual([
      [longest, null, 2],
      [`${day}-tokyo-talks/state/en/transcript`, longest, 2],
    ]);
  });

  it('counts both where they print two speeches', async () => {
    const [english] = await seriesOf(
      'deterrence',
      { day, publisher: 'state', turns: [{ text: speech }] },
      { day, publisher: 'dod', turns: [{ text: another }] },
    );
    expect(english?.rows[0]?.officials.count).toBe(3);
    expect(english?.rows[0]?.documents.every(({ sameAs }) => sameAs === null)).toBe(true);
  });

  it('never adds one language to another, and counts each in its own unit', async () => {
    const series = await seriesOf(
      'deterrence',
      { day, publisher: 'dod', turns: [{ text: speech }] },
      { day: '2024-06-01', publisher: 'dod', turns: [{ text: another }] },
      {
        day,
        publisher: 'mod',
        language: 'ja',
        turns: [{ text: '本日は抑止力について話しました。抑止力を高めます。抑止力です。', side: 'japan' }],
      },
    );
    expect(series.map(({ language, unit, rows }) => [language, unit, rows.length])).toEqual([
      ['en', 'words', 2],
      ['ja', 'characters', 1],
    ]);
    expect(series[0]?.rows[0]?.officials).toMatchObject({ count: 2, length: 35 });
    // Twenty-eight letters, three of the topic: signs and blanks are no characters.
    expect(series[1]?.rows[0]?.voices.japan).toEqual({ count: 3, length: 28, perThousand: 107.14 });
    expect(series[0]?.rows[0]?.voices.japan).toEqual({ count: 0, length: 0, perThousand: null });
  });

  it('keeps what readouts and articles print apart', async () => {
    const [english] = await seriesOf(
      'deterrence',
      { day, turns: [{ text: speech }] },
      {
        day,
        publisher: 'mod',
        kind: 'readout',
        turns: [{ text: 'They agreed on deterrence.', kind: 'reported', side: null }],
      },
    );
    expect(english?.rows[0]?.officials.count).toBe(2);
    expect(english?.rows[0]?.reported).toEqual({ count: 1, length: 4, perThousand: 250 });
  });

  it('keeps what people ask apart from what is said, whoever asks', async () => {
    const [english] = await seriesOf('deterrence', {
      day,
      turns: [
        { text: 'What is deterrence to you, Mr. Secretary?', side: 'press', kind: 'question' },
        { text: 'Senators ask me about deterrence, too.', side: 'us', kind: 'question' },
        { text: 'Deterrence is patience.', side: 'japan', kind: 'answer' },
        { text: 'Next, deterrence again.', side: 'staff', kind: 'moderation' },
        { text: 'Deterrence, deterrence!', side: null },
      ],
    });
    const counts = Object.entries(english?.rows[0]?.voices ?? {}).map(([voice, { count }]) => [voice, count]);
    expect(Object.fromEntries(counts)).toEqual({
      us: 0,
      japan: 1,
      other: 0,
      unnamed: 2,
      questions: 2,
      moderation: 1,
    });
  });
});

describe('a mention', () => {
  it('is each place where the topic is printed, a longer wording once', async () => {
    const text =
      'Counterstrike capability is counter-strike capability. A counterstrike is a counter strike.';
    const [english] = await seriesOf('counterstrike', { day, turns: [{ text }] });
    expect(english?.rows[0]?.officials.count).toBe(4);
  });

  it('of several things is a place that has all of them, once until all are said again', async () => {
    const text =
      'Taiwan matters. Deterrence works. Deterrence works. One. Two. Three. Taiwan again. And deterrence again, for Taiwan.';
    const [english] = await seriesOf('Taiwan deterrence', { day, turns: [{ text }] });
    expect(english?.rows[0]?.officials.count).toBe(2);
  });

  it('of several things does not reach over more than three sentences, nor over a turn', async () => {
    const [english] = await seriesOf('Taiwan deterrence', {
      day,
      turns: [
        { text: 'Taiwan matters. One. Two. Deterrence works.' },
        { text: 'Taiwan.' },
        { text: 'Deterrence.' },
      ],
    });
    expect(english?.rows[0]?.officials.count).toBe(0);
  });
});
