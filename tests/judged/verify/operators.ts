import type { Quote } from '../../../src/evidence/quote.js';
import type { Case } from './cases.js';

/** Published words that a case is made of. */
export interface Truth {
  readonly text: string;
  readonly by: string | null;
  readonly date: string;
  /** What the words are where nothing is done to them. */
  readonly is: 'exact' | 'translation' | 'reported';
  readonly documentKind: Quote['document']['kind'];
}

/** Something that is done to published words, and what must then be said of them; null where it cannot be done to these. */
export interface Operator {
  readonly name: string;
  readonly of: (truth: Truth) => boolean;
  make(
    truth: Truth,
    other: Truth,
    pick: (below: number) => number,
  ): Pick<Case, 'text' | 'by' | 'on' | 'claims'> | null;
}

const denying =
  /(?<![\p{L}])(?:not|never|no|none|nor|neither|without|unless|except|hardly|cannot)(?![\p{L}])|n[’']t/iu;
const spoken = ({ documentKind }: Truth) => documentKind === 'transcript';
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
const wordsOf = (text: string) => plain(text).split(' ');
const quoted = (text: string) => `“${text}”`;

function altered(text: string, kind: 'negation' | 'number' | 'name' | 'modal'): ReturnType<Operator['make']> {
  return { text: quoted(text), claims: [{ verdict: 'altered', meaning: true, kinds: [kind] }] };
}

function exchanged(text: string, pattern: RegExp, by: (found: string) => string): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  return `${text.slice(0, match.index)}${by(match[0])}${text.slice(match.index + match[0].length)}`;
}

