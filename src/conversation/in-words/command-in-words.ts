import { UsageError } from '../../mistakes/usage-error.js';
import { personMeant } from '../pointing.js';
import { shownLast } from '../shown.js';
import type { Talk } from '../talk.js';
import { pickedIn } from '../which-quote.js';
import { styleIn } from './citation-style.js';
import { inEnglish } from './english.js';
import type { Intent, Part, Phrasing } from './intents.js';
import { inJapanese } from './japanese.js';
import { isPronoun, meetingIn, onlyPerson, personIn, somebodyIn, topicIn } from './named.js';

/** A command that a message asks for. */
export interface Wanted {
  readonly command: string;
  /** What would be typed behind its name. */
  readonly typed: string;
  /** The query by which a follow-up is understood ("and Austin?"); null where there is no subject. */
  readonly about: string | null;
  /** The message is a question for quotes too, by which a shortened answer goes on. */
  readonly isQuery?: true;
}

type Parts = Partial<Record<Part | 'whole', string>>;

/** Longer messages ask for more than a command. */
const longest = 250;

/**
 * The command that a message asks for in plain words; null where it asks for none of them, as where the words between do
 * not name what the command needs: a person, a meeting, a subject.
 *
 * @param text the message without courtesies
 * @throws UsageError where a quote is to be cited and none, or several, can be meant
 */
export function commandInWords(text: string, talk: Talk): Wanted | null {
  if (text.length > longest) return null;
  const bare = text.replaceAll('’', "'").replace(/[\s?？.!。！…]+$/u, '');
  const plain = bare.replace(/^(?:and|so|but|then|ok|now)[\s,]+/iu, '').trim();
  for (const phrasing of [...inEnglish, ...inJapanese]) {
    const wanted =
      phrasing.intent === 'citation' ? cited(phrasing, plain, talk) : read(phrasing, plain, text, talk);
    if (wanted) return wanted;
  }
  return null;
}

function read({ intent, pattern }: Phrasing, plain: string, whole: string, talk: Talk): Wanted | null {
  const match = pattern.exec(plain);
  if (!match) return null;
  return makers[intent]({ ...match.groups, whole }, talk);
}

const makers: Readonly<Record<Exclude<Intent, 'citation'>, (parts: Parts, talk: Talk) => Wanted | null>> & {
  readonly citation: () => null;
} = {
  changes: ({ topic, meeting, one, other }, talk) => {
    const { record } = talk.world;
    const about = subjectIn(topic, talk);
    if (about === undefined) return null;
    if (one !== undefined && other !== undefined) return meetingsBeside(one, other, about, talk);
    if (meeting === undefined) return about === null ? null : { command: 'compare', typed: about, about };
    const since = meetingIn(meeting, record);
    if (!since) return null;
    return { command: 'compare', typed: joined(about, since.typed && `since ${since.typed}`), about };
  },
  pair: ({ one = '', other = '', topic }, talk) => {
    const { record } = talk.world;
    const about = subjectIn(topic, talk);
    if (about === undefined) return null;
    const [first, second] = [somebodyIn(one, record), somebodyIn(other, record)];
    if (first === null || second === null) return meetingsBeside(one, other, about, talk);
    return { command: 'compare', typed: joined(`${first} and ${second}`, about), about };
  },
  timeline: ({ topic = '', who }, talk) => {
    const about = topicIn(topic, talk.before.subject);
    const by = who === undefined ? null : personIn(who, talk.world.record);
    if (about === null || (who !== undefined && by === null)) return null;
    return { command: 'timeline', typed: joined(by, about), about };
  },
  person: ({ who = '' }, talk) => {
    const { record } = talk.world;
    if (/^(?:he|she|him|her|彼女?|同氏|この人|その人)$/iu.test(who)) {
      if (!talk.known) return null;
      const quotes = shownLast(talk.known, record).map(({ quote }) => quote);
      const id = personMeant(who, talk.known, quotes, record)?.filters[0]?.values[0];
      return id === undefined ? null : { command: 'speaker', typed: id, about: null };
    }
    const named = personIn(who, record);
    return named === null
      ? null
      : { command: 'speaker', typed: onlyPerson(named, record) ?? named, about: null };
  },
  questions: ({ topic = '', who, whole = '' }, talk) => {
    const { record } = talk.world;
    const asked = who === undefined ? null : personIn(who, record);
    if (isPronoun(topic) || (who !== undefined && asked === null)) return null;
    const about = topicIn(topic, '');
    if (about === null) return null;
    const typed = joined(asked, about);
    const readAsQuestions = record.read(whole).aspects.some(({ name }) => name === 'kind');
    return {
      command: 'questions',
      typed,
      about: readAsQuestions ? whole : `kind:question ${typed}`,
      isQuery: true,
    };
  },
  unanswered: ({ topic, who }, talk) => {
    const { record } = talk.world;
    const by = who === undefined || whoever.test(who) ? null : personIn(who, record);
    const about = topic === undefined || isPronoun(topic) ? null : topicIn(topic, '');
    if ((who !== undefined && !whoever.test(who) && by === null) || (topic !== undefined && about === null))
      return null;
    const typed = joined(by, about);
    return { command: 'questions', typed: joined(typed, '--unanswered'), about: typed === '' ? null : typed };
  },
  new: ({ meeting }, talk) => atMeeting('new', meeting, talk),
  meeting: ({ meeting }, talk) => (meeting === undefined ? null : atMeeting('meeting', meeting, talk)),
  meetings: () => ({ command: 'meetings', typed: '', about: null }),
  term: ({ word = '' }, talk) => {
    const { record } = talk.world;
    const plain = word.replace(/^["“「『]|["”」』]$/gu, '').trim();
    if (isPronoun(plain) || plain.split(' ').length > longestTerm || personIn(plain, record) !== null)
      return null;
    return topicIn(plain, '') === null ? null : { command: 'term', typed: plain, about: plain };
  },
  citation: () => null,
};

