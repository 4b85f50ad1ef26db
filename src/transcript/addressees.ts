import type { Cast } from './cast.js';
import { officesOn, type Person } from './people.js';
import { type PersonMention, personMentions } from './person-mentions.js';

/** Words after which a name is the one asked: "a question for", "my question to", "one quick question for". */
const askedOf =
  /(?:\bquestions?\b[^.?!]{0,24}?\s(?:to|for|of)\s+(?:both\s+)?(?:the\s+)?|\b(?:I(?:['’]d)?|to|would like to)\s+ask(?:ed)?\s+(?:both\s+)?(?:the\s+)?)$/iu;
/** "For Secretary Austin, ...", "And finally, to Minister Hamada ...", "And then just finally if I may, for ...". */
const turnedTo =
  /(?:^|[.?!,;:–—-]\s*)(?:(?:and|so|then|first|finally|also|just)[\s,]+)*(?:to|for)\s+(?:the\s+)?$/iu;
/** "And Secretary Blinken, a couple of days ago ...": called by name at the beginning of a sentence. */
const called = /(?:^|[.?!]["”]?\s+)(?:(?:and|so|first|second|third|then|next|also|finally|now)[\s,]+)*$/iu;
const joined = /^(?:,?\s+and|,)\s+(?:(?:to|for)\s+)?(?:the\s+)?$/iu;
const everybody =
  /\bquestions?\s+(?:to|for)\s+(?:each|all)\s+(?:\w+\s+)?of\s+you\b|\bto\s+all\s+(?:the\s+)?(?:four\s+)?(?:ministers|of you)\b/iu;
const group =
  /\bquestions?\s+(?:to|for)\s+(?:both\s+)?(?:the\s+)?(?<offices>foreign and defen[cs]e|foreign|defen[cs]e)?\s*(?<noun>ministers|secretaries)\b(?<of>(?:\s+(?:of|from)\s+)(?<nations>[^.?!,]*))?/giu;

/**
 * Whom a question addresses, in the order of first address: those the reporter turns to, not those he mentions.
 * `words` is the question's whole text. A name that is not certain addresses nobody.
 */
export function addresseesOf(words: string, cast: Cast): Person[] {
  const addressed: { at: number; people: readonly Person[] }[] = [];
  const all = everybody.exec(words);
  if (all) addressed.push({ at: all.index, people: cast.participants });
  for (const match of words.matchAll(group)) {
    addressed.push({ at: match.index, people: groupOf(match.groups ?? {}, cast) });
  }
  const mentions = personMentions(words, cast, true);
  let last: { mention: PersonMention; asked: boolean } | null = null;
  for (const mention of mentions) {
    const before = words.slice(0, mention.start);
    const between: string | null = last ? words.slice(last.mention.end, mention.start) : null;
    const asked: boolean =
      askedOf.test(before) ||
      turnedTo.test(before) ||
      (last !== null && between !== null && last.asked && joined.test(between)) ||
      (called.test(before) && followedByComma(words, mention, mentions));
    if (asked && mention.person) addressed.push({ at: mention.start, people: [mention.person] });
    last = { mention, asked };
  }
  return [...new Set(addressed.sort((a, b) => a.at - b.at).flatMap(({ people }) => people))];
}

/** Whether the name, or the names joined to it by "and", stand before a comma: a call, not a subject. */
function followedByComma(words: string, mention: PersonMention, all: readonly PersonMention[]): boolean {
  const after = words.slice(mention.end);
  if (/^,/u.test(after)) return true;
  const next = all.find((other) => other.start > mention.start);
  if (!next || !/^\s+and\s+(?:the\s+)?$/iu.test(words.slice(mention.end, next.start))) return false;
  return /^,/u.test(words.slice(next.end));
}

/** "both foreign and defense ministers of Japan and the United States": those of the offices and nations named. */
function groupOf(groups: Record<string, string | undefined>, cast: Cast): Person[] {
  const nations = groups['nations'];
  const offices = groups['offices']?.toLowerCase() ?? 'foreign and defense';
  return cast.participants.filter((person) => {
    const titles = officesOn(person, cast.date).map((office) => office.office);
    const field = titles.some((title) => /defen[cs]e/iu.test(title)) ? 'defen' : 'foreign';
    if (!offices.includes(field)) return false;
    if (nations === undefined) return groups['noun'] !== 'secretaries' || person.side === 'us';
    return person.side === 'japan' ? /japan/iu.test(nations) : /united states|u\.s\.|america/iu.test(nations);
  });
}
