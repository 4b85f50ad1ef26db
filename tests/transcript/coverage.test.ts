import { beforeAll, describe, expect, it } from 'vitest';
import { accountFor } from '../../src/transcript/coverage.js';
import type { Source } from '../../src/transcript/normalise.js';
import type { Turn } from '../../src/transcript/transcript.js';
import { normalisedCorpus } from '../corpus.js';
import { misowned } from './ownership.js';

let corpus: Awaited<ReturnType<typeof normalisedCorpus>>;

beforeAll(async () => {
  corpus = await normalisedCorpus();
});

function document(number: string) {
  const found = corpus.find(({ source }) => source.file.startsWith(number));
  if (!found) throw new Error(`no source ${number}`);
  return found;
}

describe('the five published documents', () => {
  it.each(['000', '001', '002', '003', '004'])('%s: every non-blank character has exactly one owner', (n) => {
    const { source, transcript } = document(n);
    expect(source.text.trim().length).toBeGreaterThan(4_000);
    expect(misowned(source.text, transcript)).toEqual([]);
    expect(accountFor(source.text, transcript.turns, transcript.leftOut)).toEqual([]);
  });

  it.each(['000', '001', '002', '003', '004'])(
    '%s: every paragraph is its slice, printed errors included',
    (n) => {
      const { source, transcript } = document(n);
      for (const { text, start, end } of transcript.turns.flatMap((turn) => turn.paragraphs)) {
        expect(source.text.slice(start, end)).toBe(text);
      }
    },
  );

  it('keeps what is misprinted as it is printed', () => {
    const words = (n: string) =>
      document(n).transcript.turns.flatMap((turn) => turn.paragraphs.map((p) => p.text));
    expect(words('001').join('\n')).toContain('in this this age of intense competition');
    expect(words('000').join('\n')).toContain('truly. grateful, for your friendship');
    expect(document('003').transcript.turns.map((turn) => turn.label)).toContain('DEFENESE MINISTER KIHARA');
  });
});

describe('accountFor', () => {
  const account = (source: Source, turns: readonly Turn[], leftOut = document('002').transcript.leftOut) =>
    accountFor(source.text, turns, leftOut);
  const withTurn = (turns: readonly Turn[], at: number, change: (turn: Turn) => Turn) =>
    turns.map((turn, i) => (i === at ? change(turn) : turn));

  it('finds a paragraph that nobody has, and says which', () => {
    const { source, transcript } = document('002');
    const lost = transcript.turns[2]?.paragraphs[1];
    const turns = withTurn(transcript.turns, 2, (turn) => ({
      ...turn,
      paragraphs: turn.paragraphs.filter((paragraph) => paragraph !== lost),
    }));
    expect(account(source, turns)).toEqual([
      { start: lost?.start, end: lost?.end, problem: 'nobody’s', text: lost?.text },
    ]);
  });

  it('finds one character that nobody has', () => {
    const { source, transcript } = document('002');
    const turns = withTurn(transcript.turns, 0, (turn) => ({
      ...turn,
      paragraphs: turn.paragraphs.map((p, i) =>
        i === 0 ? { ...p, end: p.end - 1, text: p.text.slice(0, -1) } : p,
      ),
    }));
    expect(account(source, turns)).toMatchObject([{ problem: 'nobody’s', text: '.' }]);
  });

  it('finds words that two turns have', () => {
    const { source, transcript } = document('002');
    const twice = transcript.turns[3]?.paragraphs[0];
    if (!twice) throw new Error('no paragraph');
    const turns = withTurn(transcript.turns, 4, (turn) => ({
      ...turn,
      paragraphs: [twice, ...turn.paragraphs],
    }));
    expect(account(source, turns)).toEqual([
      { start: twice.start, end: twice.end, problem: 'counted twice', text: twice.text },
    ]);
  });

  it('finds words that are also left out', () => {
    const { source, transcript } = document('002');
    const words = transcript.turns[0]?.paragraphs[0];
    if (!words) throw new Error('no paragraph');
    const leftOut = [
      ...transcript.leftOut,
      { start: words.start, end: words.start + 4, why: 'caption' as const },
    ];
    expect(account(source, transcript.turns, leftOut)).toMatchObject([
      { problem: 'counted twice', text: 'Good' },
    ]);
  });

  it('finds a changed word', () => {
    const { source, transcript } = document('002');
    const turns = withTurn(transcript.turns, 0, (turn) => ({
      ...turn,
      paragraphs: turn.paragraphs.map((p) => ({
        ...p,
        text: p.text.replace('very productive', 'barely productive'),
      })),
    }));
    expect(account(source, turns)).toMatchObject([{ problem: 'words differ from the source' }]);
  });

  it('finds whichever piece of an account is taken away', () => {
    const { source, transcript } = document('000');
    for (const gone of transcript.leftOut) {
      const rest = transcript.leftOut.filter((span) => span !== gone);
      expect(accountFor(source.text, transcript.turns, rest).length).toBeGreaterThan(0);
    }
    for (const [i, { marks, labelSpan }] of transcript.turns.entries()) {
      expect(labelSpan).not.toBeNull();
      const unlabelled = withTurn(transcript.turns, i, (turn) => ({ ...turn, labelSpan: null }));
      expect(account(source, unlabelled, transcript.leftOut)).toMatchObject([{ problem: 'nobody’s' }]);
      for (const gone of marks) {
        const unmarked = withTurn(transcript.turns, i, (t) => ({
          ...t,
          marks: t.marks.filter((m) => m !== gone),
        }));
        expect(account(source, unmarked, transcript.leftOut)).toMatchObject([{ problem: 'nobody’s' }]);
      }
    }
  });
});
