import type { Answer, AnswerNode } from '../answer.js';
import type { ImportedDocument, ImportReport, Undone } from '../imported/importer.js';
import type { PageChanges } from '../imported/page-changes.js';
import { differenceLines } from './document-differences.js';
import { mistakeInWords } from './phrases/mistakes.js';
import { noticeInWords } from './phrases/notices.js';
import type { Phrases } from './phrases/phrases.js';

/** Of several files, so many are told a line each. */
const mostListed = 200;

/** What an import has done, or would: one document at length, several in short unless they are asked for in full. */
export function importReported(report: ImportReport, inFull: boolean, phrases: Phrases): Answer {
  const { importing: words, language } = phrases;
  const { documents, refused, doneBefore, dryRun } = report;
  const [only] = documents;
  const alone = documents.length + refused.length + doneBefore === 1 && only !== undefined;
  const summary = alone
    ? words.became(only.became, only.document)
    : words.summary(countsOf(documents), dryRun);
  const told = alone || inFull ? documents : [];
  const listed = alone || inFull || documents.length > mostListed ? [] : documents;
  const lines = [
    ...listed.map(({ file, became, document, turns, doubts }) =>
      words.inShort(file, became, document, turns, doubts),
    ),
  ];
  const nodes: AnswerNode[] = [
    ...(dryRun ? [note([words.lookedAt])] : []),
    ...told.flatMap((document) => documentNodes(document, inFull, phrases)),
    ...(lines.length > 0 ? [note(lines)] : []),
    ...(alone ? [] : [lead([summary])]),
    ...(doneBefore > 0 ? [note([words.doneBefore(doneBefore)])] : []),
    ...(refused.length > 0
      ? [
          lead([words.refused(refused.length)]),
          note(
            refused.map(({ file, mistake }) =>
              words.refusedFile(file, mistakeInWords(mistake, phrases.mistakes).sentence),
            ),
          ),
        ]
      : []),
  ];
  return { language, summary, nodes };
}

function countsOf(documents: readonly ImportedDocument[]): Record<ImportedDocument['became'], number> {
  const counts = { new: 0, changed: 0, corrected: 0, unchanged: 0 };
  for (const { became } of documents) counts[became] += 1;
  return counts;
}

function documentNodes(
  document: ImportedDocument,
  inFull: boolean,
  { importing: words }: Phrases,
): AnswerNode[] {
  const { became, turns, details } = document;
  const headline = lead([words.became(became, document.document)]);
  if (became === 'unchanged' || !details) return [headline];
  const { title, meeting, people, kind, leftOut, doubts, notices, missing, changes, differences } = details;
  const names = (resolved: boolean) =>
    people.filter((one) => one.resolved === resolved).map(({ name }) => name);
  return [
    headline,
    note([
      ...(title === null ? [] : [title]),
      words.meeting(meeting.title, meeting.id, meeting.isNew),
      words.speakers(names(true), names(false)),
      words.turns(turns, kind, leftOut),
      ...notices.map((notice) => noticeInWords(notice, words.notices)),
    ]),
    ...(changes ? [lead([words.changes(changes)]), ...changeNodes(changes, words)] : []),
    ...differences.map((one) => note(differenceLines(one, inFull, words.differences))),
    note([words.doubts(doubts.length), ...doubts.map((doubt) => words.doubt(doubt))]),
    ...(missing.length > 0 ? [lead([words.missing(missing)])] : []),
  ];
}

function changeNodes({ added, removed, changed }: PageChanges, words: Phrases['importing']): AnswerNode[] {
  const lines = [
    ...added.map(({ label, text }) => words.added(label, text)),
    ...removed.map(({ label, text, now }) => words.removed(label, text, now !== null)),
    ...changed.flatMap(({ label, words: reworded, speaker, interpreted, kind }) => [
      ...reworded.map(({ was, now }) => words.reworded(label, was, now)),
      ...(speaker ? [words.otherSpeaker(label, speaker.was, speaker.now)] : []),
      ...(interpreted
        ? [words.otherFlags(label, `interpreted: ${interpreted.was}`, `interpreted: ${interpreted.now}`)]
        : []),
      ...(kind ? [words.otherFlags(label, kind.was, kind.now)] : []),
    ]),
  ];
  return lines.length === 0 ? [] : [note(lines)];
}

/** What taking an import back has done. */
export function undoReported({ at, documents }: Undone, phrases: Phrases): Answer {
  const { importing: words, language } = phrases;
  const [day = '', time = ''] = at.split('T');
  const summary = words.undone(phrases.date(day), time.slice(0, 5), documents.length);
  const lines = documents
    .slice(0, mostListed)
    .map(({ document, became }) => words.undoneDocument(document, became));
  return { language, summary, nodes: [lead([summary]), ...(lines.length > 0 ? [note(lines)] : [])] };
}

const lead = (lines: readonly string[]): AnswerNode => ({ node: 'lead', words: [lines.join('\n')] });
const note = (lines: readonly string[]): AnswerNode => ({ node: 'note', words: [lines.join('\n')] });
