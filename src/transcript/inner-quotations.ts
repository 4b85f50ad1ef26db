import type { Cast } from './cast.js';
import { named } from './people.js';
import { personMentions } from './person-mentions.js';
import type { InnerQuotation, Paragraph } from './transcript.js';

const quoted = /“([^“”]{12,})”|(?<![\p{L}\p{N}])"([^"]{12,})"/gu;
const saying =
  /\b(?:said|says|say|quote|stated|states|told|added|called|declared|wrote|put it|warned|noted|argued|emphasi[sz]ed|stressed)\b/iu;
const pronoun = /\b(?:he|she)\b[^.?!]*$/iu;

/**
 * Where a speaker repeats somebody else's words inside the turn: spans in quotation marks of at least four words
 * that a verb of saying introduces. The other is named only where the same clause names one person, or a pronoun
 * follows a paragraph that names exactly one; otherwise nobody.
 */
export function innerQuotations(paragraphs: readonly Paragraph[], cast: Cast): InnerQuotation[] {
  const found: InnerQuotation[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const match of paragraph.text.matchAll(quoted)) {
      const words = match[1] ?? match[2] ?? '';
      const introduction = clauseBefore(paragraph.text, match.index);
      if (words.trim().split(/\s+/u).length < 4 || !saying.test(introduction)) continue;
      const start = paragraph.start + match.index + 1;
      const speaker =
        onlyPerson(introduction, cast) ??
        (pronoun.test(introduction) ? onlyPerson(paragraphs[index - 1]?.text ?? '', cast) : null);
      found.push({
        start,
        end: start + words.length,
        attribution: introduction,
        speaker: speaker ? named(speaker) : null,
      });
    }
  }
  return found;
}

function clauseBefore(text: string, at: number): string {
  const before = text.slice(0, at).trimEnd();
  return before.slice(Math.max(0, before.search(/[^.?!]*$/u))).trim();
}

function onlyPerson(text: string, cast: Cast) {
  const people = new Set(personMentions(text, cast).map((mention) => mention.person));
  const [only] = people;
  return people.size === 1 && only ? only : null;
}