const whoever = /^(?:they|anyone|anybody|someone|somebody|ministers|the ministers|誰|だれ|どなた)$/iu;

/** Words of a term of the glossary. */
const longestTerm = 6;

/** The subject that is named, or that of the conversation; undefined where what is named is none. */
function subjectIn(topic: string | undefined, { before }: Talk): string | null | undefined {
  if (topic === undefined) return before.subject === '' ? null : before.subject;
  return topicIn(topic, before.subject) ?? undefined;
}

function meetingsBeside(one: string, other: string, about: string | null, talk: Talk): Wanted | null {
  const [first, second] = [meetingIn(one, talk.world.record), meetingIn(other, talk.world.record)];
  if (!first?.id || !second?.id || first.id === second.id) return null;
  return { command: 'compare', typed: joined(about, first.id, second.id), about };
}

function atMeeting(command: string, words: string | undefined, { world }: Talk): Wanted | null {
  if (words === undefined) return { command, typed: '', about: null };
  const id = meetingIn(words, world.record)?.id ?? null;
  return id === null ? null : { command, typed: id, about: null };
}

/** "cite the second one in APA": the quote that is picked out, or the only one that was shown. */
function cited({ pattern }: Phrasing, plain: string, { known, world }: Talk): Wanted | null {
  if (!/cit(?:e|ation)|footnote|bibliography|引用|出典|書誌|参考文献|(?:as|into?) \S+$|で\S+$/iu.test(plain))
    return null;
  const picked = known && pickedIn(plain, known);
  const match = pattern.exec(plain) ?? pattern.exec(picked?.asThat ?? '');
  if (!match) return null;
  const named = match.groups?.['style'];
  const style = named === undefined ? '' : styleIn(named);
  if (style === null && !/^cite\b/iu.test(plain)) return null;
  const meant = picked ? [picked.id] : shownLast(known, world.record).map(({ quote }) => quote.id);
  const [id, ...others] = meant;
  if (id === undefined) throw new UsageError({ code: 'nothing-shown' });
  if (others.length > 0 && known)
    throw new UsageError({
      code: 'which-quote',
      from: known.firstNumber,
      to: known.firstNumber + others.length,
    });
  return { command: 'cite', typed: joined(id, style ?? named ?? null), about: null };
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
