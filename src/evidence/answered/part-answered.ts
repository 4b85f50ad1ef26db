import { passageSentences, sentencesIn } from '../../passage.js';
import type { Span, Transcript, Turn } from '../../transcript/transcript.js';
import { asksOf } from './asks.js';
import { shareIn, tellingWords } from './telling-words.js';
import { wordsWithin } from './words-within.js';

/** What it costs an answer to go on to another of the things that were asked, and to come back to an earlier one. */
const moving = { on: 2, back: 3 };
/** By so much the thing asked must lead over the next likely one; a word that one sentence in ten has weighs so much. */
const lead = 2.4;

/**
 * Of a question that asks several things, the one to three sentences that a quote of its answer speaks to. The answer's
 * sentences are laid along the things asked, in their order as far as their words do not tell otherwise (Viterbi 1967); a
 * sentence that names nothing goes with those around it.
 *
 * @returns null where it is not certain which it is: then nobody can say more than the whole question.
 */
export function partAnswered(
  question: Turn,
  answer: Turn,
  quoted: Span,
  transcript: Transcript,
): Span | null {
  const asks = asksOf(question, answer.speaker, transcript);
  const chosen =
    asks.length < 2 ? 0 : askAnswered(asks.map(({ sentences }) => wordsOfAll(question, sentences)));
  const part = chosen === null ? [] : (asks[chosen]?.sentences ?? []).slice(-passageSentences);
  const [first, last] = [part[0], part.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;

  function askAnswered(asked: readonly ReadonlySet<string>[]): number | null {
    const sentences = answer.paragraphs.flatMap((_, paragraph) => sentencesIn(answer, paragraph));
    const share = shareIn(transcript);
    const evidence = sentences.map((span) => {
      const words = [...tellingWords(wordsWithin(answer, span))];
      return asked.map((its) =>
        words.reduce(
          (sum, word) => sum + (its.has(word) ? Math.log(1 + 1 / (its.size * share(word))) : 0),
          0,
        ),
      );
    });
    const path = likeliestPath(evidence);
    const at = sentences.findIndex(({ start, end }) => start <= quoted.start && quoted.start < end);
    const ask = path[at];
    return ask !== undefined && leads(ask, evidence.slice(...runAround(path, at))) ? ask : null;
  }
}

function wordsOfAll(question: Turn, sentences: readonly Span[]): Set<string> {
  return new Set(sentences.flatMap((span) => [...tellingWords(wordsWithin(question, span))]));
}

/** For each sentence of an answer, by what it has of each thing asked, which of them it speaks to. */
function likeliestPath(evidence: readonly (readonly number[])[]): number[] {
  const steps: number[][] = [];
  let best: number[] = [...(evidence[0] ?? [])];
  for (const here of evidence.slice(1)) {
    const from = here.map((_, ask) => comingFrom(ask, best));
    best = here.map((found, ask) => {
      const before = from[ask] ?? ask;
      return found + (best[before] ?? 0) - costOf(before, ask);
    });
    steps.push(from);
  }
  let ask = best.indexOf(Math.max(...best));
  const path = [ask];
  for (const from of steps.reverse()) {
    ask = from[ask] ?? ask;
    path.unshift(ask);
  }
  return path;
}

/** The thing asked that the sentence before spoke to; where both are as likely, an answer goes on to another as late as it can. */
function comingFrom(ask: number, best: readonly number[]): number {
  let from = ask;
  let most = (best[ask] ?? 0) - tiny;
  for (const [before, sum] of best.entries()) {
    if (before === ask || sum - costOf(before, ask) <= most) continue;
    from = before;
    most = sum - costOf(before, ask);
  }
  return from;
}

const tiny = 1e-9;

function costOf(before: number, ask: number): number {
  return before === ask ? 0 : before < ask ? moving.on : moving.back;
}

/** The sentences around one that speak to the same, half open. */
function runAround(path: readonly number[], at: number): [number, number] {
  let [from, to] = [at, at + 1];
  while (from > 0 && path[from - 1] === path[at]) from -= 1;
  while (to < path.length && path[to] === path[at]) to += 1;
  return [from, to];
}

function leads(ask: number, evidence: readonly (readonly number[])[]): boolean {
  const sums = (evidence[0] ?? []).map((_, one) => evidence.reduce((sum, row) => sum + (row[one] ?? 0), 0));
  const others = Math.max(0, ...sums.filter((_, one) => one !== ask));
  return (sums[ask] ?? 0) - others >= lead;
}
