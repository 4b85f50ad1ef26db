import { plainName } from './cast.js';

/** Whom a turn or a quote is of: a person of people.yml or a provisional one; null where nobody is named. */
export type NamedSpeaker = { readonly id: string; readonly name: string } | null;

/**
 * Whether two versions of a text name the same speaker. One id, or one name: a provisional person who has been put into
 * people.yml has another id and is the same.
 */
export function isSameSpeaker(one: NamedSpeaker, other: NamedSpeaker): boolean {
  if (!one || !other) return one === other;
  return one.id === other.id || plainName(one.name) === plainName(other.name);
}
