import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src/transcript/transcript.js';
import { misowned } from '../ownership.js';
import { transcribed } from './transcribe.js';

/** A turn of the invented press conference. Every sentence in it is printed nowhere else. */
interface InventedTurn {
  readonly label: string;
  readonly mark: string;
  readonly words: string;
  /** The end of the speaker's id; null where the label names nobody. */
  readonly who: string | null;
}

const turns: readonly InventedTurn[] = [
  { label: 'MODERATOR', mark: '', words: 'We begin with opening statements today.', who: null },
  {
    label: 'SECRETARY BLINKEN',
    mark: '',
    words: 'The alliance has rarely been stronger than now.',
    who: 'blinken-antony',
  },
  {
    label: 'FOREIGN MINISTER HAYASHI',
    mark: '(Via interpreter)',
    words: 'I share the view of the Secretary fully.',
    who: 'hayashi-yoshimasa',
  },
  {
    label: 'PRIME MINISTER VANDERMEER',
    mark: '',
    words: 'Our country joins both of them gladly.',
    who: 'vandermeer',
  },
  { label: 'MODERATOR', mark: '', words: 'We now turn to what the press would ask.', who: null },
  { label: 'QUESTION', mark: '', words: 'Is there anything new in all of this?', who: null },
  {
    label: 'SECRETARY BLINKEN',
    mark: '',
    words: 'There is a good deal that is new here.',
    who: 'blinken-antony',
  },
  {
    label: 'QUESTION',
    mark: '(Via interpreter)',
    words: 'And when would ships sail for the islands?',
    who: null,
  },
  {
    label: 'FOREIGN MINISTER HAYASHI',
    mark: '(Via interpreter)',
    words: 'They sail when the season allows for it.',
    who: 'hayashi-yoshimasa',
  },
  {
    label: 'PRIME MINISTER VANDERMEER',
    mark: '',
    words: 'We shall be watching that with interest.',
    who: 'vandermeer',
  },
  { label: 'QUESTION', mark: '', words: 'One more if I may on budgets, please?', who: null },
  {
    label: 'SECRETARY BLINKEN',
    mark: '',
    words: 'Budgets are a matter for our parliaments.',
    who: 'blinken-antony',
  },
  { label: 'MODERATOR', mark: '', words: 'With this we close for the afternoon.', who: null },
];

type Layout = (label: string, mark: string, words: string) => string;
const layouts: Readonly<Record<string, Layout>> = {
  'capitals and a colon': (label, mark, words) => `${label}: ${mark}${mark && ' '}${words}`,
  'the mark before the colon': (label, mark, words) =>
    `${label}${mark && ` ${mark.toUpperCase()}`}: ${words}`,
  'bold labels': (label, mark, words) => `<p><b>${label}: </b>${mark}${mark && ' '}${words}</p>`,
  'the label alone on its line': (label, mark, words) =>
    `<p><strong>${label}:</strong></p>\n<p>${mark}${mark && ' '}${words}</p>`,
};

const around = (text: string, at: number, change: (letter: string, next: string) => string) =>
  `${text.slice(0, at)}${change(text.charAt(at), text.charAt(at + 1))}`;

/** What printers, typists and converters do to one label. `at` chooses the letter. */
const mutations: Readonly<Record<string, (line: string, label: string, at: number) => string>> = {
  'two blanks in the label': (line, label) => line.replace(label, label.replace(/ |$/u, '  ')),
  'a blank before the colon': (line) => line.replace(':', ' :'),
  'no blank after the colon': (line) =>
    line.replace(/:(\s*(?:<\/b>)?\s*)/u, (_, rest) => `:${rest.replace(/\s/gu, '')}`),
  'a no-break blank after the colon': (line) => line.replace(': ', ':\u00A0'),
  'a fullwidth colon': (line) => line.replace(':', '：'),
  'the colon is missing': (line) => line.replace(':', ''),
  'a semicolon for the colon': (line) => line.replace(':', ';'),
  'a full stop for the colon': (line) => line.replace(':', '.'),
  'a letter is missing': (line, label, at) =>
    line.replace(label, around(label, at, () => '') + label.slice(at + 1)),
  'a letter is doubled': (line, label, at) =>
    line.replace(label, around(label, at, (c) => c + c) + label.slice(at + 1)),
  'two letters change places': (line, label, at) =>
    line.replace(label, around(label, at, (c, next) => next + c) + label.slice(at + 2)),
  'another letter': (line, label, at) =>
    line.replace(label, around(label, at, () => 'X') + label.slice(at + 1)),
  'a blank within a word': (line, label, at) =>
    line.replace(label, around(label, at, (c) => `${c} `) + label.slice(at + 1)),
  'small letters': (line, label) =>
    line.replace(
      label,
      label.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()),
    ),
  'square brackets': (line) => line.replace('(', '[').replace(')', ']'),
  'a mark with a full stop': (line) => line.replace(/\)/u, '.)'),
  'a doubled mark': (line) => line.replace(/\((?=via)/iu, '(In Japanese) ('),
  'the look is lost': (line) => line.replace(/<\/?(?:b|strong)>/gu, ''),
};

