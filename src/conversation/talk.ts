import type { Answer } from '../answer.js';
import type { World } from '../command.js';
import type { QuoteId } from '../evidence/quote.js';
import type { Phrases } from '../render/phrases/phrases.js';
import type { ConversationState } from './state.js';

/** What a message of a conversation comes to. */
export type Conversed =
  /** It is no question to the bot: nothing is said. */
  | { readonly outcome: 'silent'; readonly state: ConversationState | null }
  /** `query` is the one by which a shortened answer goes on. */
  | {
      readonly outcome: 'answer';
      readonly answer: Answer;
      readonly query: string | null;
      readonly state: ConversationState;
    }
  /** The quotes of the conversation are wanted as a file. */
  | { readonly outcome: 'export'; readonly quotes: readonly QuoteId[]; readonly state: ConversationState };

/** One message of a conversation on its way to an answer. */
export interface Talk {
  readonly known: ConversationState | null;
  /** What was kept, or the state in which nothing has been asked. */
  readonly before: ConversationState;
  /** With the language in which this message is answered. */
  readonly world: World;
  readonly phrases: Phrases;
}

/** An answer that asks no query of its own. */
export function said(answer: Answer, state: ConversationState): Conversed {
  return { outcome: 'answer', answer, query: null, state: { ...state, language: answer.language } };
}
