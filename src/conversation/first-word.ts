import { type AnyCommand, commandFor, type World } from '../command.js';
import { pageNamed } from './in-words/addresses.js';
import { meetingIn } from './in-words/named.js';
import type { ConversationState } from './state.js';

/**
 * Names of commands that are everyday words too: what must stand behind one at the beginning of a message, so that the
 * message is the command and no sentence. Typed behind `/alliance` they need no such care.
 */
const everyday: Readonly<Record<string, (rest: string, record: World['record']) => boolean>> = {
  compare: (rest, record) =>
    rest !== '' &&
    !/^(?:notes|apples)\b/iu.test(rest) &&
    !/^(?:that|this|it|these|those|him|her|them|with|to)\b/iu.test(rest) &&
    (!/ (?:to|with|and|against) /iu.test(rest) || record.read(rest).aspects.length > 0),
  new: (rest, record) => rest === '' || meetingIn(rest, record) !== null,
  meeting: (rest, record) => rest === '' || meetingIn(rest, record) !== null,
  meetings: (rest, record) => rest === '' || meetingIn(rest, record) !== null,
  context: (rest) => pageNamed(rest),
  cite: (rest) => pageNamed(rest),
  questions: (rest) =>
    rest !== '' &&
    !/^(?:remain|were|are|that|which|from|only|alone|please|have|had|raised|like)\b/iu.test(rest),
  speaker: (rest) => rest !== '' && !/^(?:of|for|at|who|says|said)\b/iu.test(rest),
  term: (rest) => rest !== '' && !/^(?:of|for|limits?|sheet|that|in)\b/iu.test(rest),
};

/** Whether a message is a command: its first word is the name of one, and what follows is what that command takes. */
export function startsCommand(text: string, state: ConversationState | null, world: World): boolean {
  const [word = '', ...others] = text.split(' ');
  if (word === '') return true;
  const found = commandFor(word, world);
  if (!found) return false;
  if (state && /^\S+ #?\d{1,3}(?!\d)/u.test(text)) return false;
  const rest = others.join(' ');
  if (found.command.name === 'help') return rest === '' || commandFor(rest, world) !== null;
  return takes(found.command, rest, world);
}

function takes({ name }: AnyCommand, rest: string, { record }: World): boolean {
  const own = everyday[name];
  return own === undefined || /(?:^|\s)--[a-z]/u.test(rest) || own(rest.replace(/[\s?？.!]+$/u, ''), record);
}
