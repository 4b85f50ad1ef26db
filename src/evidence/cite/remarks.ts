import { type Badge, badgesOfQuote } from '../badge.js';
import type { Quote } from '../quote.js';

/** The languages of citations: Japanese of the Japanese style, English of all others. */
export type CitationLanguage = 'en' | 'ja';

const said: Readonly<Record<CitationLanguage, Readonly<Record<Badge, string>>>> = {
  en: {
    'reporters-question': 'a reporter’s question',
    question: 'a question',
    moderator: 'the moderator’s words',
    interpreted: 'through an interpreter',
    'partly-interpreted': 'partly through an interpreter',
    'likely-interpreted': 'likely through an interpreter',
    'readout-text': 'words of the readout, not a verbatim quote',
    'article-text': 'words of the article, not a verbatim quote',
    'printed-in-readout': 'as printed by the readout',
    'printed-in-article': 'as printed by the article',
    'provisional-translation': 'provisional translation',
    draft: 'draft',
    copy: 'copy on another site',
  },
  ja: {
    'reporters-question': '記者の質問',
    question: '質問',
    moderator: '司会の発言',
    interpreted: '通訳を通じた発言',
    'partly-interpreted': '一部は通訳を通じた発言',
    'likely-interpreted': '通訳を通じた発言とみられる',
    'readout-text': '会談概要の記述で、発言の逐語ではない',
    'article-text': '記事の記述で、発言の逐語ではない',
    'printed-in-readout': '会談概要に掲載された引用',
    'printed-in-article': '記事に掲載された引用',
    'provisional-translation': '仮訳',
    draft: '草案',
    copy: '別のサイトにある写し',
  },
};

/**
 * What has to go along with a quote wherever it is cited, in the order of the badges: that an interpreter said it, that it
 * is a provisional translation, that the page is a copy, whose words an article prints, whom the speaker quotes.
 */
export function remarksOn(quote: Quote, language: CitationLanguage): string[] {
  const badges = badgesOfQuote(quote).map((badge) => {
    const printed = badge === 'printed-in-article' || badge === 'printed-in-readout';
    const name = quote.speaker?.name;
    if (!printed || name === undefined) return said[language][badge];
    return language === 'en' ? `${name}, ${said.en[badge]}` : `${name}、${said.ja[badge]}`;
  });
  const whom = new Set(
    quote.innerQuotations.flatMap(({ speaker, attribution }) => speaker?.name ?? (attribution || [])),
  );
  if (quote.innerQuotations.length === 0) return badges;
  const names = [...whom];
  if (language === 'ja') return [...badges, `${names.join('、') || '別の人物'}の言葉の引用を含む`];
  return [...badges, `quoting ${names.join(', ') || 'somebody else'}`];
}
