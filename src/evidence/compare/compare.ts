import type { Evidence } from '../evidence.js';
import { spokenRecord } from '../formulas/spoken.js';
import { type Asked, askedFor } from './asked.js';
import type { ComparedSide, CompareResult } from './compare-result.js';
import { type Laid, type LaidOut, twoMeetings, twoVoices } from './laid-beside.js';
import { sentencesOn } from './on-topic.js';
import { type Pair, paired, tellingOf } from './paired.js';
import { quoteOf, shownPair } from './shown-pair.js';

export interface CompareOptions {
  /** The language to compare in, where both sides have text in it; the one with most text unless told. */
  readonly language?: string;
}

/** Nearest quotes where nothing answers. */
const nearestShown = 2;

/**
 * What was said on a topic at two meetings, or by two people or sides: the same words, other words, what is new, and what
 * only the first has. That something is no longer said is claimed for comparable documents alone.
 *
 * @param typed a topic, and meetings, people or sides by id, filter or plain words; nothing else is needed.
 * @throws UsageError where it cannot be read, or more than two people are named
 */
export function compareOf(typed: string, evidence: Evidence, options: CompareOptions = {}): CompareResult {
  const asked = askedFor(typed, evidence);
  const record = spokenRecord(evidence);
  const topic = asked.topic === null ? null : sentencesOn(asked.topic, evidence);
  const prefer = options.language ?? (japanese.test(typed) ? 'ja' : '');
  const byVoice = asked.people.length === 2 || asked.sides.length === 2;
  const laid = byVoice
    ? twoVoices(asked, topic, evidence, prefer)
    : twoMeetings(asked, topic, evidence, prefer);
  if (!laid || laid.first.sentences.length + laid.second.sentences.length === 0) {
    return {
      ...nothing(typed, asked, evidence),
      first: laid && side(laid.first),
      second: laid && side(laid.second),
    };
  }
  const { pairs, onlyFirst, onlySecond, beyond } = pairedOnTopic(
    laid,
    evidence,
    topic?.asked([...laid.first.sentences, ...laid.second.sentences]) ?? new Set(),
  );
  const compared = pairs
    .map((pair) => ({ pair, shown: shownPair(pair, evidence, record) }))
    .sort((a, b) => weightOfPair(b.pair) - weightOfPair(a.pair))
    .map(({ shown }) => shown);
  const telling = (numbers: readonly number[]) =>
    [...numbers]
      .map((number) => ({ number, telling: tellingOf(record, number) }))
      .sort((a, b) => b.telling - a.telling || a.number - b.number)
      .map(({ number }) => quoteOf(number, evidence, record));
  return {
    version: 1,
    query: typed,
    topic: asked.topic,
    found: true,
    first: side(laid.first, beyond.first),
    second: side(laid.second, beyond.second),
    language: laid.language,
    kept: compared.filter(({ redline }) => redline.length === 0),
    changed: compared.filter(({ redline }) => redline.length > 0),
    onlySecond: telling(onlySecond),
    onlyFirst: telling(onlyFirst),
    noLongerSaid: laid.notClaimed.length === 0,
    notClaimed: [...laid.notClaimed],
    silentSince: laid.silentSince,
    nearest: [],
    searched: evidence.searched,
  };
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function side({ side: about, sentences }: Laid, beyond = 0): ComparedSide {
  return { ...about, onTopic: sentences.length + beyond };
}

/**
 * Sentences on the topic, paired; what has no like among them is looked for in everything else that the other side said,
 * which may say it without naming the topic. `beyond`: how many sentences of each were found so.
 */
function pairedOnTopic({ first, second }: LaidOut, evidence: Evidence, asked: ReadonlySet<number>) {
  const onTopic = paired(first.sentences, second.sentences, evidence, asked);
  const rest = ({ sentences, all }: Laid) => {
    const known = new Set(sentences);
    return all.filter((number) => !known.has(number));
  };
  const inSecond = paired(onTopic.onlyFirst, rest(second), evidence, asked, 'one');
  const inFirst = paired(rest(first), onTopic.onlySecond, evidence, asked, 'one');
  const count = (numbers: readonly number[]) => new Set(numbers).size;
  return {
    pairs: [...onTopic.pairs, ...inSecond.pairs, ...inFirst.pairs],
    onlyFirst: inSecond.onlyFirst,
    onlySecond: inFirst.onlySecond,
    beyond: {
      first: count(inFirst.pairs.map((pair) => pair.first)),
      second: count(inSecond.pairs.map((pair) => pair.second)),
    },
  };
}

function weightOfPair({ likeness, formula }: Pair): number {
  return likeness.shared + 3 * likeness.whole + (formula ? formula.weight / 4 : 0);
}

function nothing(typed: string, asked: Asked, evidence: Evidence): CompareResult {
  const found = asked.topic === null ? null : evidence.quote(asked.topic, { limit: nearestShown });
  return {
    version: 1,
    query: typed,
    topic: asked.topic,
    found: false,
    first: null,
    second: null,
    language: null,
    kept: [],
    changed: [],
    onlySecond: [],
    onlyFirst: [],
    noLongerSaid: false,
    notClaimed: [],
    silentSince: [],
    nearest: found ? (found.answered ? found.quotes : found.nearest).slice(0, nearestShown) : [],
    searched: evidence.searched,
  };
}
