/** A cue of a caption file: its lines as shown, with their tags. */
export interface Cue {
  readonly lines: readonly string[];
}

const time = String.raw`(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
const timing = new RegExp(String.raw`^\s*${time}\s+-->\s+${time}`, 'u');

export function isTiming(line: string): boolean {
  return timing.test(line);
}

/** What stands above the cues of WebVTT: `WEBVTT Title`, `Language: en`. */
export interface CaptionHead {
  readonly title: string | null;
  readonly language: string | null;
}

/** The cues of WebVTT or SubRip, without their numbers, times and settings; notes, styles and regions are none. */
export function cuesOf(text: string): Cue[] {
  return text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split(/\n{2,}/u)
    .flatMap((block) => {
      const lines = block.split('\n');
      if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(lines[0] ?? '')) return [];
      const starts = lines.flatMap((line, i) => (isTiming(line) ? [i] : []));
      // A blank line that is missing between two cues: the number above the second one is no word.
      return starts.map((start, i) => {
        const next = starts[i + 1];
        const end =
          next === undefined ? lines.length : /^\s*\d+\s*$/u.test(lines[next - 1] ?? '') ? next - 1 : next;
        return { lines: lines.slice(start + 1, end).filter((line) => line.trim() !== '') };
      });
    });
}

export function headOf(text: string): CaptionHead {
  const head = /^\uFEFF?WEBVTT(?<title>[^\n]*)(?:\n(?<rest>[\s\S]*?))?(?:\n[ \t]*\r?\n|$)/u.exec(
    text.slice(0, 2_000),
  );
  const title = head?.groups?.['title']?.replace(/^[\s:–—-]+/u, '').trim();
  const language = /^Language:\s*(?<code>[a-z]{2})\b/imu.exec(head?.groups?.['rest'] ?? '')?.groups?.['code'];
  return { title: title || null, language: language ?? null };
}

/**
 * Cues of live captions show the line before once more above the new one. Where most cues of a file do, each line is taken
 * once.
 *
 * @returns the cues, and how many characters were shown again
 */
export function withoutRollUp(cues: readonly Cue[]): {
  readonly cues: readonly Cue[];
  readonly again: number;
} {
  const repeats = cues.map((cue, i) => shownAgain(cues[i - 1]?.lines ?? [], cue.lines));
  const rolling = repeats.filter((count) => count > 0).length;
  if (rolling < 4 || rolling < cues.length * 0.4) return { cues, again: 0 };
  const again = cues.reduce(
    (sum, { lines }, i) =>
      sum +
      lines
        .slice(0, repeats[i] ?? 0)
        .map(withoutTags)
        .join('').length,
    0,
  );
  return { cues: cues.map(({ lines }, i) => ({ lines: lines.slice(repeats[i] ?? 0) })), again };
}

/** How many lines at the beginning of a cue are the last ones of the cue before. */
function shownAgain(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    const [last, first] = [before.slice(-count), lines.slice(0, count)].map((some) =>
      some.map(withoutTags).join('\n'),
    );
    if (last === first) return count;
  }
  return 0;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  lrm: '',
  rlm: '',
};

/** The words of a line: tags (`<i>`, `<c.loud>`, karaoke times, SubRip's `{\an8}`) are none. */
export function withoutTags(line: string): string {
  return line
    .replace(/<\/?(?:[a-z][^<>]*|[\d:.]+)>/giu, '')
    .replace(/\{\\[^{}]*\}/gu, '')
    .replace(
      /&(?:#(?<code>\d{1,6})|(?<name>\w+));/gu,
      (whole, code: string | undefined, name: string | undefined) =>
        code === undefined
          ? (entities[name ?? ''] ?? whole)
          : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .trim();
}
