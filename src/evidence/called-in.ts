import type { NamedPerson, Transcript } from '../transcript/transcript.js';

/** What a document calls somebody by: the family name, and titles of its labels that are his alone ("defense minister"). */
export function calledIn(transcript: Transcript, { id, name }: NamedPerson): string[] {
  return [familyOf(name, id), ...titlesOf(id, transcript)];
}

/** A pattern for any of some names; what is no letter, number or blank is taken as it stands. */
export function anyOf(names: readonly string[]): string {
  return `(?:${names.map((one) => one.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('|')})`;
}

/** What labels of the document call somebody by besides his name, where it is his alone: "defense minister". */
function titlesOf(id: string, { turns }: Transcript): string[] {
  const titles = (of: (speaker: string) => boolean) =>
    turns.flatMap(({ speaker, label }) => {
      if (!speaker || !of(speaker.id)) return [];
      const family = familyOf(speaker.name, speaker.id).toLowerCase();
      const at = label.toLowerCase().indexOf(family);
      return at > 0 ? [label.slice(0, at).trim().toLowerCase()] : [];
    });
  const others = new Set(titles((one) => one !== id));
  return [...new Set(titles((one) => one === id))].filter(
    (title) => /^\p{L}+(?:\s\p{L}+)+$/u.test(title) && !others.has(title),
  );
}

/** The part of a name with which the id begins. */
function familyOf(name: string, id: string): string {
  const plain = (word: string) =>
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]+/gu, '-');
  return name.split(/\s+/u).find((word) => `${id}-`.startsWith(`${plain(word)}-`)) ?? name;
}
