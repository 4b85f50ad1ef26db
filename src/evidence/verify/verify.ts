import type { Passage } from '../../passage.js';
import type { Searchable } from '../../search/candidates.js';
import { isCommon } from '../../search/common-words.js';
import type { Person } from '../../transcript/person.js';
import type { Quote } from '../quote.js';
import { type Alleged, allegedIn } from './alleged.js';
import { sourceOf } from './attributed.js';
import { candidateStretches } from './candidate-stretches.js';
import { correctedOf } from './corrected.js';
import { dayOf } from './dated.js';
import { type Heard, type QuoteAt, quoteOf, quotingOf, speakersOf } from './heard.js';
import { joinedFrom, markedIn } from './joined.js';
import { type Alleging, byMerit, type Judged, judge } from './judged.js';
import { nearestTo } from './nearest.js';
import { nearestInOtherLanguage } from './nearest-in-other-language.js';
import { Numbered } from './numbered.js';
import { type Laid, lay, mostDifferent, type Quoted, quotedUnits } from './places.js';
import { redlineOf } from './redline.js';
import { type Known, knownTo } from './same-thing.js';
import { type Counted, inOrder, type Run, splice } from './splice.js';
import { typographyOf } from './typography.js';
import type { Unit } from './units.js';
import { type VerifiedClaim, verdicts } from './verify-result.js';

/** What verifying needs of a record: what is searched, and how a quote is made of a place. */
export interface Verifying {
  readonly record: Searchable;
  readonly quoteAt: QuoteAt;
  /** What a search for these words finds, the best first, in whatever language; none where they cannot be searched for. */
  readonly searchFor: (words: string) => readonly Quote[];
}

export interface VerifyOptions {
  /** Whose words they are said to be: as it was typed, and those who may be meant. */
  readonly by?: { readonly name: string; readonly people: readonly Person[] } | null;
  /** When they are said to have been spoken: `2023`, `2023-06`, `2023-06-01`. */
  readonly on?: string | null;
}

/** So much of a claim must stand in one place for it to be called that place's words, altered. */
const leastSame = 0.6;

/** A verdict on every quotation in a text, in its order; on the text itself where it has no quotation. */
export function verify(
  text: string,
  { by = null, on = null }: VerifyOptions,
  verifying: Verifying,
): VerifiedClaim[] {
  const { people } = verifying.record.facts;
  const claims = allegedIn(text);
  const spans = claims.map(({ span }) => span);
  return claims.map((alleged) => {
    const source = by ? { by: by.name, people: by.people } : sourceOf(text, alleged.span, spans, people.all);
    const read = on === null ? dayOf(text, alleged.span, spans) : null;
    return verdictOn(alleged, { ...source, on: on ?? read, isRead: read !== null }, verifying);
  });
}

function verdictOn(
  alleged: Alleged,
  alleging: Alleging,
  { record, quoteAt, searchFor }: Verifying,
): VerifiedClaim {
  const { units, breaks } = quotedUnits(alleged);
  const quoted: Quoted = { alleged, units, breaks, numbered: new Numbered(units) };
  const empty = {
    claim: alleged.text,
    by: alleging.by,
    on: alleging.on,
    also: [],
    match: null,
    parts: [],
    diff: [],
    meaningChanged: false,
    redline: [],
    saidBy: [],
    quoting: null,
    corrected: null,
    typography: [],
    nearest: null,
  };
  const known = knownTo(record);
  const counted: Counted[] = [];
  const judged: Judged[] = [];
  for (const stretches of candidateStretches(alleged, record, preferring(alleging, record))) {
    const fresh = stretches.map((stretch) => ({ stretch, numbers: quoted.numbered.source(stretch.units) }));
    counted.push(...fresh);
    for (const laid of laidUpon(quoted, fresh, known, judged)) judged.push(judge(laid, alleging));
    judged.sort(byMerit);
    if (judged[0] && isBeyondDoubt(judged[0])) break;
  }
  const [best] = judged;
  const untouched = best !== undefined && best.laid.changes.length === 0;
  const runs = untouched ? null : splice(units, quoted.numbered, counted);
  if (runs && !inOrder(runs) && coverOf(runs) > (best?.laid.same ?? 0)) {
    return { ...empty, ...joinedFrom(alleged, runs, alleging, quoteAt) };
  }
  const again = runs && inOrder(runs) ? leftOutSilently(quoted, runs, counted, known) : null;
  if (again) judged.push(judge(again, alleging));
  const [chosen] = judged.sort(byMerit);
  if (!chosen || !isOf(chosen.laid, units)) {
    const laid = judged.map((one) => one.laid);
    const nearest =
      nearestTo(quoted, laid, counted, quoteAt) ?? nearestInOtherLanguage(alleged.text, record, searchFor);
    return { ...empty, verdict: 'not-found', nearest };
  }
  const { laid: place, heard, found } = chosen;
  const parts = heard.map((one) => quoteOf(one, quoteAt));
  const match = [...parts].sort((a, b) => markedIn(b) - markedIn(a))[0] ?? null;
  const [verdict = 'exact', ...also] = verdicts.filter((one) => found.has(one));
  return {
    ...empty,
    verdict,
    also,
    match,
    parts: parts.length > 1 ? parts : [],
    diff: [...place.changes],
    meaningChanged: place.changes.some(({ meaning }) => meaning !== null),
    redline: place.changes.length > 0 ? redlineOf(quoted, place) : [],
    saidBy: speakersOf([...heard, ...elsewhere(judged, chosen)]),
    quoting: quotingOf(heard),
    corrected: verdict === 'exact' ? null : correctedOf(place),
    typography: typographyOf(alleged, place),
  };
}

