import { allianceCommand } from './alliance-command.js';
import type { Listener } from './listener.js';
import { mention } from './mention.js';
import { moreQuotes } from './more-quotes.js';
import { openSource } from './open-source.js';
import { quoteContext } from './quote-context.js';
import { shareQuote } from './share-quote.js';

/** Everything that Alliance listens to in Slack. manifest.yml declares the same: a test holds the two together. */
export const listeners: readonly Listener[] = [
  allianceCommand,
  mention,
  shareQuote,
  quoteContext,
  moreQuotes,
  openSource,
];
