import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PairedText } from '../../src/pairs/unit.js';
import { type Side, type Span, type Transcript, transcriptSchema } from '../../src/transcript/transcript.js';

/**
 * Pairs that were written for these tests: one file a meeting, told in English and in Japanese. A row is a sentence and
 * its rendering (`English ||| Japanese`), `-` where one text leaves it out; `¶` begins a paragraph; `@` begins a turn:
 * `@speaker kind` in both texts, `@en kind speaker` or `@ja kind speaker` in one; `ja=2.5` stands at another place in the
 * Japanese text; `>> en interpreter` goes on in a turn of the interpreter's.
 */
export interface WrittenPair {
  readonly name: string;
  readonly en: PairedText;
  readonly ja: PairedText;
  /** Which turns belong together, by index: what a right alignment finds. A list may be empty. */
  readonly turns: readonly { readonly en: readonly number[]; readonly ja: readonly number[] }[];
  /** Where each row stands in each text; null where it does not. */
  readonly rows: readonly { readonly en: Span | null; readonly ja: Span | null; readonly turn: number }[];
}

type Language = 'en' | 'ja';

const speakers: Readonly<Record<string, readonly [id: string, name: string, side: Side, ja: string]>> = {
  hamada: ['hamada-yasukazu', 'Hamada Yasukazu', 'japan', '浜田防衛大臣'],
  kihara: ['kihara-minoru', 'Kihara Minoru', 'japan', '木原防衛大臣'],
  hayashi: ['hayashi-yoshimasa', 'Hayashi Yoshimasa', 'japan', '林外務大臣'],
  kamikawa: ['kamikawa-yoko', 'Kamikawa Yoko', 'japan', '上川外務大臣'],
  austin: ['austin-lloyd', 'Lloyd J. Austin III', 'us', 'オースティン国防長官'],
  blinken: ['blinken-antony', 'Antony J. Blinken', 'us', 'ブリンケン国務長官'],
};
const roles: Readonly<Record<string, readonly [Side, en: string, ja: string]>> = {
  press: ['press', 'Q', '記者'],
  moderator: ['staff', 'MODERATOR', '司会'],
  interpreter: ['staff', 'INTERPRETER', '通訳'],
};

interface Draft {
  readonly speaker: string;
  readonly kind: string;
  readonly order: number;
  /** Cells by paragraph, each with the number of its row. */
  readonly paragraphs: { row: number; text: string }[][];
  readonly pair: number;
}

const folder = fileURLToPath(new URL('written/', import.meta.url));

/** Every written pair as it is written. */
export function writtenFiles(): { readonly name: string; readonly file: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: name.replace('.txt', ''), file: readFileSync(`${folder}${name}`, 'utf8') }));
}

/** Every written pair, read. */
export function writtenPairs(): WrittenPair[] {
  return writtenFiles().map(({ name, file }) => readPair(name, file));
}

/** @throws Error where a line of the file is none that it may have */
export function readPair(name: string, file: string): WrittenPair {
  const drafts: Record<Language, Draft[]> = { en: [], ja: [] };
  let meeting = '';
  let [pair, rows] = [-1, 0];
  let open: Record<Language, Draft | null> = { en: null, ja: null };
  const rowTurns: number[] = [];
  for (const line of file.split('\n')) {
    const words = line.trim().split(/\s+/u);
    const [head = ''] = words;
    if (line.trim() === '' || head === '#') continue;
    else if (head === 'meeting') meeting = words[1] ?? '';
    else if (head.startsWith('@')) {
      pair += 1;
      const only = head === '@en' ? 'en' : head === '@ja' ? 'ja' : null;
      const [speaker = '', kind = ''] = only ? [words[2], words[1]] : [head.slice(1), words[1]];
      const moved = Number(words.find((word) => word.startsWith('ja='))?.slice(3) ?? pair);
      const begin = (language: Language, order: number): Draft | null => {
        if (only !== null && only !== language) return null;
        const draft: Draft = { speaker, kind, order, paragraphs: [[]], pair };
        drafts[language].push(draft);
        return draft;
      };
      open = { en: begin('en', pair), ja: begin('ja', moved) };
    } else if (head === '>>') {
      const draft: Draft = {
        speaker: words[2] ?? '',
        kind: 'moderation',
        order: pair,
        paragraphs: [[]],
        pair,
      };
      drafts.en.push(draft);
      open = { ...open, en: draft };
    } else {
      const cells = line.split('|||').map((cell) => cell.trim());
      if (cells.length !== 2) throw new Error(`${name}: ${line}`);
      for (const [i, language] of (['en', 'ja'] as const).entries()) {
        const cell = cells[i] ?? '-';
        const draft = open[language];
        if (cell === '-' || !draft) continue;
        if (cell.startsWith('¶')) draft.paragraphs.push([]);
        draft.paragraphs.at(-1)?.push({ row: rows, text: cell.replace(/^¶\s*/u, '') });
      }
      rowTurns.push(pair);
      rows += 1;
    }
  }
  const places: { en: Span | null; ja: Span | null }[] = Array.from({ length: rows }, () => ({
    en: null,
    ja: null,
  }));
  const texts = {
    en: textOf(meeting, 'en', drafts.en, places),
    ja: textOf(meeting, 'ja', drafts.ja, places),
  };
  const inOrder = (language: Language) => sorted(drafts[language]);
  return {
    name,
    ...texts,
    turns: Array.from({ length: pair + 1 }, (_, n) => ({
      en: inOrder('en').flatMap((draft, i) => (draft.pair === n ? [i] : [])),
      ja: inOrder('ja').flatMap((draft, i) => (draft.pair === n ? [i] : [])),
    })),
    rows: places.map((place, row) => ({ ...place, turn: rowTurns[row] ?? 0 })),
  };
}

