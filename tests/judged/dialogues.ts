import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { languages } from '../../src/answer.js';
import { answerToMistake, UsageError, type World } from '../../src/command.js';
import { type Conversed, converse } from '../../src/conversation/converse.js';
import { type ConversationState, conversationStateSchema } from '../../src/conversation/state.js';
import type { NamedAspect } from '../../src/record.js';
import { renderTerminal } from '../../src/render/terminal.js';

/**
 * Judged dialogues: what somebody says to the bot, message by message, and how a colleague would take it. Only what
 * a turn names is judged; README.md says what each field means.
 */
const turnSchema = z.strictObject({
  say: z.string(),
  outcome: z.enum(['answer', 'silent', 'export', 'mistake']),
  /** Person ids that the answer is narrowed to; empty: nobody in particular. */
  who: z.array(z.string()).optional(),
  /** Person ids none of whose words may be shown. */
  whoNot: z.array(z.string()).optional(),
  side: z.string().nullable().optional(),
  kind: z.string().nullable().optional(),
  meeting: z.array(z.string()).optional(),
  /** `2023-01-01/2023-12-31`; an end left out is open. */
  dates: z.string().optional(),
  /** Words of the subject, and words that must not be in it. */
  subject: z.array(z.string()).optional(),
  not: z.array(z.string()).optional(),
  /** What the reader sees somewhere in the answer. */
  says: z.array(z.string()).optional(),
  /** Quotes in an export. */
  count: z.number().optional(),
  language: z.enum(languages).optional(),
});
const dialogueSchema = z.strictObject({
  id: z.string(),
  half: z.enum(['tuning', 'held-back']),
  turns: z.array(turnSchema).min(2).max(4),
});
export type Dialogue = z.infer<typeof dialogueSchema>;
type Turn = Dialogue['turns'][number];

export async function readDialogues(file: URL): Promise<Dialogue[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => dialogueSchema.parse(JSON.parse(line)));
}

/** One turn as it was judged: `wrong` says what a colleague would have taken otherwise, empty where nothing. */
export interface JudgedTurn {
  readonly dialogue: string;
  readonly say: string;
  readonly wrong: readonly string[];
}

/** Holds a dialogue, its state going through JSON from turn to turn as it does in the bot, and judges each turn. */
export async function judge({ id, turns }: Dialogue, world: World): Promise<JudgedTurn[]> {
  let state: ConversationState | null = null;
  const judged: JudgedTurn[] = [];
  for (const turn of turns) {
    const got = await heard(turn.say, state, world);
    judged.push({ dialogue: id, say: turn.say, wrong: [...wrongIn(turn, got, world)] });
    if (got.outcome !== 'mistake' && got.state !== null) {
      state = conversationStateSchema.parse(JSON.parse(JSON.stringify(got.state)));
    }
  }
  return judged;
}

type Heard = Conversed | { readonly outcome: 'mistake'; readonly error: UsageError };

async function heard(say: string, state: ConversationState | null, world: World): Promise<Heard> {
  try {
    return await converse(say, state, world);
  } catch (error) {
    if (error instanceof UsageError) return { outcome: 'mistake', error };
    throw error;
  }
}

function* wrongIn(turn: Turn, got: Heard, world: World): Generator<string> {
  if (got.outcome !== turn.outcome) {
    const told = got.outcome === 'mistake' ? `: ${answerToMistake(got.error, 'en').summary}` : '';
    yield `${got.outcome}${told} instead of ${turn.outcome}`;
    return;
  }
  if (got.outcome === 'export' && turn.count !== undefined && got.quotes.length !== turn.count)
    yield `${got.quotes.length} quotes exported`;
  if (got.outcome !== 'answer') return;
  const shown = renderTerminal(got.answer, { colours: false, links: false, columns: 80 });
  for (const words of turn.says ?? []) if (!shown.includes(words)) yield `“${words}” is not said`;
  if (turn.language && got.answer.language !== turn.language) yield `answered in ${got.answer.language}`;
  const speakers = got.answer.nodes.flatMap((node) =>
    node.node === 'quote' && node.role === 'evidence' ? (node.quote.speaker?.id ?? []) : [],
  );
  for (const id of turn.whoNot ?? []) if (speakers.some((speaker) => speaker === id)) yield `${id} is shown`;
  if (got.query === null) {
    if (asksForReading(turn)) yield 'no query was asked';
    return;
  }
  yield* wrongReading(turn, world.record.read(got.query).aspects, got.query, got.state.subject);
}

function asksForReading({ who, side, kind, meeting, dates, subject }: Turn): boolean {
  return [who, side, kind, meeting, dates, subject].some((field) => field !== undefined);
}

function* wrongReading(
  turn: Turn,
  aspects: readonly NamedAspect[],
  query: string,
  subject: string,
): Generator<string> {
  const values = (wanted: string) =>
    aspects.flatMap(({ filters }) =>
      filters.flatMap(({ name, values: some }) => (name === wanted ? some : [])),
    );
  const differs = (name: string, wanted: readonly string[]) =>
    [...new Set(values(name))].sort().join() !== [...wanted].sort().join();
  if (turn.who && differs('speaker', turn.who))
    yield `read as by ${values('speaker').join(' or ') || 'anybody'}`;
  if (turn.side !== undefined && differs('side', turn.side === null ? [] : [turn.side]))
    yield `read as side ${values('side')}`;
  if (turn.kind !== undefined && differs('kind', turn.kind === null ? [] : [turn.kind]))
    yield `read as kind ${values('kind')}`;
  if (turn.meeting && differs('meeting', turn.meeting))
    yield `read as at ${values('meeting').join(' or ') || 'any meeting'}`;
  if (turn.dates !== undefined) {
    const read = `${values('from')}/${values('to')}`;
    if (read !== turn.dates) yield `read as within ${read}`;
  }
  const folded = `${query} ${subject}`.toLowerCase();
  for (const word of turn.subject ?? [])
    if (!subject.toLowerCase().includes(word.toLowerCase())) yield `“${word}” is no subject of “${query}”`;
  for (const word of turn.not ?? [])
    if (folded.includes(word.toLowerCase())) yield `“${word}” is in “${query}”`;
}
