import type { MarkedSpeech } from '../../source/readable-text.js';
import { readLabel } from '../labels.js';
import { lineNumberAt, linesOf, trimSpan } from '../lines.js';
import { spokenWords } from '../spoken-words.js';
import type { Doubt, LeftOut, LeftOutReason, Span } from '../transcript.js';
import type { DraftTurn, Format, PrintedVoice, PublishedText } from './format.js';
import { type MarkedTurn, questionsAndAnswers } from './marked/questions.js';

/** Those who preside: what they say in the chair is moderation, on nobody's side. */
const chair =
  /^(?:Mr|Mrs|Ms|Madam|The)?\.?\s*(?:(?:Deputy|Acting|Temporary|First|Second|Vice)\s+)*(?:Speaker|Chair(?:man|woman|person)?|President|Presiding Officer|Convener)(?:\s+pro tem(?:pore)?)?$/iu;
/** Several at once, or somebody whom nobody made out. */
const nobody =
  /^(?:An?|Several|Some|Many|All)?\s*(?:hon(?:ourable|orable|\.)?|noble|opposition|government|right hon\.?)?\s*(?:members?|lords?|senators?|voices?)$|^(?:unknown|unidentified|inaudible|speaker\s*[\dA-Z]{0,2}|spk[_ ]?\d+|voice|audience|multiple speakers)(?:\s+\w+)?$/iu;
/**
 * Documents whose markup says who speaks: debates in XML, captions with voices, JSON Lines. Each marked speech is a
 * turn; consecutive captions of one voice are one turn. Procedure that nobody speaks is left out.
 */
export const markedSpeeches: Format = {
  name: 'speeches marked in the markup',

  confidence({ metadata, layout: { speeches } }) {
    if (metadata.kind !== 'transcript' || speeches === null || speeches.length === 0) return 0;
    return speeches.some(({ name }) => name !== null && name.trim() !== '') ? 1 : 0.3;
  },

  read(published) {
    const { source, layout } = published;
    const speeches = apart([...(layout.speeches ?? [])].sort((a, b) => a.start - b.start));
    const leftOut: LeftOut[] = [];
    const doubts: Doubt[] = [];
    const marked: MarkedTurn[] = [];
    let end = 0;
    for (const speech of speeches) {
      const from = Math.min(speech.start, speech.labelSpan?.start ?? speech.start);
      leftOut.push(...between(published, { start: end, end: from }));
      end = Math.max(end, speech.end, speech.labelSpan?.end ?? 0);
      if (speech.does === 'procedure' && (speech.name === null || speech.name.trim() === '')) {
        leftOut.push(...pieces(source, { start: from, end }, 'procedure'));
        continue;
      }
      const turn = readSpeech(published, speech);
      marked.push(turn);
      if (turn.voice.name === null && turn.voice.role === 'person') {
        doubts.push({
          line: lineNumberAt(source, speech.start),
          text:
            turn.label === ''
              ? source.slice(speech.start, Math.min(speech.end, speech.start + 80))
              : turn.label,
          decision: 'a turn without a person',
          reason: turn.label === '' ? 'the markup names nobody' : 'the markup names no one person',
        });
      }
    }
    leftOut.push(...between(published, { start: end, end: source.length }));
    const said = layout.carrier === 'debate XML' ? questionsAndAnswers(published, marked) : marked;
    const turns = said.map((turn) => draftOf(published, turn));
    const whole = layout.carrier === 'captions' ? joined(source, turns) : turns;
    return {
      turns: whole.filter(({ paragraphs }) => paragraphs.length > 0),
      leftOut: [...leftOut, ...wordless(source, whole)],
      doubts,
    };
  },
};

/** A speech within a speech ends the outer one's: no words are two people's. */
function apart(speeches: readonly MarkedSpeech[]): MarkedSpeech[] {
  return speeches.map((speech, i) => {
    const next = speeches[i + 1];
    const until = next ? Math.min(next.start, next.labelSpan?.start ?? next.start) : speech.end;
    return { ...speech, end: Math.max(speech.start, Math.min(speech.end, until)) };
  });
}

function readSpeech(published: PublishedText, speech: MarkedSpeech): MarkedTurn {
  const { source } = published;
  const label = (speech.name ?? '').replace(/\s+/gu, ' ').trim();
  const words = wordsSpan(speech);
  const said = source.slice(words.start, words.end);
  const colon = /^\s*[:：]/u.exec(said);
  return {
    speech,
    label,
    voice: voiceOf(published, speech, label),
    mark: colon ? trimSpan(source, { start: words.start, end: words.start + colon[0].length }) : null,
    asks: /^\s*\([^()]{0,40}question[^()]{0,20}\)/iu.test(said),
  };
}

function voiceOf({ cast }: PublishedText, speech: MarkedSpeech, label: string): PrintedVoice {
  const does = speech.does === 'speech' || speech.does === 'procedure' ? null : speech.does;
  const base = { name: null, office: speech.office, outlet: null, side: null, key: null, does } as const;
  if (chair.test(label)) {
    const office = speech.office ?? label.replace(/^(?:Mr|Mrs|Ms|Madam|The)\.?\s+/iu, '');
    return { ...base, office, role: 'chair', side: 'other', does: 'moderation', key: speech.key };
  }
  const role = readLabel(label, cast);
  if (role.is === 'role') return { ...base, role: role.side, side: role.side };
  if (label === '' || nobody.test(label)) return { ...base, role: 'person' };
  const name = label.replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+(?=\S+\s+\S)/u, '');
  return { ...base, name, key: speech.key, role: 'person' };
}

