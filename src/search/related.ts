import { candidatesFor, type Searchable } from './candidates.js';
import { type Claim, claimsIn } from './claims.js';
import { isCommon } from './common-words.js';
import type { Concept } from './concepts.js';
import { type Aspect, holds } from './in-words/aspect.js';
import { readInWords } from './in-words/read.js';
import { foldNearDuplicates } from './near-duplicates.js';
import type { ParsedQuery } from './query.js';
import { understand } from './understand.js';
import { type Candidate, type Hit, hitOf } from './variety.js';
import { wordsOf } from './words.js';

/** A sentence of a message and the passages that speak of the same things, best first. */
export interface RelatedHits {
  readonly claim: string;
  readonly hits: readonly Hit[];
}

/**
 * What makes a passage speak of the same things as a claim. Set on the tuning half of tests/search/related-messages.ts;
 * the other half says what they are worth.
 */
const overlap = {
  /** A telling concept is at most so common: the share of the rarity of what the record nowhere has. */
  telling: 0.3,
  /**
   * The share of the claim's rarity that must be met where two, three, four ... telling concepts are: the more of them
   * stand together in three sentences, the less it can be chance. One is never enough.
   */
  share: [0.5, 0.35, 0.25],
  /** A term of so many telling words ("Chinese invasion of Taiwan") counts as two concepts. */
  wordsOfTwo: 3,
  /** The same for one telling concept in the words of the very person whom the claim names. */
  ofSpeaker: 0.6,
  /** How much better a passage is that is of the person, the meeting or the date that the claim names. */
  asNamed: 1.3,
} as const;

/** Passages in all, for one claim, and how near the best one a further one of a claim must come. */
const most = { passages: 4, ofClaim: 2, further: 0.6 } as const;

/**
 * The passages that speak of what a message claims: related, no proof. A claim that says little of what the record
 * speaks of gets none. Words between quotation marks that the record has as they are come first.
 */
export function related(message: string, record: Searchable): RelatedHits[] {
  const found = claimsIn(message).map((claim) => ({
    claim: claim.text,
    candidates: candidatesOf(claim, record),
  }));
  return shared(found, record);
}

function candidatesOf(claim: Claim, record: Searchable): Candidate[] {
  const literally = claim.quoted ? withQuotation(claim.quoted, record) : [];
  const loosely = withOverlap(claim.words, record);
  return [...literally, ...loosely.filter((one) => !literally.some((other) => overlaps(one, other)))];
}

/** The passages that have every quotation of a claim word for word. */
function withQuotation(quoted: ParsedQuery, record: Searchable): Candidate[] {
  const understanding = understand(quoted, record.lexicon);
  if (understanding.concepts.length === 0) return [];
  const found = candidatesFor(record, understanding, () => true);
  return found.filter(({ choice }) => choice.missing.length === 0);
}

function withOverlap(words: ParsedQuery, record: Searchable): Candidate[] {
  // A claim is no question, and its last word is whole: what stands behind it says both.
  const { aspects, subject } = readInWords({ ...words, typed: `${words.typed} .` }, record.facts);
  const { concepts, ...understanding } = understand(subject, record.lexicon);
  const corrected = new Set(understanding.corrections.map(({ to }) => to));
  const counted = concepts.filter(
    (concept) => !isUntranslated(concept, record) && !corrected.has(concept.typed),
  );
  if (counted.length === 0) return [];
  const judged = candidatesFor(record, { ...understanding, concepts: counted }, () => true).flatMap(
    (candidate) => {
      const named = aspects.filter((aspect) => isOf(aspect, candidate, record));
      if (!speaksOfIt(candidate, counted, named, record)) return [];
      return [{ ...candidate, score: candidate.score * (named.length > 0 ? overlap.asNamed : 1) }];
    },
  );
  return judged.sort((a, b) => b.score - a.score);
}

/** Japanese that no entry of the glossary leads from to English can be met by nothing in an English record. */
function isUntranslated({ typed }: Concept, { lexicon }: Searchable): boolean {
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(typed);
  return japanese && lexicon.glossary.inJapanese(typed).length === 0 && lexicon.index.frequency(typed) === 0;
}

function isOf(aspect: Aspect, { turn, passage, choice }: Candidate, { documents }: Searchable): boolean {
  const document = documents[passage.document];
  if (!document) return false;
  return holds(aspect, turn, document.transcript.document, document.source.slice(choice.start, choice.end));
}

function speaksOfIt(
  { choice, turn }: Candidate,
  concepts: readonly Concept[],
  named: readonly Aspect[],
  { lexicon }: Searchable,
): boolean {
  // Who leads through a meeting says nothing of its subject.
  if (turn.kind === 'moderation') return false;
  const naming = concepts.filter(({ soft }) => !soft);
  const met = naming.filter((concept) => !choice.missing.includes(concept));
  if (met.length === 0) return false;
  const share = rarityOfAll(met) / rarityOfAll(naming);
  const unheardOf = Math.log(1 + (lexicon.index.size + 0.5) / 0.5);
  const telling = sum(met.filter(({ rarity }) => rarity >= overlap.telling * unheardOf).map(weightOf));
  if (telling === 1) return named.some(({ name }) => name === 'speaker') && share >= overlap.ofSpeaker;
  return telling > 1 && share >= (overlap.share[Math.min(telling - 2, overlap.share.length - 1)] ?? 1);
}

function weightOf({ typed }: Concept): number {
  const words = wordsOf(typed).filter(({ exact }) => /\p{Script=Latin}/u.test(exact) && !isCommon(exact));
  return words.length >= overlap.wordsOfTwo ? 2 : 1;
}

function rarityOfAll(concepts: readonly Concept[]): number {
  return sum(concepts.map(({ rarity }) => rarity));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The best passage of each claim, then second ones while there is room; none twice. */
function shared(
  found: readonly { readonly claim: string; readonly candidates: readonly Candidate[] }[],
  { documents }: Searchable,
): RelatedHits[] {
  const textOf = ({ passage, choice }: Candidate) =>
    documents[passage.document]?.source.slice(choice.start, choice.end) ?? '';
  const chosen: Candidate[][] = found.map(() => []);
  for (let round = 0; round < most.ofClaim; round += 1) {
    for (const [i, { candidates }] of found.entries()) {
      if (chosen.flat().length >= most.passages) break;
      const least = (chosen[i]?.[0]?.score ?? 0) * most.further;
      const next = foldNearDuplicates(candidates, textOf).find(
        (one) => one.score >= least && !chosen.flat().some((other) => overlaps(one, other)),
      );
      if (next) chosen[i]?.push(next);
    }
  }
  return found.map(({ claim }, i) => ({ claim, hits: (chosen[i] ?? []).map(hitOf) }));
}

function overlaps(one: Candidate, other: Candidate): boolean {
  return (
    one.passage.document === other.passage.document &&
    one.choice.start < other.choice.end &&
    other.choice.start < one.choice.end
  );
}
