import type { LeftOutReason } from '../../transcript.js';
import { namedInHeading } from './names.js';
import type { Unit } from './units.js';

/** Where in a hearing or in the Record a unit stands: spoken words, or matter that was never spoken there. */
export type Part =
  | { readonly is: 'spoken' }
  /** `until` says what ends it: the next label, or nothing before the next sitting. */
  | { readonly is: 'written'; readonly why: LeftOutReason; readonly until: 'label' | 'sitting' };

export const spoken: Part = { is: 'spoken' };

/** `The subcommittees met, pursuant to call, at 2:48 p.m. in room 2118 ...`: a sitting begins. */
export function opensSitting(text: string): boolean {
  return (
    text.length < 900 &&
    (/\b(?:met|convened|reconvened|resumed),?\s[^.]{0,120}?\b(?:pursuant to|at \d{1,2}(?::\d{2})? [ap]\.?\s?m)/iu.test(
      text,
    ) ||
      /^The (?:Senate|House)\b.{0,80}\b(?:met at|was called to order)/u.test(text))
  );
}

/** `Committee members present: Senators McCain (chairman), Inhofe, ...`. */
export function listsThosePresent(text: string): boolean {
  return (
    /^\[?(?:(?:Sub)?committee\s+)?(?:Members?|Senators|Representatives|Staff|Also|Majority\s+staff|Minority\s+staff)\b[^.:]{0,60}\b(?:present|members?\s+present)\s*:/iu.test(
      text,
    ) ||
    /^\[?(?:Present|Also present|Staff (?:members? )?present|Presiding(?: (?:officer|member))?|In the chair)\s*[:.]/iu.test(
      text,
    )
  );
}

/** What a heading makes of what stands below it; null where it only divides what is spoken. */
export function partBelowHeading(text: string): Part | null {
  const plain = /^(?:\p{L} ){3,}/u.test(text) ? text.replace(/\s/gu, '') : text.replace(/\s+/gu, ' ');
  if (
    /^(?:(?:MEMBERS?|POST-?HEARING)\s+)?QUESTIONS? (?:AND (?:ANSWERS|RESPONSES) )?(?:SUBMITTED|FOR THE RECORD)|^(?:WITNESS )?RESPONSES? TO QUESTIONS?|^ANSWERS? TO QUESTIONS?/iu.test(
      plain,
    )
  ) {
    return { is: 'written', why: 'questions for the record', until: 'sitting' };
  }
  if (
    /^APPENDI(?:X|CES)\b|^(?:PREPARED STATEMENTS|DOCUMENTS|MATERIALS?|STATEMENTS|LETTERS) (?:SUBMITTED|FOR THE RECORD|INSERTED)|^ADDITIONAL (?:MATERIAL|SUBMISSIONS?|STATEMENTS|DOCUMENTS)/iu.test(
      plain,
    )
  ) {
    return { is: 'written', why: 'appendix', until: 'sitting' };
  }
  if (/^PREPARED (?:STATEMENT|TESTIMONY|REMARKS)\b/iu.test(plain)) {
    return { is: 'written', why: 'inserted document', until: 'label' };
  }
  return namedInHeading(plain).length > 0 ||
    /^(?:OPENING |CLOSING )?(?:STATEMENTS?|TESTIMONY|REMARKS) (?:OF|BY)\b/iu.test(plain)
    ? spoken
    : null;
}

/** What an editor's note makes of what stands below it; null where it only says what happened. */
export function partBelowNote(text: string): Part | null {
  if (
    /\bquestions?\b[^\]]{0,80}\b(?:for the record|submitted)\b.*\bfollows?\b|^\[?Questions? (?:for the record|submitted)/iu.test(
      text,
    )
  ) {
    return { is: 'written', why: 'questions for the record', until: 'sitting' };
  }
  if (/\bfollows?\s*[.:]*\s*[\])]*$/iu.test(text))
    return { is: 'written', why: 'inserted document', until: 'label' };
  if (/\bWhereupon\b/iu.test(text) && /\badjourn(?:ed|s|ment)\b/iu.test(text)) {
    return { is: 'written', why: 'appendix', until: 'sitting' };
  }
  return null;
}

/** Sentences in which the Record tells what was done: nobody says them. */
const procedure =
  /^(?:There being no objection,|Without objection, the (?:\w+ )?(?:was|were)|The (?:\w+ ){0,3}clerk (?:proceeded|read|called|reported|will|announced)|The (?:motion|amendments?|resolution|joint resolution|concurrent resolution|preamble|bill|nominations?|title|conference report|question|yeas and nays|ayes and noes|result|vote|following|Senator from \w+ \(|Chair announced|Clerk (?:read|called)|Speaker (?:announced|appointed)|text of)\b.{0,220}?\b(?:was|were|proposes|resulted|announced|read)\b|A (?:motion to reconsider|recorded vote|quorum)\b|Accordingly,|Thereupon,|Thereafter,|By unanimous consent,|So,? (?:\(?two-thirds.*|the (?:motion|amendment|bill|resolution|nomination|joint resolution|concurrent resolution)) |Pursuant to [^.]{0,80}, the (?:Senate|House)[^.]{0,60}(?:stood|stands|at \d)|(?:\(?At \d{1,2}(?:[:.]\d{2})? (?:o['’]clock|[ap]\.m)))/u;

/** Whether a paragraph without a label is the Record's own narration. */
export function isProcedure(text: string): boolean {
  return text.length < 420 && procedure.test(text);
}

/** Whether narration brings in a text that is printed but not spoken: `... to be printed in the Record, as follows:`. */
export function bringsInText(text: string): boolean {
  return /\b(?:as follows|reads? as follows|follows)\s*:?\s*(?:--)?$/iu.test(text);
}

/** Why a unit of the front stands there: title page, contents, those who sit. */
export function frontReason(unit: Unit, title: string, contents: boolean): LeftOutReason {
  if (unit.kind === 'rule') return 'rule';
  if (unit.kind === 'page mark') return 'page mark';
  if (title !== '' && plain(unit.text).length > 8 && plain(title).includes(plain(unit.text)))
    return 'document data: title';
  if (contents) return 'table of contents';
  return /\p{Lu}{2}[\p{Lu}'’-]*(?:,? Jr\.)?, \p{Lu}\p{Ll}+|Staff (?:Member|Director)|Clerk$|Counsel$/u.test(
    unit.text,
  )
    ? 'roster'
    : 'title page';
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
