import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import { aspectOf, speakersOf } from './narrowing.js';
import type { ConversationState, KeptAspect } from './state.js';

/** What words of a message point at, and the message without them. */
export interface Pointed {
  readonly aspects: readonly KeptAspect[];
  readonly rest: string;
}

const before =
  /\b(?:before|prior to|earlier than) (?:that|then|this)\b|^(?:any(?:thing)?|something) earlier\b|^earlier\b|(?:その|それより?)(?:以?前|前)(?:は|に(?:は)?|の発言)?|^(?:以前|もっと前|それまで)(?:は|に(?:は)?)?/iu;
const after =
  /\b(?:after|since|later than) (?:that|then|this)\b|^(?:any(?:thing)?|something) (?:later|since)\b|^(?:later|since)(?=[\s?.!]*$)|(?:その後|それ以後|それ以降|それより後)(?:は|に(?:は)?|の発言)?/iu;
const years: readonly (readonly [number, RegExp])[] = [
  [
    -1,
    /\b(?:in )?(?:the (?:year before(?: that)?|previous year|preceding year)|a year (?:before|earlier))\b|(?:その)?前の?年(?:は|に(?:は)?)?/iu,
  ],
  [
    1,
    /\b(?:in )?(?:the (?:year after(?: that)?|next year|following year)|a year (?:after|later))\b|翌年(?:は|に(?:は)?)?|次の年(?:は|に(?:は)?)?/iu,
  ],
  [0, /\b(?:in )?(?:that|the same) year\b|(?:同じ|その)年(?:は|に(?:は)?)?/iu],
];
/** By a calendar of today, which nobody here has: "last year". */
const byToday =
  /^(?:in |during )?(?:last|this|next) (?:year|month|week)[\s?.!]*$|^(?:昨年|去年|今年|先月|今月|先週|今週)(?:は|に(?:は)?)?[\s?？。]*$/iu;
const meeting =
  /\b(?:at|in|during|from|on) (?:that|the same|this) (?:meeting|event|press conference|conference|occasion|ministerial|talks|session|day)\b|(?<=\S\s)\bthere(?=(?: too)?[\s?.!]*$)|^there(?=(?: too)?[\s?.!]*$)|(?:その|同じ|あの)(?:会合|会見|会談|場|日)(?:で|に)?(?:は)?|そこで(?:は)?/iu;

/** "before that", "the year after", "at that meeting": by the quotes that "that" means, or by the year that is asked about. */
export function pointedAt(text: string, state: ConversationState, quotes: readonly Quote[]): Pointed | null {
  if (byToday.test(text)) throw new UsageError({ code: 'unclear' });
  const dates = quotes.flatMap(({ date }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const taken = (pattern: RegExp) => (pattern.test(text) ? text.replace(pattern, ' ').trim() : null);

  for (const [shift, pattern] of years) {
    const left = taken(pattern);
    const year = yearAsked(state) ?? only(dates.map((date) => date.slice(0, 4)));
    if (left === null || year === null) continue;
    const wanted = Number(year) + shift;
    const days = [
      { name: 'from' as const, values: [`${wanted}-01-01`] },
      { name: 'to' as const, values: [`${wanted}-12-31`] },
    ];
    return { aspects: [aspectOf('date', days)], rest: left };
  }
  const rest = taken(before);
  if (rest !== null) {
    if (first === undefined) throw new UsageError({ code: 'unclear' });
    return { aspects: [aspectOf('date', [{ name: 'to', values: [dayFrom(first, -1)] }])], rest };
  }
  const later = taken(after);
  if (later !== null) {
    if (last === undefined) throw new UsageError({ code: 'unclear' });
    return { aspects: [aspectOf('date', [{ name: 'from', values: [dayFrom(last, 1)] }])], rest: later };
  }
  const elsewhere = taken(meeting);
  if (elsewhere === null || quotes.length === 0) return null;
  const held = new Map(quotes.map((quote) => [quote.meeting.id, quote.meeting.title]));
  const id = only([...held.keys()]);
  if (id === null) {
    const word = meeting.exec(text)?.[0].trim() ?? '';
    throw new UsageError({ code: 'several-meant', word, names: [...held.values()] });
  }
  return { aspects: [aspectOf('meeting', [{ name: 'meeting', values: [id] }])], rest: elsewhere };
}

const one =
  /(?<![\p{L}\p{N}])(?:he|him|his|she|her|hers)(?![\p{L}\p{N}])|彼女?(?!ら)|同氏|同大臣|同長官|その人(?!たち)/iu;
const several = /(?<![\p{L}\p{N}])(?:they|them|their|theirs)(?![\p{L}\p{N}])|彼ら|その人たち/iu;

/** Whether a pronoun stands for somebody. */
export function hasPronoun(text: string): boolean {
  return one.test(text) || several.test(text);
}

/**
 * Whom "he", "him" or 彼 means: the one speaker that the thread is narrowed to, or the one speaker of the quotes shown.
 * Null where the message has no such word, or "they" that says who is meant by itself.
 *
 * @throws UsageError where nobody or several people are meant
 */
export function personMeant(
  text: string,
  state: ConversationState,
  quotes: readonly Quote[],
  record: TeamRecord,
): KeptAspect | null {
  const word = (one.exec(text) ?? several.exec(text))?.[0];
  if (word === undefined) return null;
  const asked = speakersOf(state.aspects);
  const heard = state.shownAs === 'evidence' ? quotes : [];
  const shown = [...new Set(heard.flatMap(({ speaker }) => speaker?.id ?? []))];
  // A wording was followed to somebody else: then either is meant.
  const followed = shown.length === 1 && asked.length === 1;
  const people = asked.length > 0 && !followed ? asked : [...new Set([...asked, ...shown])];
  const id = only(people);
  if (id !== null) return aspectOf('speaker', [{ name: 'speaker', values: [id] }]);
  if (!one.test(text) && people.length > 0) return null;
  if (people.length === 0) throw new UsageError({ code: 'nobody-meant', word });
  const names = [...new Set(people.map((person) => nameOf(person, record)))];
  // One who is a provisional person of several documents.
  if (names.length === 1) return aspectOf('speaker', [{ name: 'speaker', values: [...people] }]);
  throw new UsageError({ code: 'several-meant', word, names });
}

/** A speaker's name; the id where nobody of that id speaks in the record. */
export function nameOf(id: string, { transcripts }: TeamRecord): string {
  for (const { turns } of transcripts) {
    const speaker = turns.find((turn) => turn.speaker?.id === id)?.speaker;
    if (speaker) return speaker.name;
  }
  return id;
}

function yearAsked({ aspects }: ConversationState): string | null {
  const days = aspects
    .filter(({ name }) => name === 'date')
    .flatMap(({ filters }) => filters.flatMap(({ values }) => values));
  return days.length === 0 ? null : only(days.map((day) => day.slice(0, 4)));
}

function only<T>(all: readonly T[]): T | null {
  const [first, ...others] = new Set(all);
  return first !== undefined && others.length === 0 ? first : null;
}

function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
