import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceQuote } from '../../src/evidence/trace.js';
import { carryIds, wordsOf } from '../../src/imported/carry-ids.js';
import { changedWords, pageChanges } from '../../src/imported/page-changes.js';
import { plainText } from '../../src/source/plain-text.js';
import { normalise } from '../../src/transcript/normalise.js';
import { People } from '../../src/transcript/people.js';
import { meetingSchema, sourceMetadataSchema, type Transcript } from '../../src/transcript/transcript.js';

const meeting = meetingSchema.parse({
  id: '2025-03-04-tokyo-talks',
  title: 'Talks',
  date: '2025-03-04',
  place: null,
  event: 'Talks',
  participants: [],
});

/** A transcript of turns, each a label and its words. */
function versionOf(turns: readonly (readonly [string, string])[]): {
  transcript: Transcript;
  source: string;
} {
  const source = `${turns.map(([label, words]) => `${label}: ${words}`).join('\n\n')}\n`;
  const metadata = sourceMetadataSchema.parse({
    document: `${meeting.id}/dod/en/transcript`,
    title: 'Talks',
    kind: 'transcript',
    language: 'en',
    publisher: 'U.S. Department of Defense',
    status: 'official',
    url: null,
    copy: false,
    date: meeting.date,
    dateEvidence: null,
    published: null,
    place: null,
    meeting: meeting.id,
    alsoPublished: [],
    licence: null,
  });
  const file = {
    file: 'talks.txt',
    text: source,
    sha256: hashLike(source),
    metadata,
    layout: plainText(source),
  };
  return { transcript: normalise(file, meeting, new People([])), source };
}

/** Something of the shape of a hash that is the same for the same text alone. */
function hashLike(text: string): string {
  let sum = 7n;
  for (const sign of text) sum = (sum * 131n + BigInt(sign.codePointAt(0) ?? 0)) % 2n ** 250n;
  return sum.toString(16).padStart(64, '0').slice(-64);
}

const labels = ['SECRETARY HARRIS', 'MINISTER MORI', 'STAFF'] as const;
/** Few enough turns that pages lose and win back the very same ones. */
const turn = fc.tuple(
  fc.constantFrom(...labels),
  fc.constantFrom(
    'We spoke of the radar and the islands.',
    'The harbour is paid for.',
    'Crews are at work this winter.',
    'We spoke of the radar and the outer islands.',
  ),
);
const page = fc.array(turn, { minLength: 3, maxLength: 8 });

describe('ids of turns over the versions of a page', () => {
  it('are each one turn’s, ever, and stand for something in the last version or are known to be gone', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 2, maxLength: 4 }), (pages) => {
        const [first, ...rest] = pages.map((turns) => versionOf(turns).transcript);
        if (!first) return;
        let now = first;
        /** The words that each id was made of. */
        const ever = new Map(now.turns.map((one) => [one.id, wordsOf(one)]));
        for (const next of rest) {
          const before = now;
          now = carryIds(before, next).transcript;
          expect(now.turns.map(wordsOf)).toEqual(next.turns.map(wordsOf));
          const ids = now.turns.map((one) => one.id);
          expect(new Set(ids).size).toBe(ids.length);
          const mine = new Set<string>(ids);
          const gone = new Set<string>((now.earlier?.redirects ?? []).map((one) => one.turn));
          for (const { now: to } of now.earlier?.redirects ?? [])
            if (to !== null) expect(mine.has(to)).toBe(true);
          for (const id of ever.keys()) expect(mine.has(id) || gone.has(id)).toBe(true);
          // What is new was never the id of other words before.
          for (const one of now.turns) {
            if (before.turns.some(({ id }) => id === one.id)) continue;
            expect(ever.get(one.id) ?? wordsOf(one)).toBe(wordsOf(one));
            ever.set(one.id, wordsOf(one));
          }
          for (const { answers } of now.turns) if (answers !== null) expect(mine.has(answers)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stay where the page is the same, which then has no history', () => {
    fc.assert(
      fc.property(page, (turns) => {
        const { transcript } = versionOf(turns);
        const { transcript: again } = carryIds(transcript, versionOf(turns).transcript);
        expect(again).toEqual(transcript);
      }),
      { numRuns: 30 },
    );
  });

  it('lead from a turn that was put together with another to the one that has its words', () => {
    const before = versionOf([
      ['STAFF', 'Welcome to everybody.'],
      ['MINISTER MORI', 'We spoke at length of the radar on the southern islands this morning.'],
      ['MINISTER MORI', 'The harbour works are paid for.'],
    ]).transcript;
    const now = versionOf([
      ['STAFF', 'Welcome to everybody.'],
      [
        'MINISTER MORI',
        'We spoke at length of the radar on the southern islands this morning. The harbour works are paid for.',
      ],
    ]).transcript;
    const { transcript } = carryIds(before, now);
    expect(transcript.turns[1]?.id).toBe(before.turns[1]?.id);
    expect(transcript.earlier?.redirects).toEqual([{ turn: before.turns[2]?.id, now: before.turns[1]?.id }]);
  });
});

