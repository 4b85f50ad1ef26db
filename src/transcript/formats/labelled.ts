import type { PrintedPerson } from '../printed-name.js';
import type { Doubt, LeftOut } from '../transcript.js';
import type { Draft, DraftTurn, Format, PublishedText } from './format.js';
import { isJapanese } from './japanese/page.js';
import { asideReason } from './labelled/ending.js';
import { found, namedByPage, rosterOf } from './labelled/found.js';
import { readFront } from './labelled/front.js';
import type { Convention, Label } from './labelled/label.js';
import { draftOf, type Piece, piecesOf, tailOf, wordless } from './labelled/pieces.js';
import {
  answering,
  doubtAbout,
  onlyQuestionsAreLabelled,
  openingBeforeLabels,
  openingWords,
  partedAfterQuestion,
  unlabelledTurn,
} from './labelled/questions-only.js';
import type { Row } from './labelled/rows.js';
import { at, passedOver, roleVoice, withVoices } from './labelled/speakers.js';

/**
 * Transcripts in which a label begins each turn, however the publisher prints labels: press conferences, briefings,
 * interviews, pool sprays. The document's own convention is found (`labelled/convention.ts`), not listed. A row
 * without a label belongs to the turn above it, however short.
 */
export const labelledTranscript: Format = {
  name: 'transcript with labels',

  confidence(published) {
    const { metadata, layout } = published;
    if (metadata.kind !== 'transcript' || layout.speeches !== null) return 0;
    const { rows, convention } = found(published);
    const { labels } = convention;
    if (labels.length < 2) return onlyOneSpeaks(convention, rows) ? 0.7 : 0;
    const stopped = labels.filter(({ separator }) => separator === 'stop' || separator === 'dash').length;
    const sure = Math.min(1, 0.5 + labels.length / rows.length);
    // Hearings and Japanese press conferences have formats of their own, which know their labels better.
    return stopped > labels.length / 2 || isJapanese(published.source) ? Math.min(0.6, sure) : sure;
  },

  read(published) {
    const { rows, front, convention } = found(published);
    const { source } = published;
    const silent = onlyQuestionsAreLabelled(convention.labels);
    const opening = silent ? openingWords(front, published) : openingBeforeLabels(front, published);
    const above = front.filter((row) => !opening.includes(row));
    const top = readFront(above, published);
    const doubts: Doubt[] = [...top.doubts];
    const leftOut: LeftOut[] = [...top.leftOut];
    const roster = [...rosterOf(above), ...namedByPage(published)];
    const body = rows.slice(front.length);
    const tail = tailOf(body, convention.labels);
    const pieces = piecesOf(body.slice(0, body.length - tail.length), convention, { leftOut, doubts });
    const turns: { label: Label; draft: DraftTurn }[] = [];
    for (const { label, spans } of pieces) {
      const draft = draftOf(source, label, spans);
      if (draft.paragraphs.length > 0) turns.push({ label, draft });
      else {
        leftOut.push(...wordless(draft));
        doubts.push({ ...at(label), decision: 'left out', reason: 'a label without words' });
      }
    }
    for (const row of tail) {
      leftOut.push({ start: row.start, end: row.end, why: asideReason(row) ?? 'boilerplate' });
    }
    const speaking = silent
      ? answered(pieces, opening, published, roster)
      : withOpening(opening, published, roster, withVoices(turns, published, roster));
    doubts.push(...speaking.doubts, ...convention.passed.map((one) => passedOver(one, turns)));
    doubts.sort((a, b) => a.line - b.line);
    return { turns: speaking.drafts, leftOut, doubts };
  },
};

/** The turns of a document in which only questions have labels: what follows one is the answer of the only other person. */
function answered(
  pieces: readonly Piece[],
  opening: readonly Row[],
  published: PublishedText,
  roster: readonly PrintedPerson[],
): Pick<Draft, 'doubts'> & { drafts: DraftTurn[] } {
  const { source } = published;
  const { voice, doubt: unknown } = answering(published, roster);
  const doubts: Doubt[] = [];
  const drafts: DraftTurn[] = [];
  const [first] = opening;
  if (first) {
    drafts.push(unlabelledTurn(source, opening, voice));
    if (unknown !== null) doubts.push(doubtAbout(first, 'a turn without a person', unknown));
  }
  for (const { label, spans } of pieces) {
    const { question, answer, doubt } = partedAfterQuestion(source, spans);
    const asked = draftOf(source, label, question);
    if (asked.paragraphs.length > 0) drafts.push({ ...asked, voice: roleVoice(label.label, true, '') });
    if (answer.length > 0) drafts.push(unlabelledTurn(source, answer, voice));
    for (const reason of [doubt, answer.length > 0 ? unknown : null]) {
      if (reason !== null)
        doubts.push(doubtAbout(label.row, 'parted after the first paragraph that asks', reason));
    }
  }
  return { drafts: drafts.filter(({ paragraphs }) => paragraphs.length > 0), doubts };
}

/** Opening words above the first label: of the only person of the headline or the roster, else of nobody. */
function withOpening(
  opening: readonly Row[],
  published: PublishedText,
  roster: readonly PrintedPerson[],
  spoken: { readonly drafts: readonly DraftTurn[]; readonly doubts: readonly Doubt[] },
): { drafts: DraftTurn[]; doubts: Doubt[] } {
  const [first] = opening;
  if (!first) return { drafts: [...spoken.drafts], doubts: [...spoken.doubts] };
  const { voice, doubt } = answering(published, roster);
  const turn = unlabelledTurn(published.source, opening, { ...voice, does: 'statement' });
  const reason = doubt ?? 'no label stands above it: the words of the one whom the headline names';
  return {
    drafts: [turn, ...spoken.drafts],
    doubts: [
      doubtAbout(first, voice.name ?? voice.office ?? 'a turn without a person', reason),
      ...spoken.doubts,
    ],
  };
}

/** One label near the top, vouched for, with all the words below it: remarks of one who is labelled all the same. */
function onlyOneSpeaks({ labels: [label] }: Convention, rows: readonly Row[]): boolean {
  if (!label || label.doubt !== null || label.separator !== 'colon') return false;
  const end = rows.at(-1)?.end ?? 0;
  return (
    rows.indexOf(label.row) <= 15 && end - label.span.start > (label.span.start - (rows[0]?.start ?? 0)) * 2
  );
}
