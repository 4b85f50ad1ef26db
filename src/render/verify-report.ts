import type { Answer, AnswerNode, RedlineRun, Words } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import {
  type Redline,
  type VerifiedClaim,
  type VerifyResult,
  verdicts,
} from '../evidence/verify/verify-result.js';
import { withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import type { VerdictInWords } from './phrases/verify.js';

/** Claims on one page, each with its source. */
export const claimsOnPage = 5;
/** So many changes of meaning are called out, and so many places of a splice shown. */
const shown = { changes: 4, parts: 3 };
/** A claim as it is named over its verdict, and what is kept of each end of a long run without a change. */
const longest = { claim: 90, run: 60, name: 60 };

/**
 * The verdicts on the quotes of a text: each in plain words, with what was changed, who said it really, when and where,
 * and the published words to copy.
 *
 * @param offset how many claims stand on the pages before.
 * @param headed whether a claim stands over its verdict though it is the only one: where nobody has just typed it.
 * @param again what asks for the next page; null where it cannot be asked for: then the rest stands in brief.
 */
export function verifyReport(
  { claims, searched }: VerifyResult,
  {
    offset,
    again,
    headed = false,
  }: { readonly offset: number; readonly again: string | null; readonly headed?: boolean },
  phrases: Phrases,
): Answer {
  const page = claims.slice(offset, offset + claimsOnPage);
  const rest = claims.slice(offset + claimsOnPage);
  const several = claims.length > 1;
  const nodes = page.flatMap((claim, i) => [
    ...(several || headed ? [heading(claim, several ? `${offset + i + 1}. ` : '')] : []),
    ...verdictNodes(claim, offset + i + 1, several, phrases),
  ]);
  const [only] = claims;
  const summary = several || !only ? countsOf(claims, phrases) : inShort(only, phrases);
  const lead: AnswerNode[] = several ? [{ node: 'lead', words: [summary] }] : [];
  if (claims.some(({ verdict }) => verdict === 'not-found')) nodes.push(searchedNote(searched, phrases));
  if (rest.length > 0 && again !== null) {
    nodes.push({
      node: 'more',
      command: 'verify',
      query: again,
      offset: offset + claimsOnPage,
      remaining: rest.length,
    });
  } else if (rest.length > 0) {
    nodes.push({ node: 'note', words: [phrases.verify.inBrief] });
    nodes.push({ node: 'list', items: rest.map((claim) => briefly(claim, phrases)), more: 0 });
  }
  return { language: phrases.language, summary, nodes: [...lead, ...nodes] };
}

function heading({ claim }: VerifiedClaim, number: string): AnswerNode {
  return { node: 'heading', words: [`${number}“${withEllipsis(oneLine(claim), longest.claim)}”`] };
}

function verdictNodes(
  claim: VerifiedClaim,
  number: number,
  several: boolean,
  phrases: Phrases,
): AnswerNode[] {
  const { verdict, match, parts, diff, quoting, nearest, redline } = claim;
  const { verify, colon } = phrases;
  const nodes: AnswerNode[] = [{ node: 'lead', words: verdictWords(claim, phrases) }];
  const notes = notesOn(claim, phrases);
  if (redline.length > 0 && verdict !== 'spliced')
    nodes.push({ node: 'redline', runs: shortenedRuns(redline) });
  const telling = diff.filter(({ meaning, sameThing }) => meaning !== null || sameThing !== undefined);
  if (telling.length > 0) {
    const items = telling.slice(0, shown.changes).map(
      (change): Words => [
        { text: change.meaning === null ? verify.sameThing : verify.kinds[change.meaning], style: 'bold' },
        colon,
        verify.change({
          ...change,
          claimed: withEllipsis(change.claimed, longest.name),
          source: withEllipsis(change.source, longest.name),
        }),
      ],
    );
    nodes.push({ node: 'list', items, more: Math.max(0, telling.length - shown.changes) });
  }
  if (quoting)
    notes.unshift(
      verify.quoting(withEllipsis(quoting.attribution, longest.name), quoting.speaker?.name ?? null),
    );
  if (notes.length > 0) nodes.push({ node: 'note', words: [notes.join(phrases.sentenceGap)] });
  const sources = verdict === 'spliced' ? firstOfEach(parts).slice(0, shown.parts) : match ? [match] : [];
  for (const [i, quote] of sources.entries()) {
    const counted = verdict === 'spliced' ? i + 1 : several ? number : 1;
    nodes.push({
      node: 'quote',
      quote,
      role: 'evidence',
      number: several || sources.length > 1 ? counted : null,
    });
  }
  if (claim.corrected !== null && needsCorrection(claim)) {
    const day = match ? phrases.date(match.date) : null;
    // What a readout or an article says itself is nobody's words, and is never set as a quotation.
    const text =
      match && !match.verbatim
        ? verify.reportedBy(claim.corrected, match.document.publisher, day)
        : verify.attributed(claim.corrected, match?.speaker?.name ?? null, day);
    nodes.push({ node: 'note', words: [verify.asPublished] }, { node: 'copy', text });
  }
  if (verdict === 'not-found') {
    nodes.push({ node: 'note', words: [nearest ? verify.nearest : verify.nothingNear] });
    if (nearest) nodes.push({ node: 'quote', quote: nearest, role: 'nearest', number: null });
  }
  return nodes;
}

function verdictWords(claim: VerifiedClaim, phrases: Phrases): Words {
  const { verify, colon } = phrases;
  const facts = factsOf(claim, phrases);
  return [
    { text: verify.verdicts[claim.verdict], style: 'bold' },
    colon,
    verify.verdict(claim.verdict, facts),
  ];
}

function factsOf(
  { verdict, saidBy, match, by, on, meaningChanged, parts }: VerifiedClaim,
  phrases: Phrases,
): VerdictInWords {
  return {
    who: (verdict === 'misattributed' ? saidBy.slice(0, 1) : saidBy).map(({ name }) => name),
    day: match?.date ? phrases.date(match.date) : null,
    by,
    on: on === null ? null : phrases.date(on),
    document: match?.document ?? null,
    meaningChanged,
    places: parts.length,
    provisional: match?.document.status === 'provisional-translation',
  };
}

/** Small print: what else is true, and what differs in print alone. */
function notesOn(claim: VerifiedClaim, { verify, semicolon, fullStop }: Phrases): string[] {
  const { also, typography, verdict, saidBy } = claim;
  const notes = also.length > 0 ? [verify.also(also.map((one) => verify.verdicts[one]))] : [];
  if (verdict === 'misattributed' && saidBy.length > 1)
    notes.push(verify.soDid(saidBy.slice(1).map(({ name }) => name)));
  if (typography.length > 0 && verdict !== 'altered' && verdict !== 'spliced') {
    const differs = typography.map((one) => verify.typography[one]).join(semicolon);
    notes.push(`${differs.charAt(0).toUpperCase()}${differs.slice(1)}${fullStop}`);
  }
  return notes;
}

/** Where the words themselves are right and openly shortened, there is nothing to copy instead but whose they are. */
function needsCorrection({ verdict }: VerifiedClaim): boolean {
  return verdict === 'altered' || verdict === 'misattributed' || verdict === 'wrong-date';
}

function inShort(claim: VerifiedClaim, phrases: Phrases): string {
  return verdictWords(claim, phrases)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');
}

function briefly(claim: VerifiedClaim, { verify, colon }: Phrases): Words {
  return [
    { text: verify.verdicts[claim.verdict], style: 'bold' },
    `${colon}“${withEllipsis(oneLine(claim.claim), longest.claim)}”`,
  ];
}

function countsOf(claims: readonly VerifiedClaim[], { verify }: Phrases): string {
  const counts = [...verdicts].reverse().flatMap((verdict) => {
    const count = claims.filter((one) => one.verdict === verdict).length;
    return count > 0 ? [{ verdict: verify.verdicts[verdict], count }] : [];
  });
  return verify.several(claims.length, counts);
}

function searchedNote({ documents, from, to }: VerifyResult['searched'], phrases: Phrases): AnswerNode {
  const [first, last] = [from, to].map((date) => date && phrases.date(date));
  return { node: 'note', words: [phrases.answer.searched(documents, first ?? null, last ?? null)] };
}

/** Of the places of a splice, each sentence once. */
function firstOfEach(parts: readonly Quote[]): Quote[] {
  return parts.filter(({ id }, i) => parts.findIndex((other) => other.id === id) === i);
}

/** Long runs without a change keep their ends. */
function shortenedRuns(runs: Redline): RedlineRun[] {
  return runs.map(({ text, is, telling }) => {
    const keeps = is === 'same' && text.length > 2 * longest.run + 20;
    const ends = keeps
      ? `${text.slice(0, text.indexOf(' ', longest.run))} […] ${text.slice(text.lastIndexOf(' ', text.length - longest.run) + 1)}`
      : text;
    return { text: oneLine(ends), is, ...(telling ? { telling } : {}) };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
