import MiniSearch from 'minisearch';
import { compareOf } from '../../src/evidence/compare/compare.js';
import { termOf } from '../../src/evidence/term/term.js';
import { timelineOf } from '../../src/evidence/timeline/timeline.js';
import { verified } from '../../src/evidence/verify/verified.js';
import { assembleRecord } from '../../src/team-record.js';
import { chance, mutations } from '../evidence/verify/mutations.js';
import { percentile } from './measured.js';
import { type PlainParts, partsOf } from './synthetic-record.js';

/** One kind of question, asked many times, beside how many times as long as a bare MiniSearch search it may take. */
interface Timing {
  readonly name: string;
  readonly most: number;
  readonly times: number[];
}

/** So many different questions of a kind; of long texts a quarter. Each is asked in so many rounds, and its median counts. */
const questions = 300;
const rounds = 3;
/** What reads every mention in the record and not the best few takes as long as they are many: asked a few times only. */
const countsAll = 3_000;
const number = (value: number) => (value >= 10 ? value.toFixed(1) : value.toFixed(2));

/**
 * How long the evidence commands take beside bare searches for one term over the same passages in the same run: by
 * MiniSearch (no prefix, nothing fuzzy), and by this search's own engine, which is faster. Claims are published words of about 300 and of 5,000 characters: as they are, with a word changed, run together from two places,
 * and such as nobody said.
 */
export function measureEvidence(parts: PlainParts, say: (text: string) => void): void {
  const { evidence } = assembleRecord(partsOf(parts));
  const { searchable } = evidence;
  const { index } = searchable.lexicon;
  const pick = chance(20_270_101);
  const textFrom = (length: number): string => {
    const { source } = searchable.documents[pick(searchable.documents.length)] ?? { source: '' };
    const from = source.indexOf(' ', pick(Math.max(1, source.length - length)));
    return source.slice(from + 1, source.indexOf(' ', from + length));
  };
  const withinTurn = (length: number): string => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const { transcript } = searchable.documents[pick(searchable.documents.length)] ?? {};
      const turn = transcript?.turns[pick(transcript.turns.length)];
      const text = turn?.paragraphs.map((paragraph) => paragraph.text).join('\n') ?? '';
      if (text.length > length) return text.slice(0, text.indexOf(' ', length - 20));
    }
    return textFrom(length);
  };
  const changed = (text: string): string =>
    mutations.reduce<string | null>(
      (done, { mutate }, i) => done ?? (i >= 3 ? mutate(text, pick) : null),
      null,
    ) ?? text;
  const invented = (length: number): string => {
    let text = '';
    while (text.length < length) text += `${textFrom(12).split(' ').reverse().join(' ')} `;
    return text.slice(0, length);
  };
  const claims = (length: number) => [
    () => withinTurn(length),
    () => changed(withinTurn(length)),
    () => `${withinTurn(length / 2)} ${withinTurn(length / 2)}`,
    () => invented(length),
  ];
  const message = () =>
    Array.from({ length: 14 }, (_, i) => `He said: “${claims(330)[i % 4]?.() ?? ''}”`)
      .join('\n')
      .slice(0, 5_000);
  const time = (name: string, most: number, run: () => unknown): Timing & { run: () => unknown } => ({
    name,
    most,
    run,
    times: [],
  });
  const stems = [...new Set(textFrom(4_000).split(/\W+/u))].filter((word) => index.frequency(word) > 0);
  const aStem = () => stems[pick(stems.length)] ?? 'alliance';
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  mini.addAll(
    searchable.passages.map(({ document, start, end }, id) => ({
      id,
      text: searchable.documents[document]?.source.slice(start, end) ?? '',
    })),
  );
  const verify = (text: string) => () => verified(text.slice(0, 5_000), {}, evidence);
  const asked: (Timing & { make: () => () => unknown })[] = [
    {
      ...time('a bare term search, MiniSearch', 1, () => 0),
      make: () => {
        const stem = aStem();
        return () => mini.search(stem).slice(0, 5);
      },
    },
    {
      ...time('a bare term search, this engine', 1, () => 0),
      make: () => {
        const stem = aStem();
        return () => index.search([{ stem, weight: 1 }], 5, () => true);
      },
    },
    ...claims(300).map((claim, i) => ({
      ...time(
        `verify 300 characters, ${['as published', 'a change', 'two places', 'invented'][i]}`,
        20,
        () => 0,
      ),
      make: () => verify(claim()),
    })),
    ...claims(4_900).map((claim, i) => ({
      ...time(
        `verify 5,000 characters, ${['one claim', 'a change', 'two places', 'invented'][i]}`,
        200,
        () => 0,
      ),
      make: () => verify(claim()),
    })),
    { ...time('verify 5,000 characters, 14 quotes', 200, () => 0), make: () => verify(message()) },
    {
      ...time('timeline of a word', countsAll, () => 0),
      make: () => {
        const stem = aStem();
        return () => timelineOf(`"${stem}"`, evidence);
      },
    },
    { ...time('timeline of a term', countsAll, () => 0), make: () => () => timelineOf('反撃能力', evidence) },
    {
      ...time('timeline of two things', countsAll, () => 0),
      make: () => () => timelineOf('Taiwan deterrence', evidence),
    },
    {
      ...time('compare a topic at the last two meetings', countsAll, () => 0),
      make: () => () => compareOf('extended deterrence', evidence),
    },
    {
      ...time('compare two people', countsAll, () => 0),
      make: () => () => compareOf('Austin Blinken Taiwan', evidence),
    },
    { ...time('term', countsAll, () => 0), make: () => () => termOf('extended deterrence', evidence) },
  ];
  for (const { make, times, most } of asked) {
    const count = most === countsAll ? 5 : most > 20 ? questions / 4 : questions;
    for (let i = 0; i < (most === countsAll ? 2 : 20); i += 1) make()();
    const runs = Array.from({ length: count }, () => ({ run: make(), all: [0].slice(1) }));
    for (let round = 0; round < rounds; round += 1) {
      for (const { run, all } of runs) {
        const from = performance.now();
        run();
        all.push(performance.now() - from);
      }
    }
    times.push(...runs.map(({ all }) => percentile(all, 0.5)));
  }
  const [bare, own] = [0, 1].map((i) => percentile(asked[i]?.times ?? [], 0.99));
  for (const { name, times, most } of asked) {
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
    const ratio = p99 / (bare ?? Infinity);
    say(
      `${name.padEnd(48)} p50 ${number(p50).padStart(7)} ms  p99 ${number(p99).padStart(7)} ms  ${number(ratio).padStart(7)} times MiniSearch (at most ${most})${ratio > most ? '  TOO SLOW' : ''}, ${number(p99 / (own ?? Infinity)).padStart(7)} times this engine`,
    );
  }
}
