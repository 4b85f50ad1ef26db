import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withMeetings, withoutMeeting } from '../../src/importing/meetings-file.js';
import { type Meeting, meetingSchema } from '../../src/transcript/transcript.js';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '');
const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    id: fc.stringMatching(/^2025-03-0[1-9]-[a-z]{3,8}-[a-z0-9]{2,8}$/u),
    title: words,
    date: fc.constant('2025-03-04'),
    place: fc.option(words),
    event: words,
    participants: fc.array(fc.stringMatching(/^[a-z]{2,8}-[a-z]{2,8}$/u), { maxLength: 4 }),
  })
  .map((one) => meetingSchema.parse(one));

const files: readonly (readonly [string, string])[] = [
  ['with entries and comments', '# First\n- id: a # one\n  title: A: b\n'.replace('A: b', '"A: b"')],
  ['without a line feed at its end', '- id: a\n  title: b'],
  ['with nothing but a comment', '# Meetings\n'],
  ['that is empty', ''],
  ['as an empty list', '[]\n'],
  ['as a list in brackets', '[{id: a, title: b}]\n'],
  ['with entries that stand further in', '  - id: a\n    title: b\n'],
];

describe('meetings.yml', () => {
  it.each(files)('%s takes any meeting, and what was there stays', (_, text) => {
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 3 }), (meetings) => {
        const now = withMeetings(text, meetings);
        expect(parse(now.text)).toEqual([...(parse(text) ?? []), ...meetings]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every character that was there', () => {
    const text = '# First\n- id: a   # one\n  title:   b\n\n# between\n- {id: c, title: d}\n';
    fc.assert(
      fc.property(meeting, (one) => {
        expect(withMeetings(text, [one]).text.startsWith(text)).toBe(true);
      }),
    );
  });

  it('is as it was when what was put there is taken out, and loses nothing else when it was edited since', () => {
    const text = '# First\n- id: a # one\n  title: b\n';
    fc.assert(
      fc.property(meeting, meeting, (one, other) => {
        fc.pre(one.id !== other.id);
        const now = withMeetings(text, [one, other]);
        const [first, second] = now.added;
        if (!first || !second) throw new Error('two were added');
        expect(withoutMeeting(withoutMeeting(now.text, second), first)).toBe(text);
        expect(parse(withoutMeeting(`${now.text}# later\n`, first))).toEqual([...parse(text), other]);
      }),
    );
  });

  it('that was written anew since is still without the meeting that is taken out', () => {
    const one = meetingSchema.parse({
      id: '2025-03-04-tokyo-talks',
      title: 'Talks',
      date: '2025-03-04',
      place: null,
      event: 'Talks',
      participants: [],
    });
    const other = { ...one, id: '2025-03-05-tokyo-talks' };
    const text = JSON.stringify([one, other]);
    expect(parse(withoutMeeting(text, { id: one.id, text: 'not there' }))).toEqual([other]);
  });
});
