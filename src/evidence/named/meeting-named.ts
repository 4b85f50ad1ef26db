import { UsageError } from '../../mistakes/usage-error.js';
import type { Meeting } from '../../transcript/transcript.js';
import { askedFor } from '../compare/asked.js';
import type { Evidence } from '../evidence.js';
import { newestMeeting } from '../newly/new.js';
import { type Quote, quoteIdSchema } from '../quote.js';
import { nearestIn } from './nearest-in.js';
import { pastedIn } from './pasted.js';

/** Of several meetings that can be meant, so many are told. */
const meetingsTold = 5;

/**
 * The meeting that is meant: the newest where nothing is typed; else by its id or the beginning of it, a day, words ("the
 * last 2+2", "July 2024", "Tokyo"), a link to a page that tells of it, or the id of a quote said at it.
 *
 * @throws UsageError where it is none, or several; with the nearest, or with all of them
 */
export function meetingNamed(typed: string, evidence: Evidence): Meeting {
  const { words, address } = pastedIn(typed);
  const found = address === null ? meetingsCalled(words, evidence) : meetingOfPage(address, evidence);
  const [meeting, ...others] = found;
  if (!meeting) {
    const nearest = words === '' ? null : nearestMeeting(words, evidence);
    throw new UsageError({ code: 'no-meeting-named', value: words, nearest });
  }
  if (others.length > 0) {
    const meetings = found.slice(0, meetingsTold).map(({ id }) => id);
    throw new UsageError({ code: 'several-meetings-fit', value: words, count: found.length, meetings });
  }
  return meeting;
}

function meetingsCalled(words: string, evidence: Evidence): readonly Meeting[] {
  const { meetings, complete } = evidence;
  if (words === '') {
    const newest = newestMeeting(evidence);
    return newest ? [newest] : [];
  }
  const id = words.toLowerCase().replace(/^meeting[:：]/u, '');
  const known = meetings.filter((one) => one.id === id);
  if (known.length > 0) return known;
  const begun = meetings.filter((one) => /^\d{4}-\d{2}/u.test(id) && one.id.startsWith(id));
  if (begun.length > 0) return begun;
  const said = quoteOf(words, evidence);
  if (said) return meetings.filter((one) => one.id === said.meeting.id);
  // A day or an id that no meeting has is none: plain words of it would be read as less.
  if (/^\d{4}-\d{2}-\d{2}-/u.test(id)) return [];
  const latest = latestOf(words, evidence);
  if (latest.length > 0) return latest;
  const { meetings: meant } = askedFor(words, evidence);
  if (meant.length > 0) return meant;
  const completed = new Set(complete('meeting', words).map(({ value }) => value));
  return meetings.filter((one) => completed.has(one.id));
}

/** `the last 2+2 in Washington`, `latest`, 前回の会合: the newest of those that have all the other words. */
function latestOf(words: string, evidence: Evidence): readonly Meeting[] {
  const match =
    /^(?:(?:the\s+)?(?:last|latest|newest|most recent)(?!\p{L})|前回|最新|直近|最近)の?(?<rest>.*)$/iu.exec(
      words,
    );
  if (!match) return [];
  const wanted = tokensOf(match.groups?.['rest'] ?? '').filter((word) => !general.test(word));
  const told = new Set(evidence.documents.map(({ transcript }) => transcript.document.meeting));
  const fitting = evidence.meetings.filter(({ id, title, place }) => {
    const known = tokensOf(`${id} ${title} ${place ?? ''}`);
    return told.has(id) && wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
  return fitting.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, 1);
}

/** Words that tell no meeting from another. */
const general = /^(?:the|one|meetings?|in|at|of|on|held|会合|会談|会議|もの)$/u;

function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/2\s*\+\s*2|2プラス2/gu, ' 2plus2 ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The meeting of the same day, where an id is typed; else the one whose name or place is most like the words. */
function nearestMeeting(words: string, evidence: Evidence): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(words)?.[0];
  const sameDay = day && evidence.meetings.find(({ id }) => id.startsWith(day));
  return sameDay ? sameDay.id : nearestIn('meeting', words, evidence);
}

function meetingOfPage(address: string, { page, meetings }: Evidence): readonly Meeting[] {
  const found = page(address);
  if (!found) throw new UsageError({ code: 'link-elsewhere', value: address });
  return meetings.filter(({ id }) => id === found.card.meeting.id);
}

function quoteOf(words: string, { resolve }: Evidence): Quote | null {
  const id = quoteIdSchema.safeParse(words.replace(/^#/u, '')).data;
  return id === undefined ? null : resolve(id);
}