function sorted(drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ paragraphs }) => paragraphs.flat().length > 0).sort((a, b) => a.order - b.order);
}

function textOf(
  meeting: string,
  language: Language,
  drafts: readonly Draft[],
  places: { en: Span | null; ja: Span | null }[],
): PairedText {
  const id = `${meeting}/${language === 'en' ? 'dod' : 'mod'}/${language}/transcript`;
  let source = '';
  const turns = sorted(drafts).map((draft, n) => {
    const known = speakers[draft.speaker];
    const role = roles[draft.speaker];
    if (!known && !role) throw new Error(`nobody is called ${draft.speaker}`);
    const label =
      language === 'ja' ? (known?.[3] ?? role?.[2] ?? '') : (known?.[1].toUpperCase() ?? role?.[1] ?? '');
    const side = known?.[2] ?? role?.[0] ?? null;
    // The Japanese are interpreted in the English text, the Americans in the Japanese one.
    const interpreted = (language === 'en' ? 'japan' : 'us') === side || draft.speaker === 'interpreter';
    const labelSpan = { start: source.length, end: source.length + label.length };
    source += `${label}: `;
    const paragraphs = draft.paragraphs
      .filter((cells) => cells.length > 0)
      .map((cells, k) => {
        if (k > 0) source += '\n\n';
        const start = source.length;
        for (const [i, { row, text }] of cells.entries()) {
          if (i > 0 && language === 'en') source += ' ';
          const place = places[row];
          if (place) place[language] = { start: source.length, end: source.length + text.length };
          source += text;
        }
        return { start, end: source.length, text: source.slice(start), interpreted };
      });
    source += '\n\n';
    return {
      id: `${id}#t${n + 1}`,
      n: n + 1,
      label,
      labelSpan,
      speaker: known ? { id: known[0], name: known[1] } : null,
      office: null,
      outlet: null,
      side,
      kind: draft.kind,
      verbatim: true,
      reports: [],
      section: null,
      interpreted: interpreted ? 'yes' : 'no',
      likelyInterpreted: false,
      language,
      answers: null,
      addressedTo: [],
      introducedAs: null,
      paragraphs,
      innerQuotations: [],
      marks: [],
      start: labelSpan.start,
      end: source.trimEnd().length,
    };
  });
  const transcript: Transcript = transcriptSchema.parse({
    version: 1,
    document: {
      id,
      title: language === 'en' ? 'Joint press conference' : '共同記者会見',
      kind: 'transcript',
      language,
      publisher: language === 'en' ? 'U.S. Department of Defense' : '防衛省',
      status: 'official',
      url: `https://${language}.example.org/${meeting}`,
      copy: false,
      date: meeting.slice(0, 10),
      dateEvidence: 'printed',
      published: null,
      place: null,
      meeting,
      alsoPublished: [],
      licence: null,
      source: `${language}.txt`,
      sha256: '0'.repeat(64),
    },
    turns,
    leftOut: [],
    doubts: [],
  });
  return { transcript, source };
}
