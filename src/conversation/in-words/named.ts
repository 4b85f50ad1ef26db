import type { NamedAspect, TeamRecord } from '../../record.js';
import { writtenOut } from '../shorthand.js';
import { hasSubject } from '../subject.js';

/** A meeting, or several of a time, as words of a message name them. */
export interface MeetingWords {
  /** What a command is to be given: an id where one meeting is meant, else the words; empty for the last one. */
  readonly typed: string;
  /** The one meeting that is meant; null where several are. */
  readonly id: string | null;
}

const last =
  /^(?:the |our |their )?(?:very )?(?:last|latest|newest|most recent|previous)(?: (?:meeting|one|time|press conference|conference|talks|session|event|round|ministerial))$|^(?:last time|前回|直近|最新|最後|この前)(?:の(?:日米)?(?:会合|会議|会談|会見|協議|もの|とき|時))?$/iu;
/** 2プラス2, in any width. */
const twoPlusTwo = /[2２]\s*(?:プラス|＋|\+)\s*[2２]/gu;
const occasions: readonly NamedAspect['name'][] = ['meeting', 'date', 'place'];

/** The meeting that words name and nothing else; null where they name none, or something beside it. */
export function meetingIn(words: string, record: TeamRecord): MeetingWords | null {
  const typed = writtenOut(words.replace(twoPlusTwo, '2+2'), [])
    .replace(/^(?:the |at |in |on |from |during )+(?=the last|\S)/iu, '')
    .replace(/のとき$|の時$/u, '')
    .trim();
  if (last.test(typed) || last.test(words.trim())) return { typed: '', id: lastOf(record) };
  const known = record.meetings.find(({ id }) => id === typed);
  if (known) return { typed, id: known.id };
  for (const read of [typed, `at ${typed}`, `in ${typed}`]) {
    const { aspects, subject } = record.read(read);
    if (aspects.length === 0 || hasSubject(subject) || /\p{Script=Han}/u.test(subject)) continue;
    if (aspects.some(({ name }) => !occasions.includes(name))) continue;
    const id = onlyMeeting(aspects, record);
    return { typed: id ?? typed, id };
  }
  return null;
}

/** The meeting that the filters of aspects leave, where it is one. */
function onlyMeeting(aspects: readonly NamedAspect[], record: TeamRecord): string | null {
  const filters = aspects.flatMap((aspect) => aspect.filters);
  const left = toldOf(record).filter((meeting) =>
    filters.every(({ name, values }) => {
      if (name === 'meeting') return values.includes(meeting.id);
      const [day = ''] = values;
      return name === 'from' ? meeting.date >= day : name === 'to' ? meeting.date <= day : true;
    }),
  );
  const [only, ...others] = left;
  return only && others.length === 0 ? only.id : null;
}

function lastOf(record: TeamRecord): string | null {
  return (
    toldOf(record).reduce(
      (latest, one) => (latest && latest.date >= one.date ? latest : one),
      toldOf(record)[0],
    )?.id ?? null
  );
}

/** The meetings of which the record has a document. */
function toldOf({ meetings, transcripts }: TeamRecord): TeamRecord['meetings'] {
  return meetings.filter(({ id }) => transcripts.some(({ document }) => document.meeting === id));
}

const sides: readonly (readonly [string, RegExp])[] = [
  [
    'the American side',
    /^(?:the )?(?:u\.?s\.?(?:a\.?)?|united states|america|americans|american side|us side|washington)$|^(?:米国|アメリカ|米)(?:側|政府)?$/iu,
  ],
  ['the Japanese side', /^(?:the )?(?:japan|japanese|japanese side|tokyo)$|^(?:日本)(?:側|政府)?$/iu],
];

/** The person, office or side that words name and nothing else, as it is typed; null where they name none. */
export function somebodyIn(words: string, record: TeamRecord): string | null {
  const plain = words.replace(/^(?:what|how) |(?:[’']s?)$/giu, '').trim();
  const side = sides.find(([, pattern]) => pattern.test(plain));
  if (side) return side[0];
  return personIn(plain, record) ?? (namesSide(plain, record) ? plain : null);
}

/** The person or office that words name and nothing else, as it is typed; null where they name none. */
export function personIn(words: string, record: TeamRecord): string | null {
  const plain = words.trim();
  if (!/\p{L}/u.test(plain) || plain.length > longestName) return null;
  const { aspects, subject, silent } = record.read(plain);
  if (silent.length === 1 && silent[0]?.typed === plain) return plain;
  const isOne = aspects.length > 0 && aspects.every(({ name }) => name === 'speaker');
  return isOne && subject.trim() === '' ? plain : null;
}

/** The id of the one person that words name ("Minister Kihara", 木原さん); null where they name several, or nobody who speaks. */
export function onlyPerson(words: string, record: TeamRecord): string | null {
  const ids = record
    .read(words)
    .aspects.flatMap(({ filters }) =>
      filters.flatMap(({ name, values }) => (name === 'speaker' ? values : [])),
    );
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** Characters of a name with its office. */
const longestName = 80;

function namesSide(words: string, record: TeamRecord): boolean {
  const { aspects, subject } = record.read(words);
  return aspects.length === 1 && aspects[0]?.name === 'side' && subject.trim() === '';
}

const pronoun =
  /^(?:that|this|it|so|them|these|those|there|(?:that|this|the) (?:topic|subject|issue|term|phrase|word|question)|それ|これ|その(?:話|件|言葉|表現)|この(?:話|件|言葉|表現))$/iu;

/** Whether words only point at something. */
export function isPronoun(words: string): boolean {
  return pronoun.test(words.trim());
}

/** What is asked about: the words, or for a pronoun the subject of the conversation; null where there is none. */
export function topicIn(words: string, subject: string): string | null {
  const plain = words
    .replace(/^(?:the (?:term|phrase|word|topic|subject|question|issue) (?:of )?)(?=\S)/iu, '')
    .replace(/[\s、,]+$/u, '')
    .trim();
  if (isPronoun(plain)) return subject === '' ? null : subject;
  return hasSubject(plain) ? plain : null;
}