/** The words of a speech without its printed label, which may stand inside its span or before it. */
function wordsSpan({ start, end, labelSpan }: MarkedSpeech): Span {
  return labelSpan && labelSpan.start >= start && labelSpan.end <= end && labelSpan.start - start <= 2
    ? { start: labelSpan.end, end }
    : { start, end };
}

function draftOf({ source, layout }: PublishedText, { speech, voice, label, mark }: MarkedTurn): DraftTurn {
  const all = wordsSpan(speech);
  const words = mark ? { start: mark.end, end: all.end } : all;
  const blocks = layout.blocks
    .map(({ start, end }) => ({ start: Math.max(start, words.start), end: Math.min(end, words.end) }))
    .filter(({ start, end }) => end > start);
  const cut = spokenWords(source, covered(source, blocks, words));
  return {
    label,
    labelSpan: speech.labelSpan,
    paragraphs: cut.paragraphs.map((paragraph) => ({
      ...paragraph,
      interpreted: toldOf(paragraph, speech) ?? paragraph.interpreted,
    })),
    marks: [...(mark ? [mark] : []), ...cut.marks],
    voice,
    reported: null,
  };
}

/** Whether the markup says that a paragraph was interpreted; undefined where it does not say. */
function toldOf({ start, end }: Span, { interpreted = [] }: MarkedSpeech): boolean | undefined {
  return interpreted.find((told) => told.start <= start && end <= told.end)?.interpreted;
}

/** The blocks of a speech; where they do not hold all of its words, its lines. */
function covered(source: string, blocks: readonly Span[], words: Span): Span[] {
  let at = words.start;
  for (const block of blocks) {
    if (source.slice(at, block.start).trim() !== '') return pieces(source, words, 'procedure');
    at = Math.max(at, block.end);
  }
  return source.slice(at, words.end).trim() === '' ? [...blocks] : pieces(source, words, 'procedure');
}

/** Captions are cut by time, not by voice or sentence: consecutive ones of one voice are one turn, and one paragraph a sentence's run. */
function joined(source: string, turns: readonly DraftTurn[]): DraftTurn[] {
  const whole: DraftTurn[] = [];
  for (const turn of turns) {
    const before = whole.at(-1);
    const again =
      before !== undefined && before.label === turn.label && before.voice?.key === turn.voice?.key;
    // `>>` alone: somebody else, and nobody says who.
    const isMarked = turn.label === '' && turn.labelSpan !== null;
    if (
      !before ||
      !again ||
      isMarked ||
      /^\s*(?:>>|[-–—]\s)/u.test(source.slice(turn.paragraphs[0]?.start ?? 0))
    ) {
      whole.push(turn);
      continue;
    }
    whole[whole.length - 1] = {
      ...before,
      paragraphs: together(source, [...before.paragraphs, ...turn.paragraphs]),
      marks: [...before.marks, ...turn.marks, ...(turn.labelSpan ? [turn.labelSpan] : [])],
    };
  }
  return whole;
}

type Words = DraftTurn['paragraphs'][number];

/** Joins pieces of one sentence: nothing but blanks between them, and no full stop at the end of the first. */
function together(source: string, paragraphs: readonly Words[]): Words[] {
  const joinedUp: Words[] = [];
  for (const next of paragraphs) {
    const before = joinedUp.at(-1);
    const open = before && !/[.!?。！？]["'”’」』)]*$/u.test(source.slice(before.start, before.end));
    if (
      before &&
      open &&
      before.interpreted === next.interpreted &&
      source.slice(before.end, next.start).trim() === ''
    ) {
      joinedUp[joinedUp.length - 1] = { ...before, end: next.end };
    } else joinedUp.push(next);
  }
  return joinedUp;
}

/** What stands outside the speeches: headings, times of captions, and what the markup calls nobody's. */
function between({ source, metadata, layout }: PublishedText, span: Span): LeftOut[] {
  return pieces(source, span, 'procedure').map((piece) => {
    const text = source.slice(piece.start, piece.end);
    const block = layout.blocks.find(({ start, end }) => piece.start >= start && piece.end <= end);
    return { ...piece, why: reasonFor(text, block?.kind ?? null, metadata.title) };
  });
}

function reasonFor(text: string, kind: string | null, title: string): LeftOutReason {
  if (text === title) return 'document data: title';
  if (/^(?:\d+|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s*-->.*)?|WEBVTT.*)$/u.test(text))
    return 'time mark';
  return kind === 'heading' ? 'section heading' : 'procedure';
}

function pieces(source: string, span: Span, why: LeftOutReason): LeftOut[] {
  return linesOf(source.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
    why,
  }));
}

/** Speeches that have a name and no words are no turns; their print is procedure. */
function wordless(source: string, turns: readonly DraftTurn[]): LeftOut[] {
  return turns
    .filter(({ paragraphs }) => paragraphs.length === 0)
    .flatMap(({ labelSpan, marks }) => [...(labelSpan ? [labelSpan] : []), ...marks])
    .filter((span) => source.slice(span.start, span.end).trim() !== '')
    .map(({ start, end }) => ({ start, end, why: 'procedure' as const }));
}
