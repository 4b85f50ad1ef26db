import { allianceCommand } from './alliance-command.js';
import { answerAgain } from './answer-again.js';
import { appUninstalled } from './app-uninstalled.js';
import { chartOffers } from './chart-offers.js';
import { checkQuotes } from './check-quotes.js';
import { chooseLanguage } from './choose-language.js';
import { digestForm } from './digest-form.js';
import { directMessage } from './direct-message.js';
import { exportShortcut } from './export-shortcut.js';
import { findSources } from './find-sources.js';
import { homeMeeting, homeSearch, homeStart } from './home-actions.js';
import { homeOpened } from './home-opened.js';
import { importForm } from './import-form.js';
import type { Listener } from './listener.js';
import { mention } from './mention.js';
import { moreQuotes } from './more-quotes.js';
import { offers } from './offers.js';
import { openSource } from './open-source.js';
import { quoteContext } from './quote-context.js';
import { removeShare } from './remove-share.js';
import { reportQuote } from './report-quote.js';
import { reportQuoteSent } from './report-quote-sent.js';
import { saved } from './saved.js';
import { changeSearch } from './search-modal-change.js';
import { homeSearchForm, searchRecord } from './search-modal-open.js';
import { searchOptions } from './search-modal-options.js';
import { searchSubmitted } from './search-modal-submit.js';
import { shareQuote } from './share-quote.js';
import { tokensRevoked } from './tokens-revoked.js';
import { earlierQuotes } from './turn-page.js';
import { unfurlLink } from './unfurl-link.js';
import { watchForm } from './watch-form.js';

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