describe('what is different between two versions', () => {
  const text = fc.array(fc.constantFrom('radar', 'islands', 'crews.', 'harbour,', 'the', '“treaty”'), {
    maxLength: 12,
  });

  it('is told in stretches that make the one text of the other', () => {
    const plain = (parts: string) => parts.replace(/\s+/gu, '');
    fc.assert(
      fc.property(text, text, (was, now) => {
        let rest = was.join(' ');
        let made = '';
        for (const change of changedWords(was.join(' '), now.join(' '))) {
          expect(change.was === '' && change.now === '').toBe(false);
          expect(was.join(' ')).toContain(change.was);
          expect(now.join(' ')).toContain(change.now);
          if (change.was === '') continue;
          const at = rest.indexOf(change.was);
          expect(at).toBeGreaterThanOrEqual(0);
          made += rest.slice(0, at) + change.now;
          rest = rest.slice(at + change.was.length);
        }
        const inserted = changedWords(was.join(' '), now.join(' ')).some((change) => change.was === '');
        // Where words are only put in, the places are not told: then the lengths must add up.
        if (!inserted && !repeats(was)) expect(plain(made + rest)).toBe(plain(now.join(' ')));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where only blanks and line ends differ', () => {
    expect(changedWords('We met  today.\nThank you.', 'We met today. Thank you.')).toEqual([]);
  });

  it('is a changed speaker and a changed mark too', () => {
    const { transcript: before } = versionOf([
      ['STAFF', 'Welcome.'],
      ['MINISTER MORI', 'We spoke of the radar on the islands.'],
    ]);
    const { transcript: now } = versionOf([
      ['STAFF', 'Welcome.'],
      ['MINISTER MORI (THROUGH TRANSLATOR)', 'We spoke of the radar on the islands.'],
    ]);
    expect(pageChanges(before, carryIds(before, now)).changed).toMatchObject([
      { words: [], interpreted: { was: 'no', now: 'yes' } },
    ]);
  });
});

function repeats(words: readonly string[]): boolean {
  return new Set(words).size < words.length;
}

describe('a quote of an earlier version', () => {
  const at = ({ transcript, source }: { transcript: Transcript; source: string }, words: string) => {
    const start = source.indexOf(words);
    const turn = transcript.turns.find((one) => one.start <= start && start < one.end);
    if (!turn) throw new Error(`${words} is nowhere`);
    return { document: { transcript, source, meeting }, turn, span: { start, end: start + words.length } };
  };
  const trace = (
    before: readonly (readonly [string, string])[],
    now: readonly (readonly [string, string])[],
    words: string,
  ) => {
    const [old, next] = [versionOf(before), versionOf(now)];
    const { transcript } = carryIds(old.transcript, next.transcript);
    return traceQuote(at(old, words), { transcript, source: next.source, meeting });
  };
  const said = 'We spoke of the radar on the southern islands.';

  it('is as published where it merely stands elsewhere', () => {
    const traced = trace(
      [['MINISTER MORI', said]],
      [
        ['STAFF', 'Welcome to you all.'],
        ['MINISTER MORI', `Thank you. ${said}`],
      ],
      said,
    );
    expect(traced).toMatchObject({ state: 'as published', quote: { text: said }, was: null });
  });

  it('is not found in the mouth of somebody else without being marked', () => {
    const traced = trace([['MINISTER MORI', said]], [['SECRETARY HARRIS', said]], said);
    expect(traced.state).toBe('page changed');
    expect(traced.was?.label).toBe('MINISTER MORI');
    expect(traced.quote?.label).toBe('SECRETARY HARRIS');
  });

  it('of the same words twice is the one in the same surroundings', () => {
    const thanks = 'Thank you very much.';
    const traced = trace(
      [
        ['STAFF', `The first question is about the harbour. ${thanks}`],
        ['MINISTER MORI', `The budget stands. ${thanks}`],
      ],
      [
        ['STAFF', `The first question is about the harbour. ${thanks}`],
        ['MINISTER MORI', `Let me add that the budget stands. ${thanks}`],
      ],
      thanks,
    );
    expect(traced.quote?.turn).toBe(traced.was?.turn ?? traced.quote?.turn);
    expect(traced.quote?.text).toBe(thanks);
  });

  it('is the sentence most like it, said to have changed, and never one that shares a few words', () => {
    const changed = trace(
      [['MINISTER MORI', `${said} The budget stands.`]],
      [['MINISTER MORI', `${said.replace('southern', 'outer')} The budget stands.`]],
      said,
    );
    expect(changed).toMatchObject({
      state: 'page changed',
      quote: { text: said.replace('southern', 'outer') },
      was: { text: said },
    });
    const gone = trace(
      [['MINISTER MORI', `${said} The budget of the ministry stands as it was agreed.`]],
      [['MINISTER MORI', 'We spoke at length. The budget of the ministry stands as it was agreed.']],
      said,
    );
    expect(gone).toMatchObject({ state: 'no longer published', quote: null, was: { text: said } });
  });
});
