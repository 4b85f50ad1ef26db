import { readPair, type WrittenPair, writtenFiles } from './written-pairs.js';

/**
 * The written pairs, each changed in some ways: every so many sentences are left out of one text, whole turns are left
 * out, or answers of one speaker stand in each other's place. The changes are drawn by a fixed sequence.
 */
export function changedPairs(): WrittenPair[] {
  return writtenFiles().flatMap(({ name, file }) =>
    [1, 2, 3].flatMap((seed) => [
      readPair(`${name}, sentences left out (${seed})`, withoutSentences(file, sequence(seed))),
      readPair(`${name}, turns left out (${seed})`, withoutTurns(file, sequence(seed + 100))),
      readPair(`${name}, answers exchanged (${seed})`, exchanged(file, sequence(seed + 200))),
    ]),
  );
}

/** Numbers from 0 to 1 that look drawn, the same for the same seed (a linear congruential generator). */
function sequence(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function withoutSentences(file: string, next: () => number): string {
  return file
    .split('\n')
    .map((line) => {
      const [en = '', ja] = line.split('|||');
      if (ja === undefined || en.trim() === '-' || ja.trim() === '-' || next() > 0.25) return line;

      return next() < 0.5 ? `- |||${ja}` : `${en}||| -`;
    })
    .join('\n');
}

/** Turns, each the line that begins it and its rows; first what stands before them. */
function turnsOf(file: string): string[] {
  return file.split(/\n(?=@)/u);
}

function withoutTurns(file: string, next: () => number): string {
  return turnsOf(file)
    .map((turn) => {
      if (!turn.startsWith('@') || turn.includes('>>') || next() > 0.25) return turn;
      const ofEnglish = next() < 0.5;
      return turn
        .split('\n')
        .map((line) => {
          const [en = '', ja] = line.split('|||');
          if (ja === undefined) return line;
          return ofEnglish ? `- |||${ja}` : `${en}||| -`;
        })
        .join('\n');
    })
    .join('\n');
}

/** The words of answers of one speaker put in each other's place in the Japanese text. */
function exchanged(file: string, next: () => number): string {
  const turns = turnsOf(file);
  const heads = turns.map((turn) => turn.split('\n')[0] ?? '');
  const answers = heads.flatMap((head, i) => (/^@[a-z]+ answer$/u.test(head.trim()) ? [i] : []));
  const one = answers[Math.floor(next() * answers.length)];
  const others = answers.filter((i) => i !== one && heads[i] === heads[one ?? -1]);
  const other = others[Math.floor(next() * others.length)];
  if (one === undefined || other === undefined) return file;
  const place = (from: number) => heads.slice(0, from).filter((head) => head.startsWith('@')).length;
  return turns
    .map((turn, i) => {
      const elsewhere = i === one ? other : i === other ? one : null;
      if (elsewhere === null) return turn;
      return turn.replace(/^@.*/u, (head) => `${head.trim()} ja=${place(elsewhere)}`);
    })
    .join('\n');
}