const pageOf = (lines: readonly string[]) => lines.join(lines[0]?.startsWith('<') ? '\n' : '\n\n');

async function read(lines: readonly string[]) {
  return transcribed({
    title:
      'Secretary Blinken, Foreign Minister Hayashi, and Prime Minister Vandermeer at a Press Availability',
    publisher: 'U.S. Department of State',
    date: '2022-07-29',
    page: pageOf(lines),
  });
}

/** What is wrong with a transcript: words that are nobody's, or another's without a doubt on a line of that turn. */
function wrongs(transcript: Transcript, source: string): string[] {
  return turns.flatMap(({ words, who, label, mark }) => {
    const turn = transcript.turns.find(({ paragraphs }) =>
      paragraphs.some(({ text }) => text.includes(words)),
    );
    const first = source.slice(0, source.indexOf(words)).split('\n').length;
    const doubted = transcript.doubts.some(({ line }) => line <= first && line >= first - 3);
    if (!turn)
      return doubted &&
        !transcript.leftOut.every(({ start, end }) => !source.slice(start, end).includes(words))
        ? []
        : [`swallowed: ${words}`];
    const id = turn.speaker?.id.split('/').at(-1) ?? null;
    const right = who === null ? id === null : id === who;
    const before =
      turn.paragraphs
        .map(({ text }) => text)
        .join(' ')
        .split(words)[0] ?? '';
    const alone = !turns.some((other) => before.includes(other.words));
    const flag = turn.paragraphs.find(({ text }) => text.includes(words))?.interpreted;
    if (right && alone && flag === (mark !== '')) return [];
    return doubted ? [] : [`${label}: “${words}” is of ${turn.label} (${id}), interpreted ${flag}`];
  });
}

describe('a label that is printed wrong', () => {
  const layout = fc.constantFrom(...Object.keys(layouts));
  const mutation = fc.constantFrom(...Object.keys(mutations));
  const which = fc.integer({ min: 1, max: turns.length - 1 });
  const letter = fc.integer({ min: 0, max: 30 });

  it('leads to the right turn or to a doubt on its line, never to another’s words without one', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(layout, mutation, which, letter, async (how, what, n, at) => {
        const print = layouts[how];
        const change = mutations[what];
        if (!print || !change) throw new Error(`no ${how} or ${what}`);
        const lines = turns.map(({ label, mark, words }) => print(label, mark, words));
        const { label = '' } = turns[n] ?? {};
        const mutated = lines.map((line, i) => (i === n ? change(line, label, at % label.length) : line));
        if (mutated[n] !== lines[n]) changed += 1;
        const { transcript, text } = await read(mutated);
        expect(wrongs(transcript, text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(150);
  });
});

describe('the same words set otherwise', () => {
  const plain = layouts['capitals and a colon'];
  const lines = plain ? turns.map(({ label, mark, words }) => plain(label, mark, words)) : [];
  const told = (transcript: Transcript) =>
    transcript.turns.map((turn) => [turn.label, turn.speaker?.id ?? null, turn.interpreted, turn.kind]);

  it('are the same turns with blank lines, without, and with line ends of Windows', async () => {
    const expected = told((await read(lines)).transcript);
    expect(expected).toHaveLength(turns.length);
    for (const end of ['\n', '\n\n\n', '\r\n', '\r\n\r\n', ' \n']) {
      const page = lines.join(end);
      const { transcript } = await read([page]);
      expect(told(transcript)).toEqual(expected);
      expect(misowned(page, transcript)).toEqual([]);
    }
  });

  it('are the same turns where lines are broken at a width', async () => {
    const expected = told((await read(lines)).transcript);
    const long = turns.map(
      ({ label, mark, words }) =>
        plain?.(
          label,
          mark,
          `${words} ${'And so it goes on with many more words of the same kind. '.repeat(4).trim()}`,
        ) ?? '',
    );
    for (const width of [40, 66, 72, 90]) {
      const page = long.map((line) => wrapped(line, width)).join('\n\n');
      const { transcript } = await read([page]);
      expect(told(transcript)).toEqual(expected);
      for (const turn of transcript.turns) expect(turn.paragraphs).toHaveLength(1);
    }
  });

  it('are the same turns, with a doubt, where a label stands in the paragraph of another', async () => {
    const joined = [...lines];
    joined.splice(5, 2, `${lines[5]} ${lines[6]}`);
    const { transcript } = await read(joined);
    expect(told(transcript)).toEqual(told((await read(lines)).transcript));
    expect(transcript.doubts.map(({ text, reason }) => [text, reason])).toEqual([
      ['SECRETARY BLINKEN', 'stands inside a paragraph'],
    ]);
  });
});

function wrapped(text: string, width: number): string {
  const rows: string[] = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
}
