import type { Person } from '../../transcript/people.js';
import type { Span } from '../../transcript/transcript.js';
import { peopleIn } from './people-named.js';

/** Whose words a quotation is said to be by the text around it; null where it names nobody, or several. */
export interface AllegedSource {
  /** As the record names him; the words of the text are the writer's. */
  readonly by: string | null;
  readonly people: readonly Person[] | null;
}

/** How somebody is made the one who speaks. */
export const saying =
  /\b(?:sa(?:id|y|ys|ying)|told|tells?|stat(?:ed|es|ing)|ask(?:ed|s)|add(?:ed|s)|not(?:ed|es)|declar(?:ed|es)|according to|quot(?:ed|es|ing)|insist(?:ed|s)|argu(?:ed|es)|remark(?:ed|s)|announc(?:ed|es)|warn(?:ed|s)|pledg(?:ed|es)|vow(?:ed|s)|call(?:ed|s)|describ(?:ed|es)|explain(?:ed|s)|reply|repli(?:ed|es)|answer(?:ed|s)|comment(?:ed|s)|wr(?:ote|ites)|put it|words? of)\b|述べ|語[っりる]|発言|強調|よると|言[っいう]|いいまし|話[しす]|答え|説明|指摘|表明|コメント/iu;

/**
 * The speaker whom the sentence around a quotation names, other quotations taken out: one person beside a verb of saying,
 * a name before a colon at the beginning of the line, or behind a dash after the quotation.
 */
export function sourceOf(
  text: string,
  span: Span,
  quotations: readonly Span[],
  people: readonly Person[],
): AllegedSource {
  const before = clauseBefore(text, span.start, quotations);
  const after = clauseAfter(text, span.end, quotations);
  // A verb that stands right before the marks belongs to them: "Blinken said “…” and Austin said “…”".
  const leads = new RegExp(`(?:${saying.source})(?:\\s+that)?[\\s,]*[^\\p{L}\\p{N}]?$`, 'iu').test(before);
  const opensNext = quotations.some(({ start }) => start > span.end && start - span.end <= after.length + 3);
  const endsItself = /[.!?。！？]\s*$/u.test(text.slice(span.start, span.end));
  const dash = /^\W{0,3}\s*[—–―-]+\s*(?<name>[^—–\n,(]{2,60})/u.exec(text.slice(span.end, span.end + 80));
  const tries = [
    dash?.groups?.['name'] ?? '',
    /[:：]\s*\S?\s*$/u.test(before) ? before : '',
    leads ? before : '',
    saying.test(after) && !(opensNext && endsItself) ? after : '',
    saying.test(before) ? before : '',
    saying.test(`${before} ${after}`) ? `${before} ${after}` : '',
  ];
  for (const words of tries) {
    const named = words.trim() === '' ? [] : peopleIn(words, people);
    const [only] = named;
    if (only && named.length === 1) {
      return { by: only.map(({ name }) => name).join(' or '), people: only };
    }
  }
  return { by: null, people: null };
}

/** What the sentence says before a quotation, from the sentence's beginning or the quotation before it. */
export function clauseBefore(text: string, start: number, quotations: readonly Span[]): string {
  const last = Math.max(0, ...quotations.filter(({ end }) => end < start).map(({ end }) => end + 1));
  const words = text.slice(Math.max(last, start - 300), start);
  return words.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{Script=Han}])|(?<=[。！？])\s*|\n/u).at(-1) ?? '';
}

/** What it says after it, to the sentence's end or the next quotation. */
export function clauseAfter(text: string, end: number, quotations: readonly Span[]): string {
  const next = Math.min(
    text.length,
    ...quotations.filter(({ start }) => start > end).map(({ start }) => start),
  );
  const words = text.slice(end + 1, Math.min(next, end + 300));
  return words.split(/(?<=[.!?])(?:\s|$)|(?<=[。！？])|\n/u)[0] ?? '';
}
