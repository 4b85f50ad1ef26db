import { commands } from '../../commands/index.js';
import type { Answer, AnswerNode } from '../../src/answer.js';
import type { World } from '../../src/command.js';
import { type Conversed, converse } from '../../src/conversation/converse.js';
import type { ConversationState } from '../../src/conversation/state.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { Quote } from '../../src/evidence/quote.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

/** The bot's world over the corpus that ships, as it is in Slack. */
export async function worldOfCorpus(): Promise<World> {
  return { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
}

/** Says messages one after the other in one thread; what the last one came to. @throws UsageError of any of them */
export async function talk(world: World, ...messages: readonly string[]): Promise<Conversed> {
  let state: ConversationState | null = null;
  let last: Conversed = { outcome: 'silent', state: null };
  for (const message of messages) {
    last = await converse(message, state, world);
    state = last.state;
  }
  return last;
}

/** What the last of several messages is answered. @throws where it is not answered */
export async function answered(
  world: World,
  ...messages: readonly string[]
): Promise<Extract<Conversed, { outcome: 'answer' }> & { readonly shown: string; readonly quotes: Quote[] }> {
  const last = await talk(world, ...messages);
  if (last.outcome !== 'answer') throw new Error(`“${messages.at(-1)}” is ${last.outcome}`);
  return { ...last, shown: inTerminal(last.answer), quotes: quotesIn(last.answer, 'evidence') };
}

/** The query that the last of several messages was taken for. */
export async function queryOf(world: World, ...messages: readonly string[]): Promise<string | null> {
  return (await answered(world, ...messages)).query;
}

export function inTerminal(answer: Answer): string {
  return renderTerminal(answer, { colours: false, links: false, columns: 80 });
}

export function quotesIn(answer: Answer, role: 'evidence' | 'nearest'): Quote[] {
  return answer.nodes.flatMap((node: AnswerNode) =>
    node.node === 'quote' && node.role === role ? [node.quote] : [],
  );
}

/** The bot's own sentences before anything else is shown. */
export function leadsOf(answer: Answer): string[] {
  return answer.nodes.flatMap((node) =>
    node.node === 'lead'
      ? [node.words.map((run) => (typeof run === 'string' ? run : run.text)).join('')]
      : [],
  );
}
