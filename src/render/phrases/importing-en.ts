import type { ImportingPhrases, SaidIn } from './importing.js';
import { noticesInEnglish } from './notices-en.js';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const begun = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
};
const named = (label: string) => (label === '' ? 'A sentence' : label);
const turnOf = (n: number, label: string) => (label === '' ? `turn ${n}` : `turn ${n}, ${label}`);
const otherwise = (said: readonly SaidIn[]) =>
  said
    .map(({ document, text }) => `${text === '' ? 'nothing' : `“${begun(text)}”`} in ${document}`)
    .join(', ');

/** What is said about importing, in English. */
export const importingInEnglish = {
  lookedAt: 'Nothing is written: this is what would be.',
  became: (became, document) =>
    ({
      new: `${document} is new in the record.`,
      changed: `${document} is a later version of a page that the record has.`,
      corrected: `${document} has other metadata than before; its words are the same.`,
      unchanged: `${document} is in the record already, word for word: nothing is written.`,
    })[became],
  meeting: (title, id, isNew) => `Meeting: ${title} (${id})${isNew ? ', new in the record' : ''}.`,
  speakers: (known, provisional) => {
    const parts = [
      ...(known.length > 0 ? [`Speakers: ${known.join(', ')}.`] : []),
      ...(provisional.length > 0
        ? [`Not in people.yml: ${provisional.join(', ')} (alliance people suggest).`]
        : []),
    ];
    return parts.length === 0 ? 'Nobody is named who speaks.' : parts.join(' ');
  },
  turns: (turns, kind, leftOut) =>
    `${counted(turns, kind === 'transcript' ? 'turn' : 'sentence')}; ${counted(leftOut, 'stretch', 'stretches')} left out as no one’s words.`,
  notices: noticesInEnglish,
  doubts: (doubts) =>
    doubts === 0 ? 'Nothing is doubtful.' : `${counted(doubts, 'decision is', 'decisions are')} doubtful:`,
  doubt: ({ line, text, decision, reason }) => `line ${line}: “${begun(text)}” -> ${decision} (${reason})`,
  missing: (flags) => `It cannot be written yet: give ${flags.map((flag) => `--${flag}`).join(' and ')}.`,
  changes: ({ added, removed, changed }) =>
    `${counted(added.length, 'turn')} added, ${removed.length} removed, ${changed.length} changed.`,
  added: (label, text) => `+ ${named(label)}: ${begun(text)}`,
  removed: (label, text, movedOn) =>
    `- ${named(label)}: ${begun(text)}${movedOn ? ' (its words stand in another turn now)' : ''}`,
  reworded: (label, was, now) =>
    `~ ${named(label)}: ${was === '' ? 'nothing' : `“${begun(was)}”`} became ${now === '' ? 'nothing' : `“${begun(now)}”`}`,
  otherSpeaker: (label, was, now) =>
    `~ ${named(label)}: speaker ${was ?? 'unknown'} became ${now ?? 'unknown'}`,
  otherFlags: (label, was, now) => `~ ${named(label)}: ${was} became ${now}`,
  differences: {
    none: (other) => `Beside ${other}, of the same meeting: no difference that can be told.`,
    counts: (other, alone, differing, unsure) =>
      `Beside ${other}, of the same meeting: ${counted(alone, 'turn')} in one text alone, ${differing === 1 ? '1 turn that differs' : `${differing} turns that differ`}${unsure === 0 ? '' : `, ${counted(unsure, 'turn')} of which nothing is certain`}.`,
    listed: (flag) => `${flag} lists them.`,
    turnOnlyIn: (document, n, label, text) => `only in ${document}: ${turnOf(n, label)}: “${begun(text)}”`,
    words: (n, label, said, inside) =>
      `${turnOf(n, label)}: ${otherwise(said)} (where it says “${begun(inside)}”)`,
    repeated: (said, times, turns) =>
      `${otherwise(said)}: ${times} times, in ${turns.length === 1 ? 'turn' : 'turns'} ${turns.join(', ')}`,
    namedOnlyIn: (document, n, label, named) =>
      `${turnOf(n, label)}: named only in ${document}: ${named.map((one) => `“${one}”`).join(', ')}`,
    sentenceOnlyIn: (document, n, label, text) =>
      `${turnOf(n, label)}: a sentence only in ${document}: “${text}”`,
  },
  summary: ({ new: fresh, changed, corrected, unchanged }, dryRun) =>
    `${dryRun ? 'Would be imported' : 'Imported'}: ${fresh} new, ${changed} changed, ${corrected} corrected; ${unchanged} unchanged.`,
  inShort: (file, became, document, turns, doubts) =>
    `${file}: ${became}, ${document}, ${counted(turns, 'turn')}, ${counted(doubts, 'doubt')}`,
  refused: (files) => `${counted(files, 'file was', 'files were')} refused:`,
  refusedFile: (file, sentence) => (sentence.includes(file) ? sentence : `${file}: ${sentence}`),
  doneBefore: (files) =>
    `${counted(files, 'file')} had been done by the import that was cut off, and ${files === 1 ? 'was' : 'were'} not done again.`,
  progress: (done, of) => `${done} of ${of}`,
  undone: (date, time, documents) =>
    `The import of ${date}, ${time} UTC is taken back: ${counted(documents, 'document')}.`,
  undoneDocument: (document, became) =>
    became === 'removed' ? `${document} is out of the record.` : `${document} is as it was before.`,
  suggested: (people) =>
    `${counted(people, 'person', 'people')} not in people.yml yet, as printed; check the names, add what is known, and put the entries there.`,
  nobodyNamed: (name) => `Nobody named “${name}” speaks in the record and is not in people.yml.`,
  nobodySuggested: 'Everybody who is named in the record is in people.yml.',
  idTaken: (id) => `people.yml has another ${id}: give one of the two another id, or merge them`,
  suggestedFrom: (documents) => `from ${documents.join(', ')}`,
} as const satisfies ImportingPhrases;
