/** A file of a timeline: its rows, or its chart; `name` null where none was typed. */
export interface TimelineFile {
  readonly kind: 'csv' | 'png' | 'svg';
  readonly name: string | null;
}

const flag = /^(?:--|—)(?<kind>csv|png|svg)(?:=(?<name>.+))?$/iu;

/**
 * Takes `--csv`, `--png` and `--svg`, each with the name of a file behind it, out of what was typed. What stands behind the
 * flag is its file where it ends as such files do: `--csv rows.csv`; anything else belongs to the topic.
 *
 * @param words the same as a shell has parted it, where it was
 */
export function takeTimelineFiles(
  typed: string,
  words: readonly string[] = typed.split(/\s+/u).filter((word) => word !== ''),
): { rest: string; files: TimelineFile[] } {
  if (!/(?:--|—)(?:csv|png|svg)/iu.test(typed)) return { rest: typed, files: [] };
  const files: TimelineFile[] = [];
  const kept: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const { kind: named, name = null } = flag.exec(word)?.groups ?? {};
    const kind = (['csv', 'png', 'svg'] as const).find((one) => one === named?.toLowerCase());
    if (!kind) {
      kept.push(word);
      continue;
    }
    const next = words[i + 1];
    const isFile = name === null && next?.toLowerCase().endsWith(`.${kind}`) === true;
    files.push({ kind, name: name ?? (isFile ? (next ?? null) : null) });
    if (isFile) i += 1;
  }
  return { rest: kept.join(' '), files };
}
