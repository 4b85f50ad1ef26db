import type { NamingMistakes } from '../../mistakes/naming-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

const idStandsUnder =
  'The id stands under every quote (Quote yk6t2l4e08); a copied Source link does as well.';

/** What is said of a quote, a meeting or a person that cannot be told from its name, in English. */
export const namingMistakesInEnglish = {
  'no-quote-named': () => ({
    sentence: 'No quote is named.',
    instead: idStandsUnder,
  }),
  'unknown-quote': ({ value, nearest, words }) => ({
    sentence: `There is no quote “${value}”.`,
    instead:
      nearest === null
        ? idStandsUnder
        : `The nearest is ${nearest}${words === null ? '' : `: “${words}”`}. ${idStandsUnder}`,
  }),
  'quote-changed': ({ words, page, now }) => ({
    sentence: `The page “${page}” has changed since. It had: “${words}”.`,
    instead: `What it has now is quote ${now}`,
  }),
  'link-elsewhere': ({ value }) => ({
    sentence: `The record has no page at ${value}.`,
    instead: idStandsUnder,
  }),
  'link-without-words': ({ page, meeting }) => ({
    sentence: `The link leads to “${page}”, and to no words of it.`,
    instead: `Search it: quote meeting:${meeting} and words. A copied Source link names the words.`,
  }),
  'linked-words-gone': ({ page, meeting, nearest }) => ({
    sentence: `The page “${page}” has no such words in the record.`,
    instead:
      nearest === null
        ? `Search it: quote meeting:${meeting} and words.`
        : `The nearest there is ${nearest}. Or search it: quote meeting:${meeting} and words.`,
  }),
  'linked-words-twice': ({ page, quotes }) => ({
    sentence: `The words of the link stand in several places of “${page}”.`,
    instead:
      quotes.length === 0
        ? 'Link more words, so that it is one place.'
        : `Type the id: ${quotes.join(' or ')}`,
  }),
  'linked-words-not-one-speaker': ({ page }) => ({
    sentence: `The words of the link are not one speaker’s in “${page}”.`,
    instead: 'Link words of one speaker.',
  }),
  'linked-words-too-long': ({ page, quotes }) => ({
    sentence: `The link names more of “${page}” than one quote holds.`,
    instead:
      quotes.length === 0
        ? 'Link up to three sentences of one paragraph.'
        : `Type the id of one: ${quotes.join(' or ')}`,
  }),
  'several-people': ({ value, count, people }) => ({
    sentence: `“${value}” can be ${count} people: ${people.join(', ')}${rest(count, people)}.`,
    instead: 'Type the whole name, or the id in brackets.',
  }),
  'several-meetings-fit': ({ value, count, meetings }) => ({
    sentence: `“${value}” can be ${count} meetings: ${meetings.join(', ')}${rest(count, meetings)}.`,
    instead: 'Type one of these ids, or a day. “last” means the newest: last 2+2',
  }),
  'nobody-named': ({ value, nearest }) => ({
    sentence: `Nobody in the record is called “${value}”.`,
    instead: nearest === null ? 'For instance: Hamada, defense minister in 2023' : `Did you mean ${nearest}?`,
  }),
  'no-meeting-named': ({ value, nearest }) => ({
    sentence: `The record has no meeting “${value}”.`,
    instead:
      nearest === null
        ? 'For instance: last 2+2, June 2023. All are listed by: meetings'
        : `Did you mean ${nearest}? All are listed by: meetings`,
  }),
} as const satisfies Pick<MistakePhrases, keyof NamingMistakes>;

function rest(count: number, told: readonly string[]): string {
  return count > told.length ? ' and others' : '';
}
