import { type Block, noFacts, type ReadableText } from './readable-text.js';

/** Plain text as it stands: its blocks are its runs of lines between blank lines. */
export function plainText(text: string): ReadableText {
  return {
    carrier: 'plain text',
    text,
    blocks: runsOfLines(text),
    looks: [],
    speeches: null,
    facts: noFacts,
    notices: [],
  };
}

/** Lines with words that one line end alone parts, without the blanks around them; a file of any length. */
function runsOfLines(text: string): Block[] {
  const runs: { kind: 'paragraph'; start: number; end: number }[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const words = line.trim();
    if (words === '') continue;
    const start = index + line.indexOf(words);
    const end = start + words.length;
    const open = runs.at(-1);
    if (open && lineEnds(text, open.end, start) === 1) open.end = end;
    else runs.push({ kind: 'paragraph', start, end });
  }
  return runs;
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to && count < 2; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}
