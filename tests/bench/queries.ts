import { readFile } from 'node:fs/promises';
import { seeded } from './text-model.js';

/** The fixed queries; made ones ("@words 40") are drawn from a text with a fixed seed. */
export async function readQueries(texts: readonly string[]): Promise<string[]> {
  const lines = (await readFile(new URL('queries.txt', import.meta.url), 'utf8')).split('\n');
  const words = [
    ...new Set(
      texts
        .slice(0, 200)
        .join(' ')
        .match(/\p{Ll}{5,}/gu) ?? [],
    ),
  ];
  const common = 'the of and to a in that is it for on with as be at by this have from or we are they'.split(
    ' ',
  );
  const random = seeded(7);
  const draw = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? 'word';
  const many = (count: number, one: () => string) => Array.from({ length: count }, one).join(' ');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, kind, count = '0', text = ''] = /^@(\w+) (\d+) ?(.*)$/u.exec(line) ?? [];
      if (kind === 'words') return many(Number(count), () => draw(words));
      if (kind === 'common') return many(Number(count), () => draw(common));
      if (kind === 'misspelt') return many(Number(count), () => misspelt(draw(words)));
      if (kind === 'repeat') return `${text} `.repeat(Math.min(Number(count), 5000 / (text.length + 1)));
      return line;
    });
}

/** Input that is no query, or hardly one: each must be met by a sentence or quotes, quickly. */
export const badInput: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['blanks', '   \t  '],
  ['5,000 characters', 'counterstrike '.repeat(358)],
  ['5,000 letters in a row', 'a'.repeat(5000)],
  ['999 letters in a row', 'a'.repeat(999)],
  ['only operators', '- -- : "" - -"" ,,,'],
  ['unbalanced quotation marks', '"free and open'],
  ['quotation marks in a row', '"""""""""""""'],
  ['emoji', '🎌🇯🇵👩‍👩‍👧‍👦🚀'],
  ['right-to-left text', 'ما قاله الوزير عن الردع ‮gnihtemos'],
  ['NUL bytes', 'deter\u0000rence\u0000\u0000 alliance'],
  ['lone surrogates', 'deterrence \ud800 \udc00'],
  ['all common words', 'the of and to a in that is it'],
  ['a phrase of common words', '"the of and to a in that is it"'],
  ['200 terms', Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ')],
  ['200 misspelt terms', 'seku '.repeat(200)],
  ['90 long misspelt terms', 'aliancse detrrence '.repeat(45)],
  ['a name that nobody has', 'speaker:hamadda deterrence'],
  ['a meeting that was not', 'meeting:ottawa deterrence'],
  ['a date that is none', 'from:2023-13 deterrence'],
  ['only filters', 'side:us'],
  ['many excluded words', `alliance ${'-treaty -"the sea" '.repeat(50)}`],
  ['a regular expression', '(a+)+$ [^]* \\d{1000000} alliance'],
  ['control and zero-width characters', 'deter\u200brence \u0007 al\u00adliance'],
  ['combining marks', `a${'\u0301'.repeat(900)}`],
  ['Japanese without blanks', '日米同盟の抑止力強化について'.repeat(40)],
];

function misspelt(word: string): string {
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}
