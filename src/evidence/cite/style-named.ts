import { editDistance } from '../../edit-distance.js';

/** The forms in which a quote is cited, in the order in which they are listed. */
export const citationStyles = [
  'plain',
  'apa',
  'chicago',
  'mla',
  'bibtex',
  'ris',
  'csl-json',
  'markdown',
  'html',
  'japanese',
] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Styles and formats whose names are the same in every language. */
export const properNames = {
  apa: 'APA',
  mla: 'MLA',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  markdown: 'Markdown',
  html: 'HTML',
} as const satisfies Partial<Record<CitationStyle, string>>;

/** How people call each style. */
const called: Readonly<Record<CitationStyle, RegExp>> = {
  plain: /^(?:plain(?:[- ]?text)?|text|txt|テキスト|平文|プレーン)$/iu,
  apa: /^(?:apa(?: ?7(?:th)?)?|エーピーエー|アメリカ心理学会)$/iu,
  chicago: /^(?:chicago|cmos|turabian|シカゴ)$/iu,
  mla: /^(?:mla(?: ?9(?:th)?)?|エムエルエー)$/iu,
  bibtex: /^(?:bib[- ]?la?tex|bib ?tex|bib|latex|ビブテフ|ビブテック)$/iu,
  ris: /^(?:ris|endnote|zotero|リス)$/iu,
  'csl-json': /^(?:csl(?:[- ]?json)?|json)$/iu,
  markdown: /^(?:markdown|md|マークダウン)$/iu,
  html: /^(?:html)$/iu,
  japanese: /^(?:japanese|ja|jp|sist|sist ?02|日本式|日本語|日本語式|和文|日本)$/iu,
};

/** The style that words name, in any case and width, in English or Japanese; null for words that name none. */
export function styleNamed(words: string): CitationStyle | null {
  const plain = words.normalize('NFKC').trim();
  return citationStyles.find((style) => called[style].test(plain)) ?? null;
}

/** The style that comes nearest to a word that names none: two letters off, or the beginning of its name. */
export function nearestStyle(word: string): CitationStyle | null {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  const near = citationStyles
    .map((style) => ({
      style,
      edits: plain.length >= 2 && style.startsWith(plain) ? 0 : editDistance(plain, style),
    }))
    .filter(({ style, edits }) => edits <= Math.min(2, style.length - 2))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.style ?? null;
}
