import { isPersonalName } from '../../printed-name.js';
import type { Candidate } from './candidates.js';
import { documentData } from './identity.js';
import type { Read } from './label.js';

/** A name that common words make unlikely is one where a document labels three turns or more with it: `LAWS:`. */
export function repeated(candidates: readonly Read[]): Read[] {
  const times = new Map<string, number>();
  for (const { key, separator } of candidates) {
    if (separator === 'colon' || separator === 'look') times.set(key, (times.get(key) ?? 0) + 1);
  }
  return candidates.map((candidate) => {
    const often = (times.get(candidate.key) ?? 0) >= 3 && (candidate.capitals || candidate.look !== 'plain');
    const named =
      candidate.identity === 'phrase' &&
      often &&
      isPersonalName(candidate.key) &&
      !documentData.test(candidate.key);
    return named ? { ...candidate, identity: 'name' } : candidate;
  });
}

/** How a label is printed: its punctuation, its look, its capitals; what weak punctuation leaves open is one style. */
export function styleOf({ separator, look, capitals, label }: Candidate): string {
  if (separator !== 'blanks' && weak.has(separator)) return `${separator} ${look}`;
  const letter = separator === 'blanks' && /^[QA]\s?\d{0,3}$/u.test(label);
  return `${separator} ${look} ${letter ? 'letter' : capitals ? 'capitals' : 'mixed'}`;
}

/** Styles in which too much else is printed for one or two examples to tell. */
const weak = new Set<Candidate['separator']>(['stop', 'dash', 'blank', 'break', 'misprint']);

function isVouchedFor({ identity, key }: Read, times: ReadonlyMap<string, number>): boolean {
  if (identity === 'role' || identity === 'known' || identity === 'titled') return true;
  return identity === 'name' && (times.get(key) ?? 0) > 1;
}

/** The styles in which a document prints its labels: enough labels in them are vouched for by what their words show. */
export function mainStyles(read: readonly Read[]): Set<string> {
  const times = new Map<string, number>();
  for (const { key } of read) times.set(key, (times.get(key) ?? 0) + 1);
  const styles = new Map<string, { strong: number; all: number; labels: Set<string>; weak: boolean }>();
  for (const candidate of read) {
    const name = styleOf(candidate);
    const style = styles.get(name) ?? {
      strong: 0,
      all: 0,
      labels: new Set<string>(),
      weak: weak.has(candidate.separator),
    };
    style.all += 1;
    if (isVouchedFor(candidate, times)) {
      style.strong += 1;
      style.labels.add(candidate.key);
    }
    styles.set(name, style);
  }
  const most = Math.max(
    0,
    ...[...styles.values()].filter((style) => !style.weak).map(({ strong }) => strong),
  );
  const main = new Set<string>();
  for (const [name, style] of styles) {
    const letter = name.endsWith('letter');
    const enough = style.weak
      ? style.strong >= (style.labels.has('Q') ? 2 : 3) &&
        (style.labels.size >= 2 || style.labels.has('Q')) &&
        style.strong >= style.all * 0.6
      : letter || style.strong >= 2 || (style.strong === 1 && most === 1);
    const plain = / plain mixed$/u.test(name);
    if (style.weak && !style.labels.has('Q') && style.strong * 2 < most) continue;
    if (enough && (letter || style.strong * (plain ? 4 : 10) >= most)) main.add(name);
  }
  return main;
}

/** The labels that are certain: printed in a main style and vouched for; the number says how often. */
export function establishedIn(read: readonly Read[], main: ReadonlySet<string>): Map<string, number> {
  const times = new Map<string, number>();
  for (const candidate of read) {
    if (candidate.identity === 'phrase' || !main.has(styleOf(candidate))) continue;
    times.set(candidate.key, (times.get(candidate.key) ?? 0) + 1);
  }
  return times;
}