export const operators: readonly Operator[] = [
  {
    name: 'typography',
    of: spoken,
    make: ({ text, is }, _, pick) => {
      const changes: ((words: string) => string)[] = [
        (words) => words.toUpperCase(),
        (words) => words.replace(/['’]/gu, (sign) => (sign === "'" ? '’' : "'")),
        (words) => words.replace(/[.]$/u, ','),
        (words) => words.replace(/-/gu, '‑').replace(/,/gu, ''),
        (words) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`.replace(/ /u, '\u00a0 '),
        (words) => words.replace(/\s[–—-]{1,2}\s/gu, '—'),
      ];
      const change = changes[pick(changes.length)] ?? plain;
      return { text: quoted(change(plain(text))), claims: [{ verdict: is, meaning: false }] };
    },
  },
  {
    name: 'words from the middle',
    of: spoken,
    make: ({ text, is }, _, pick) => {
      const words = wordsOf(text);
      if (words.length < 14) return null;
      const from = 1 + pick(4);
      return { text: quoted(words.slice(from, from + 8).join(' ')), claims: [{ verdict: is }] };
    },
  },
  {
    name: 'an honest omission',
    of: spoken,
    make: ({ text, is }, _, pick) => {
      const words = wordsOf(text);
      if (words.length < 18) return null;
      const from = 6 + pick(3);
      const left = words.slice(from, from + 4).join(' ');
      if (denying.test(left)) return null;
      const mark = ['…', '...', '[…]', '. . .'][pick(4)] ?? '…';
      const kept = [...words.slice(0, from), mark, ...words.slice(from + 4)].join(' ');
      return {
        text: quoted(kept),
        claims: [
          is === 'exact'
            ? { verdict: 'elided', meaning: false }
            : { verdict: is, also: ['elided'], meaning: false },
        ],
      };
    },
  },
  {
    name: 'an omission that swallows a negation',
    of: spoken,
    make: ({ text }) => {
      const changed = exchanged(plain(text), /(?<=\S \S+ )(?:not|never) (?=\S+ \S+ \S)/u, () => '… ');
      return changed === null ? null : altered(changed, 'negation');
    },
  },
  {
    name: 'a negation put in',
    of: spoken,
    make: ({ text }) => {
      const changed = exchanged(
        plain(text),
        /(?<=\S )(?:will|is|are|was|were|would|should) (?!not|never|no )(?=\S)/u,
        (verb) => `${verb}not `,
      );
      return changed === null ? null : altered(changed, 'negation');
    },
  },
  {
    name: 'a negation taken out',
    of: spoken,
    make: ({ text }) => {
      const changed = exchanged(plain(text), /(?<=\S \S+ )(?:not|never) (?=\S+ \S)/u, () => '');
      return changed === null ? null : altered(changed, 'negation');
    },
  },
  {
    name: 'another number',
    of: spoken,
    make: ({ text }, _, pick) => {
      const changed = exchanged(plain(text), /(?<=\S )\d+(?=[\s,])/u, (number) =>
        String(Number(number) + 1 + pick(7)),
      );
      return changed === null ? null : altered(changed, 'number');
    },
  },
  {
    name: 'another name',
    of: spoken,
    make: ({ text }) => {
      const names = new Map([
        ['Japan', 'Korea'],
        ['China', 'Vietnam'],
        ['Ukraine', 'Georgia'],
        ['Okinawa', 'Hokkaido'],
        ['Austin', 'Esper'],
        ['Blinken', 'Kerry'],
        ['Taiwan', 'Tonga'],
      ]);
      const pattern = new RegExp(`(?<=\\p{L} )(?:${[...names.keys()].join('|')})(?![\\p{L}'’-])`, 'u');
      const changed = exchanged(plain(text), pattern, (name) => names.get(name) ?? '');
      return changed === null ? null : altered(changed, 'name');
    },
  },
  {
    name: 'another modal verb',
    of: spoken,
    make: ({ text }) => {
      const modals = new Map([
        ['will', 'might'],
        ['must', 'may'],
        ['should', 'could'],
        ['would', 'shall'],
        ['can', 'must'],
      ]);
      const changed = exchanged(
        plain(text),
        /(?<=\S )(?:will|must|should|would|can)(?= \S)/u,
        (modal) => modals.get(modal) ?? '',
      );
      return changed === null ? null : altered(changed, 'modal');
    },
  },
  {
    name: 'two halves of two meetings',
    of: spoken,
    make: ({ text, date }, other) => {
      if (other.date === date || !spoken(other)) return null;
      const [one, two] = [wordsOf(text), wordsOf(other.text)];
      if (one.length < 12 || two.length < 12) return null;
      const joined = [...one.slice(0, 8), ...two.slice(-8)].join(' ');
      return { text: quoted(joined), claims: [{ verdict: 'spliced' }] };
    },
  },
  {
    name: 'another person',
    of: (truth) => spoken(truth) && truth.by !== null,
    make: ({ text, by }, other) => {
      if (by === null || other.by === null || other.by === by) return null;
      return {
        text: quoted(plain(text)),
        by: other.by,
        claims: [{ verdict: 'misattributed', saidBy: [by] }],
      };
    },
  },
  {
    name: 'another day',
    of: (truth) => spoken(truth) && truth.by !== null,
    make: ({ text, by, date }, other) => {
      if (by === null || other.date === date) return null;
      return {
        text: quoted(plain(text)),
        by,
        on: other.date,
        claims: [{ verdict: 'wrong-date', saidBy: [by] }],
      };
    },
  },
  {
    name: 'a readout or an article',
    of: ({ is }) => is === 'reported',
    make: ({ text }) => ({ text: quoted(plain(text)), claims: [{ verdict: 'reported' }] }),
  },
  {
    name: 'words of many places',
    of: spoken,
    make: ({ text }, other) => {
      const [one, two] = [wordsOf(text), wordsOf(other.text)];
      if (one.length < 14 || two.length < 14) return null;
      const mixed = one.slice(0, 12).flatMap((word, i) => (i % 2 === 0 ? [word] : [two[12 - i] ?? word]));
      return { text: quoted(mixed.join(' ')), claims: [{ verdict: 'not-found' }] };
    },
  },
];
