import { beforeAll, describe, expect, it } from 'vitest';
import { interpreterMarks, leadingMark } from '../../src/transcript/interpretation.js';
import type { Turn } from '../../src/transcript/transcript.js';
import { normalisedCorpus } from '../corpus.js';

const marksIn = (text: string) => interpreterMarks(text).map(({ start, end }) => text.slice(start, end));

describe('interpreter marks', () => {
  it.each([
    '(THROUGH TRANSLATOR)',
    '(Via interpreter)',
    '(As interpreted.)',
    '(Through an interpreter)',
    '(speaking through his interpreter)',
    '(via translation)',
    '(Translated.)',
    '(In Korean) (Via interpreter)',
    '(通訳)',
    '（通訳）',
  ])('%s is one, whole', (mark) => {
    expect(marksIn(`Thank you. ${mark} We agree.`)).toEqual([mark]);
  });

  it.each([
    '(laughter)',
    '(inaudible)',
    '(Amaro ?)',
    'via interpreter',
    '(the interpreter was late)',
    '(In Korean)',
    '(PDF)',
    'The interpretation (of the treaty) stands.',
    '(interpreted the treaty broadly)',
  ])('%s is none', (text) => {
    expect(marksIn(text)).toEqual([]);
  });

  it('stands at the beginning only where nothing but blanks stand before it', () => {
    expect(leadingMark('  (Via interpreter) Yes.')).toEqual({ start: 2, end: 19 });
    expect(leadingMark('Yes. (Via interpreter) No.')).toBeNull();
    expect(leadingMark('')).toBeNull();
  });

  it('finds every one of several', () => {
    expect(marksIn('(Via interpreter) One. (Through translator) Two.')).toHaveLength(2);
  });
});

describe('the interpreted flag in the record', () => {
  let turns: { file: string; turn: Turn; source: string }[];
  beforeAll(async () => {
    turns = (await normalisedCorpus()).flatMap(({ source, transcript }) =>
      transcript.turns.map((turn) => ({ file: source.file.slice(0, 3), turn, source: source.text })),
    );
  });
  const said = (file: string, begins: string) => {
    const found = turns.find(
      ({ file: f, turn }) => f === file && turn.paragraphs[0]?.text.startsWith(begins),
    );
    if (!found) throw new Error(`no turn of ${file} begins “${begins}”`);
    return found.turn;
  };

  it('follows a mark before the colon and a mark after it, for every paragraph of the turn', () => {
    for (const turn of [
      said('000', 'First, I would like'),
      said('002', 'Secretary Blinken, Secretary Austin'),
    ]) {
      expect(turn.interpreted).toBe('yes');
      expect(turn.paragraphs.length).toBeGreaterThan(3);
      expect(turn.paragraphs.every((paragraph) => paragraph.interpreted)).toBe(true);
    }
  });

  it('is not set where no mark is printed; that it is likely is told apart', () => {
    for (const turn of [said('000', 'Thank you.'), said('002', 'Please allow me to start.')]) {
      expect(turn).toMatchObject({ interpreted: 'no', likelyInterpreted: true });
    }
  });

  it('is neither set nor likely for those whom no mark ever accompanies', () => {
    const austin = turns.filter(({ turn }) => turn.speaker?.id === 'austin-lloyd');
    expect(austin.length).toBeGreaterThan(6);
    expect(austin.every(({ turn }) => turn.interpreted === 'no' && !turn.likelyInterpreted)).toBe(true);
  });

  it('is as often set as a mark is printed, and no mark is left in anybody’s words', () => {
    for (const { turn, source } of turns) {
      const printed = interpreterMarks(source.slice(turn.start, turn.end)).length;
      expect(turn.interpreted === 'no').toBe(printed === 0);
      for (const { text } of turn.paragraphs) expect(interpreterMarks(text)).toEqual([]);
    }
  });
});
