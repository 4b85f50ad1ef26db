import type { Answer, AnswerNode, Words } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { UsageError } from '../mistakes/usage-error.js';
import type { TeamRecord } from '../record.js';
import type { Phrases } from '../render/phrases/phrases.js';
import { type Shown, saying } from './shown.js';

/** The latest wording on a subject: what is said of it, and the quotes that are shown with it. */
export interface LatestWording {
  readonly answer: Answer;
  readonly quotes: readonly Quote[];
}

/** Speakers whose wording is followed in one answer. */
const followed = 3;
/** Quotes that are looked through for the latest. */
const lookedThrough = 200;

/**
 * "Is that still the wording?": the latest statement on the subject after each quote by the same speaker; said so, by
 * somebody else in the same office or of the same side; or that the record has none, and how far it reaches. It shows
 * words beside words and judges nothing.
 *
 * @param quotes those that are meant; of one speaker only the latest counts
 * @throws UsageError where there is no subject
 */
export function latestWording(
  quotes: readonly Shown[],
  subject: string,
  record: TeamRecord,
  phrases: Phrases,
): LatestWording {
  if (subject === '') throw new UsageError({ code: 'no-subject' });
  const told = latestOfEach(quotes).map((quote) => laterThan(quote, subject, record, phrases));
  const shown = [...new Map(told.map(({ quote }) => [quote.id, quote])).values()];
  const nodes = told.flatMap(({ words, quote }): AnswerNode[] => [
    { node: 'lead', words },
    { node: 'quote', quote, role: 'evidence', number: shown.indexOf(quote) + 1 || null },
  ]);
  const reaches = lastDay(record);
  const { conversation } = phrases;
  const interpreted = [...shown, ...quotes.map(({ quote }) => quote)].some(
    (quote) => quote.interpreted || quote.likelyInterpreted,
  );
  const notes = [
    ...(reaches === null ? [] : [conversation.reaches(phrases.date(reaches))]),
    ...(interpreted ? [conversation.interpretersWording] : []),
  ];
  const { summary } = saying(
    told.map(({ words }) => words),
    [],
    phrases,
  );
  return {
    answer: {
      language: phrases.language,
      summary,
      nodes: [...nodes, { node: 'note', words: [notes.join(phrases.sentenceGap)] }],
    },
    quotes: shown,
  };
}

function laterThan(
  quote: Quote,
  subject: string,
  record: TeamRecord,
  phrases: Phrases,
): { readonly words: Words; readonly quote: Quote } {
  const { speaker, side, office, date } = quote;
  const { conversation } = phrases;
  const within = (filter: string) => latestIn(record, `${filter} ${afterDay(date)} ${subject}`);
  const dayOf = (later: Quote) => phrases.date(later.date);
  if (!speaker) {
    const later = within('');
    return later
      ? { words: conversation.laterByAnybody(subject, dayOf(later)), quote: later }
      : { words: conversation.nothingLater(null, subject, phrases.date(date), null), quote };
  }
  const own = within(`speaker:${speaker.id}`);
  if (own) return { words: conversation.later(speaker.name, subject, dayOf(own)), quote: own };
  if (side === 'us' || side === 'japan') {
    const others = latestOf(record, `side:${side} ${afterDay(date)} ${subject}`);
    const successor = others.find((later) => office !== null && later.office === office);
    const other = successor ?? others[0];
    if (other?.speaker) {
      const whose = successor ? 'office' : 'side';
      const by = other.speaker.name;
      const words = conversation.laterBy(speaker.name, subject, by, whose, side, dayOf(other));
      return { words, quote: other };
    }
  }
  const sided = side === 'us' || side === 'japan' ? side : null;
  return { words: conversation.nothingLater(speaker.name, subject, phrases.date(date), sided), quote };
}

function latestIn(record: TeamRecord, query: string): Quote | null {
  return latestOf(record, query)[0] ?? null;
}

/** What was said, the latest first, of one day the best; reporters' questions and moderators' words are no statements. */
function latestOf(record: TeamRecord, query: string): Quote[] {
  return record
    .quote(query.trim(), { limit: lookedThrough })
    .quotes.filter(({ kind }) => kind !== 'question' && kind !== 'moderation')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

/** One quote of each speaker, the latest. */
function latestOfEach(quotes: readonly Shown[]): Quote[] {
  const latest = new Map<string, Quote>();
  for (const { quote } of quotes) {
    const known = latest.get(quote.speaker?.id ?? '');
    if (!known || (quote.date ?? '') > (known.date ?? '')) latest.set(quote.speaker?.id ?? '', quote);
  }
  return [...latest.values()].slice(0, followed);
}

/** The filter for what comes after a day; for a day that is not known, everything. */
function afterDay(date: string | null): string {
  if (date === null) return '';
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
  return `from:${next.toISOString().slice(0, 10)}`;
}

function lastDay({ transcripts }: TeamRecord): string | null {
  return (
    transcripts
      .flatMap(({ document }) => document.date ?? [])
      .sort()
      .at(-1) ?? null
  );
}
