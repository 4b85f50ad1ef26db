import { allianceCommand } from './answering/alliance-command.js';
import { answerAgain } from './answering/answer-again.js';
import { directMessage } from './answering/direct-message.js';
import { mention } from './answering/mention.js';
import { digestForm } from './following/digest-form.js';
import { watchForm } from './following/watch-form.js';
import { chooseLanguage } from './home/choose-language.js';
import { homeMeeting, homeSearch, homeStart } from './home/home-actions.js';
import { homeOpened } from './home/home-opened.js';
import { appUninstalled } from './installing/app-uninstalled.js';
import { tokensRevoked } from './installing/tokens-revoked.js';
import type { Listener } from './listener.js';
import { chartOffers } from './quotes/chart-offers.js';
import { checkQuotes } from './quotes/check-quotes.js';
import { exportShortcut } from './quotes/export-shortcut.js';
import { findSources } from './quotes/find-sources.js';
import { moreQuotes } from './quotes/more-quotes.js';
import { offers } from './quotes/offers.js';
import { openSource } from './quotes/open-source.js';
import { quoteContext } from './quotes/quote-context.js';
import { removeShare } from './quotes/remove-share.js';
import { reportQuote } from './quotes/report-quote.js';
import { reportQuoteSent } from './quotes/report-quote-sent.js';
import { saved } from './quotes/saved.js';
import { shareQuote } from './quotes/share-quote.js';
import { earlierQuotes } from './quotes/turn-page.js';
import { unfurlLink } from './quotes/unfurl-link.js';
import { importForm } from './windows/import-form.js';
import { changeSearch } from './windows/search-modal-change.js';
import { homeSearchForm, searchRecord } from './windows/search-modal-open.js';
import { searchOptions } from './windows/search-modal-options.js';
import { searchSubmitted } from './windows/search-modal-submit.js';

/** Everything that Alliance listens to in Slack. manifest.yml declares the same: a test holds the two together. */
export const listeners: readonly Listener[] = [
  allianceCommand,
  mention,
  directMessage,
  shareQuote,
  quoteContext,
  moreQuotes,
  openSource,
  answerAgain,
  unfurlLink,
  removeShare,
  reportQuote,
  reportQuoteSent,
  exportShortcut,
  homeOpened,
  homeSearch,
  homeMeeting,
  homeStart,
  homeSearchForm,
  chooseLanguage,
  earlierQuotes,
  searchRecord,
  ...searchOptions,
  searchSubmitted,
  changeSearch,
  findSources,
  checkQuotes,
  ...saved,
  ...offers,
  ...chartOffers,
  ...digestForm,
  ...watchForm,
  ...importForm,
  appUninstalled,
  tokensRevoked,
];
