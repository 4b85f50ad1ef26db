import { UsageError } from '../../mistakes/usage-error.js';
import type { Evidence } from '../evidence.js';
import type { NoQuote, PageFound } from '../linked-words.js';
import { pageLinkOf } from '../page-link.js';
import { type Quote, quoteIdSchema } from '../quote.js';
import { pastedIn } from './pasted.js';

/** Of a quote that comes nearest, so many characters are told. */
const wordsTold = 80;

/**
 * The quote that is meant by its short id (`yk6t2l4e08`, `#yk6t2l4e08`, `Quote yk6t2l4e08`) or by a link to words of a page
 * of the record, as Slack and Markdown write links too.
 *
 * @throws UsageError where it is none, more than one, or one whose page has other words by now; with what comes nearest
 */
export function quoteNamed(typed: string, evidence: Evidence): Quote {
  const { words, address } = pastedIn(typed);
  if (words === '') throw new UsageError({ code: 'no-quote-named' });
  if (address !== null) return linked(address, evidence);
  const bare = words.normalize('NFKC').replace(/^(?:quote|引用)(?:\s*id)?[\s:：#]+|^#/iu, '');
  const id = quoteIdSchema.safeParse(bare.trim().toLowerCase()).data;
  const traced = id && evidence.trace(id);
  if (traced) {
    const { state, quote, was } = traced;
    if (state === 'as published') return quote;
    const { title: page } = was.document;
    if (!quote) throw new UsageError({ code: 'no-longer-published', words: was.text, page });
    throw new UsageError({ code: 'quote-changed', words: was.text, page, now: quote.id });
  }
  const letters = bare.trim().toLowerCase();
  const near = nearlyWritten(letters, evidence) ?? cutOff(letters, evidence) ?? nearestTo(words, evidence);
  throw new UsageError({
    code: 'unknown-quote',
    value: words,
    nearest: near?.id ?? null,
    words: near && beginning(near.text),
  });
}

function linked(address: string, evidence: Evidence): Quote {
  const found = evidence.page(address);
  if (!found) throw new UsageError({ code: 'link-elsewhere', value: address });
  if (found.found === 'card') throw notQuoted(address, found, evidence);
  const [quote, ...others] = found.quotes;
  const { title: page } = found.card.document;
  if (!quote || others.length > 0 || found.others.length > 0) {
    throw new UsageError({ code: 'linked-words-too-long', page, quotes: found.quotes.map(({ id }) => id) });
  }
  return quote;
}

function notQuoted(
  address: string,
  { card, why }: Extract<PageFound, { found: 'card' }>,
  evidence: Evidence,
): UsageError {
  const page = card.document.title;
  const meeting = card.meeting.id;
  if (why === null) return new UsageError({ code: 'link-without-words', page, meeting });
  const start = pageLinkOf(address)?.directives[0]?.start ?? '';
  const there = quotesLike(start, evidence, `meeting:${meeting}`).filter(
    ({ document }) => document.id === card.document.id,
  );
  const mistakes: { readonly [Why in NoQuote]: () => UsageError } = {
    'not-found': () =>
      new UsageError({ code: 'linked-words-gone', page, meeting, nearest: there[0]?.id ?? null }),
    'several-places': () =>
      new UsageError({ code: 'linked-words-twice', page, quotes: there.slice(0, 3).map(({ id }) => id) }),
    'not-one-speaker': () => new UsageError({ code: 'linked-words-not-one-speaker', page }),
    'too-long': () => new UsageError({ code: 'linked-words-too-long', page, quotes: [] }),
  };
  return mistakes[why]();
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The only quote whose id differs in one character: another one, one too many, one too few, two exchanged. */
function nearlyWritten(typed: string, { resolve }: Evidence): Quote | null {
  if (!/^[a-z0-9]{9,11}$/u.test(typed)) return null;
  const tries = new Set<string>();
  for (let at = 0; at <= typed.length; at += 1) {
    const [before, behind] = [typed.slice(0, at), typed.slice(at)];
    tries.add(`${before}${behind.slice(1)}`);
    tries.add(`${before}${behind.slice(1, 2)}${behind.slice(0, 1)}${behind.slice(2)}`);
    for (const letter of letters) {
      tries.add(`${before}${letter}${behind}`);
      tries.add(`${before}${letter}${behind.slice(1)}`);
    }
  }
  const found = [...tries].flatMap((one) => {
    const id = quoteIdSchema.safeParse(one).data;
    return (id && resolve(id)) ?? [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The only quote whose id begins so: it was not copied to its end. */
function cutOff(typed: string, { idsBeginning, resolve }: Evidence): Quote | null {
  if (!/^[a-z0-9]{4,9}$/u.test(typed)) return null;
  const [only, ...others] = idsBeginning(typed);
  return only === undefined || others.length > 0 ? null : resolve(only);
}

/** The quote whose words are most like what is typed instead of an id; null where nothing could be searched. */
function nearestTo(words: string, evidence: Evidence): Quote | null {
  // A row of letters and digits in which nothing is a word is an id, wrongly copied.
  if (/^(?=.*\d)[a-z0-9]{6,}$/iu.test(words)) return null;
  return quotesLike(words, evidence)[0] ?? null;
}

function quotesLike(words: string, evidence: Evidence, filter = ''): readonly Quote[] {
  const searched = words.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ').slice(0, 300);
  const attempts = [`"${searched}"`, searched].map((one) => `${one} ${filter}`.trim());
  for (const attempt of attempts) {
    try {
      const { quotes, nearest } = evidence.quote(attempt, { limit: 5, asTyped: true });
      if (quotes.length + nearest.length > 0) return [...quotes, ...nearest];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }
  return [];
}

function beginning(text: string): string {
  if (text.length <= wordsTold) return text;
  const cut = text.slice(0, wordsTold);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : wordsTold)} …`;
}
