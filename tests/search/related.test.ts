import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';
import { heldBack, type JudgedMessage, lookedAt, tuning } from './related-messages.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const shown = (message: string) =>
  record.related(message).claims.flatMap(({ quotes }) => quotes.map(({ text }) => text));

/** Messages that are judged wrongly: shown nothing where there are sources, or something where there are none. */
const wrong = (messages: readonly JudgedMessage[]) =>
  messages
    .filter(({ message, sources }) => {
      const texts = shown(message);
      return sources.length === 0
        ? texts.length > 0
        : !texts.some((text) => sources.some((source) => text.includes(source)));
    })
    .map(({ message }) => message);

describe('what the record has beside a message', () => {
  it('is right for the messages on which the rule was set', () => {
    expect(wrong([...tuning, ...lookedAt])).toEqual([]);
  });

  it('is right for those held back, but for one: it shows other passages of the same matter', () => {
    expect(wrong(heldBack)).toEqual([
      expect.stringContaining('Joint Operations Command and a new US headquarters'),
    ]);
  });

  it('is never shown for those without sources', () => {
    const without = [...tuning, ...lookedAt, ...heldBack].filter(({ sources }) => sources.length === 0);
    expect(without.length).toBeGreaterThan(20);
    expect(without.map(({ message }) => shown(message))).toEqual(without.map(() => []));
  });

  it('is not shown twice where two sentences claim the same', () => {
    const texts = shown('Futenma moves to Henoko. Yes, Futenma really moves to Henoko.');
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeLessThanOrEqual(4);
  });

  it('does not take a slip for a word of the record', () => {
    expect(shown('Futenma moves to Henoko.')).not.toEqual([]);
    expect(shown('Futemna moves to Henoka.')).toEqual([]);
  });

  it('is not shown for what everybody says all the time', () => {
    for (const message of [
      'Japan and the United States have an alliance.',
      'Security in Japan.',
      'Okinawa is nice.',
    ]) {
      expect(shown(message)).toEqual([]);
    }
  });

  it('does not take operators of the query language out of a message', () => {
    for (const message of [
      'speaker:nobody "',
      'a -b -c from:never “open',
      '((( --limit 0',
      '「',
      'to: from: kind:',
    ]) {
      expect(shown(message)).toEqual([]);
    }
  });
});