/** The passages of those whom a claim names, and of the day; null where it names neither. */
function preferring(
  { people, on }: Alleging,
  { documents }: Searchable,
): ((passage: Passage) => boolean) | null {
  if (!people && on === null) return null;
  return ({ document, turn }) => {
    const transcript = documents[document]?.transcript;
    const speaker = transcript?.turns[turn]?.speaker;
    const isTheirs = !people || people.some(({ id }) => id === speaker?.id);
    return isTheirs && (on === null || transcript?.document.date?.startsWith(on) === true);
  };
}

/** A claim laid upon stretches, those first that share most with it: a place that is worse than one before it is passed over. */
function laidUpon(
  quoted: Quoted,
  fresh: readonly Counted[],
  known: Known,
  before: readonly Judged[],
): Laid[] {
  const laid: Laid[] = [];
  let dearest = Math.min(mostDifferent(quoted), (before[0]?.laid.alignment.cost ?? Infinity) + slack);
  const shared = new Map(fresh.map((one) => [one, quoted.numbered.shared(one.numbers)]));
  for (const one of [...fresh].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))) {
    const found = lay(quoted, one, known, dearest);
    if (!found) continue;
    laid.push(found);
    dearest = Math.min(dearest, found.alignment.cost + slack);
  }
  return laid;
}

/** A place that has a word more otherwise may still be the better one: its changes may be fewer. */
const slack = 2;

/** The very words, of those and of the day that are named: no other place can be better. */
function isBeyondDoubt({ found }: Judged): boolean {
  return found.size === 1 && found.has('exact');
}

/** Where others said the very words too, if they are not those of whoever is said to have said them. */
function elsewhere(judged: readonly Judged[], chosen: Judged): Heard[] {
  const { found, laid } = chosen;
  if (laid.changes.length > 0 || !found.has('misattributed')) return [];
  return judged
    .filter((one) => one !== chosen && one.laid.changes.length === 0 && one.found.has('misattributed'))
    .flatMap(({ heard }) => heard);
}

/** Whether a claim is a place's words, changed: most of all its words, and half of those that tell something. */
function isOf({ same, alignment, changes }: Laid, units: readonly Unit[]): boolean {
  if (changes.length === 0) return true;
  const { length } = units;
  if (alignment.cost >= length || same < leastSame * length || same < Math.min(4, length - 1)) return false;
  const telling = (words: readonly Unit[]) => words.filter(({ folded }) => !isCommon(folded)).length;
  const kept = alignment.steps.flatMap(({ is, claim }) =>
    is === 'same' || is === 'alike' ? units.slice(...claim) : [],
  );
  return kept.length >= 2 && 2 * telling(kept) >= telling(units);
}

/** Words left out of one place without a mark: laid as if the claim had marked it, and told as changes. */
function leftOutSilently(
  quoted: Quoted,
  runs: readonly Run[],
  counted: readonly Counted[],
  known: Known,
): Laid | null {
  const place = counted.find(({ stretch }) => stretch === runs[0]?.stretch);
  const joints = new Set(runs.slice(1).map(({ claim: [from] }) => from));
  return place ? lay(quoted, place, known, mostDifferent(quoted), joints) : null;
}

function coverOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { claim: [from, to] }) => sum + to - from, 0);
}
