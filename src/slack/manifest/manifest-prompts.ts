import type { Quote } from '../../evidence/quote.js';
import type { TeamRecord } from '../../record.js';
import type { GlossaryEntry } from '../../search/glossary.js';
import type { Person } from '../../transcript/people.js';
import type { Side, Turn } from '../../transcript/transcript.js';

/** A question that stands ready in the conversation with the bot: what is seen, and what is sent. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What questions are drawn from. */
export interface PromptSources {
  readonly record: TeamRecord;
  readonly people: readonly Person[];
  readonly glossary: readonly GlossaryEntry[];
}

/** A subject of the glossary as it might be asked about. */
interface Candidate extends Prompt {
  readonly entry: GlossaryEntry;
  /** Higher is better: how often it is said, and how much by those who are asked about rather than by others. */
  readonly weight: number;
  /** Whether a quote is of those who are asked about. */
  readonly fits: (quote: Quote) => boolean;
}

/**
 * Questions that this record answers, four at most: what is most characteristic of somebody on each side, what reporters
 * ask, one in Japanese; each about another subject. Every one was put to the search: its quotes are of those who are
 * asked about, and the first says the words.
 */
export function suggestedPrompts(sources: PromptSources): Prompt[] {
  const asked = new Set<string>();
  const prompts: Prompt[] = [];
  for (const candidates of [
    aboutSpeakers(sources, 'japan'),
    aboutSpeakers(sources, 'us'),
    aboutQuestions(sources),
    inJapanese(sources),
  ]) {
    const best = candidates
      .sort((a, b) => b.weight - a.weight)
      .find((one) => !asked.has(one.entry.id) && isAnswered(one, sources.record));
    if (!best) continue;
    asked.add(best.entry.id);
    prompts.push({ title: best.title, message: best.message });
  }
  return prompts;
}

function aboutSpeakers({ record, people, glossary }: PromptSources, side: Side): Candidate[] {
  const said = paragraphsOf(record, ({ kind }) => kind === 'statement' || kind === 'answer');
  return subjects(glossary, people).flatMap((entry) => {
    const saying = said.filter((one) => says(one.text, entry));
    return people.flatMap(({ id, family, side: own }): Candidate[] => {
      const count = saying.filter(({ turn }) => turn.speaker?.id === id).length;
      if (own !== side || count < 2) return [];
      const title = `${family} on ${entry.term}`;
      const message = `What did ${family} say about ${entry.term}?`;
      const fits = ({ speaker }: Quote) => speaker?.id === id;
      return [{ title, message, entry, weight: count ** 2 / saying.length, fits }];
    });
  });
}

function aboutQuestions({ record, people, glossary }: PromptSources): Candidate[] {
  const all = paragraphsOf(record, () => true);
  return subjects(glossary, people).flatMap((entry): Candidate[] => {
    const saying = all.filter((one) => says(one.text, entry));
    const count = saying.filter(({ turn }) => turn.kind === 'question').length;
    if (count === 0) return [];
    const title = `Questions about ${entry.term}`;
    const message = `Who asked about ${entry.term}?`;
    const fits = ({ kind }: Quote) => kind === 'question';
    return [{ title, message, entry, weight: count ** 2 / saying.length, fits }];
  });
}

function inJapanese({ record, people, glossary }: PromptSources): Candidate[] {
  const said = paragraphsOf(record, ({ side }) => side === 'japan');
  return subjects(glossary, people).flatMap((entry): Candidate[] => {
    const [subject] = entry.japanese;
    const weight = said.filter((one) => says(one.text, entry)).length;
    if (subject === undefined || weight === 0) return [];
    const title = `日本側の発言：${subject}`;
    const message = `日本側は${subject}について何と言いましたか`;
    return [{ title, message, entry, weight, fits: ({ side }) => side === 'japan' }];
  });
}

/** Subjects of several words that do not begin with a capital: no places, people, offices or documents. */
function subjects(glossary: readonly GlossaryEntry[], people: readonly Person[]): GlossaryEntry[] {
  const offices = new Set(
    people
      .flatMap((person) => person.offices.flatMap(({ office, titles }) => [office, ...titles]))
      .map((name) => name.toLowerCase()),
  );
  return glossary.filter(({ term }) => /^\p{Ll}.* /u.test(term) && !offices.has(term.toLowerCase()));
}

interface Said {
  readonly turn: Turn;
  readonly text: string;
}

function paragraphsOf(record: TeamRecord, of: (turn: Turn) => boolean): Said[] {
  const turns = record.transcripts.flatMap((transcript) => transcript.turns.filter(of));
  return turns.flatMap((turn) => turn.paragraphs.map(({ text }) => ({ turn, text })));
}

function says(text: string, { term }: GlossaryEntry): boolean {
  return text.toLowerCase().includes(term.toLowerCase());
}

function isAnswered({ message, entry, fits }: Candidate, record: TeamRecord): boolean {
  const { quotes, corrections } = record.quote(message);
  const [first] = quotes;
  return first !== undefined && says(first.text, entry) && quotes.every(fits) && corrections.length === 0;
}
