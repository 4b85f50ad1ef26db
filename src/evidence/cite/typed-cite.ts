import { type TypedPlace, UsageError } from '../../mistakes/usage-error.js';
import { type CitationStyle, citationStyles, nearestStyle, styleNamed } from './style-named.js';

/** What `cite` is asked: which quote, as it is named, and in which style. */
export interface CiteTyped {
  readonly quote: string;
  readonly style: CitationStyle | null;
}

/** Words, and links that hold blanks, as Slack and Markdown write them. */
const token = /<https?:[^<>]*>|\[[^\]]*\]\(\S+\)|\S+/giu;

/** What looks like the name of a quote: a link, or the ten letters and digits of an id. */
const quoteLike = /^(?:<?https?:|\[[^\]]*\]\(|#?(?=[a-z0-9]*\d)[a-z0-9]{10}$|#?[a-z0-9]{10}$)/iu;

/** Words of a style are at most so many: "plain text", "in APA 7th". */
const mostWords = 3;

/**
 * Reads a quote and a style, in either order, the style in any case and in both languages: `u3srh6jtq6 apa`, `MLA
 * u3srh6jtq6`, `u3srh6jtq6 日本式`. Without a style, `style` is null.
 *
 * @throws UsageError for a style that there is not, naming the nearest
 */
export function citeTyped(typed: string): CiteTyped {
  const tokens = [...typed.matchAll(token)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const between = (first: number, end: number) => ({
    from: tokens[first]?.from ?? typed.length,
    to: tokens[end - 1]?.to ?? 0,
  });
  const words = (first: number, end: number) => {
    const { from, to } = between(first, end);
    return typed.slice(from, Math.max(from, to));
  };
  const count = tokens.length;
  for (let most = Math.min(mostWords, count); most >= 1; most -= 1) {
    const last = asked(words(count - most, count));
    if (last) return { quote: words(0, count - most), style: last };
    const first = asked(words(0, most));
    if (first) return { quote: words(most, count), style: first };
  }
  const named = tokens.findIndex(({ text }) => quoteLike.test(text) && /\d|:/u.test(text));
  if (named > 0 && !/^(?:quote|引用)(?:\s+id)?[:：]?$/iu.test(words(0, named))) {
    throw unknown(typed, between(0, named));
  }
  if (named !== -1 && named < count - 1) throw unknown(typed, between(named + 1, count));
  return { quote: typed.trim(), style: null };
}

/** "apa", "in APA", "as BibTeX". */
function asked(words: string): CitationStyle | null {
  return styleNamed(words.replace(/^(?:in|as|style)[\s:=]+|\s+style$|(?:形式|で|スタイル)$/giu, ''));
}

function unknown(text: string, { from, to }: Pick<TypedPlace, 'from' | 'to'>): UsageError {
  const value = text.slice(from, to);
  return new UsageError(
    { code: 'unknown-citation-style', value, nearest: nearestStyle(value), known: citationStyles },
    { text, from, to },
  );
}
