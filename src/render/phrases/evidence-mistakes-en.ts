import type { EvidenceMistakes } from '../../mistakes/evidence-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What is said of mistakes in asking for evidence, in English. */
export const evidenceMistakesInEnglish = {
  'unknown-citation-style': ({ value, nearest, known }) => ({
    sentence: `There is no style of citation called “${value}”.`,
    instead: `${nearest === null ? '' : `Did you mean ${nearest}? `}There are: ${known.join(', ')}.`,
  }),
  'no-partial-date': ({ flag, value }) => ({
    sentence: `--${flag} ${value} is no date.`,
    instead: 'A date is written 2023, 2023-06 or 2023-06-01.',
  }),
  'nothing-to-verify': () => ({
    sentence: 'There are no words to check.',
    instead: 'For instance: verify "our alliance has never been stronger" by Blinken',
  }),
  'text-too-long': ({ length, longest }) => ({
    sentence: `The text has ${length} characters; ${longest} are read.`,
    instead: 'Check it in parts.',
  }),
  'nobody-called': ({ name, nearest }) => ({
    sentence: `Nobody in the record is called “${name}”.`,
    instead:
      nearest === null ? 'Leave the name out, and whoever said it is found.' : `Did you mean ${nearest}?`,
  }),
  'two-to-compare': ({ names }) => ({
    sentence: `Two people can be compared, and ${names.length} are named: ${names.join(', ')}.`,
    instead: 'Name two of them.',
  }),
} as const satisfies Pick<MistakePhrases, keyof EvidenceMistakes>;
