import type { VerdictInWords, VerifyPhrases } from './verify.js';

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const on = (day: string | null) => (day === null ? '' : ` on ${day}`);
const words = ({ who }: VerdictInWords) => (who.length === 0 ? 'The words' : `The words of ${listed(who)}`);
const said = ({ who, day }: VerdictInWords) =>
  who.length === 0
    ? `These words stand in the record${day === null ? '' : ` of ${day}`}`
    : `${listed(who)} said this${on(day)}`;

/** Verdicts on alleged quotes in English. */
export const verifyInEnglish = {
  verdicts: {
    exact: 'Exact',
    elided: 'Shortened, and it says so',
    altered: 'Altered',
    spliced: 'Joined from several places',
    misattributed: 'Somebody else’s words',
    'wrong-date': 'Another day',
    reported: 'Reported',
    translation: 'Interpreter’s words',
    'not-found': 'Not in the record',
  },
  verdict: (verdict, facts) => {
    const { who, day, by, document, meaningChanged, places, provisional } = facts;
    switch (verdict) {
      case 'exact':
        return `${said(facts)}, word for word.`;
      case 'elided':
        return `${said(facts)}; words are left out where the quote marks it, within one speech and in order.`;
      case 'altered':
        return `${words(facts)}${on(day)} were changed${meaningChanged ? ', and what they mean with them' : '; what they mean was not'}.`;
      case 'spliced':
        return `Words from ${places} places that do not stand together, made into one quote.`;
      case 'misattributed':
        return who.length === 0
          ? `The words stand in the record${day === null ? '' : ` of ${day}`}, but they are not ${by ?? 'theirs'}’s.`
          : `${listed(who)} said this${on(day)}${by === null ? '' : `, not ${by}`}.`;
      case 'wrong-date':
        return `${said(facts)}${facts.on === null ? '' : `, not ${facts.on}`}.`;
      case 'reported': {
        if (document?.kind === 'transcript')
          return `The record has this only from ${listed(who) || 'somebody'}${on(day)}, who repeats it.`;
        const printed =
          document?.kind === 'readout'
            ? `A readout by ${document.publisher} says this`
            : `An article by ${document?.publisher ?? 'somebody'} prints this`;
        return `${printed}${who.length === 0 ? '' : ` as the words of ${listed(who)}`}; no transcript of the record has it.`;
      }
      case 'translation':
        return provisional
          ? `${said(facts)}; these are the words of a provisional translation.`
          : `${said(facts)} through an interpreter, whose words these are.`;
      case 'not-found':
        return 'The record does not have these words. That does not mean that nobody said them.';
    }
  },
  also: (verdicts) => `Besides: ${verdicts.join('; ').toLowerCase()}.`,
  several: (total, counts) =>
    `${total} quotes: ${counts.map(({ verdict, count }) => `${count} ${verdict.toLowerCase()}`).join('; ')}.`,
  change: ({ claimed, source }) => {
    if (claimed === '') return `“${source}” left out`;
    return source === '' ? `“${claimed}” put in` : `“${claimed}” instead of “${source}”`;
  },
  sameThing: 'The same thing in another wording',
  kinds: {
    negation: 'Negation',
    number: 'Number',
    name: 'Name',
    modal: 'Will, may or must',
    quantity: 'How much or when',
    question: 'Question or statement',
    word: 'Word',
  },
  typography: {
    case: 'capital letters differ from the print',
    signs: 'punctuation or quotation marks differ from the print',
    'begins within a sentence': 'it begins within a sentence',
    'ends within a sentence': 'it ends within a sentence',
  },
  quoting: (attribution, whose) =>
    `The speaker was repeating ${whose === null ? 'somebody else’s words' : `words of ${whose}`} (“${attribution}”).`,
  soDid: (names) => `So did ${listed(names)}.`,
  asPublished: 'As published, to copy:',
  attributed: (text, who, day) =>
    `“${text}”${who === null ? '' : ` — ${who}`}${day === null ? '' : `, ${day}`}`,
  reportedBy: (text, publisher, day) =>
    `${text} — ${publisher}${day === null ? '' : `, ${day}`} (as reported, not a quotation)`,
  nearest: 'The nearest that it has:',
  nothingNear: 'Nothing in it comes near.',
  inBrief: 'The others in brief; check one alone for its source:',
  noWords: 'This message has no words to check.',
  menu: 'Check the quotes in this message',
} as const satisfies VerifyPhrases;
