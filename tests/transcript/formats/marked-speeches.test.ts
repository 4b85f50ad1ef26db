import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type CarrierName,
  type MarkedSpeech,
  noFacts,
  type ReadableText,
} from '../../../src/source/readable-text.js';
import { heard, metadataOf, saidIn, transcribed } from '../formats-read.js';
import { misowned } from '../ownership.js';

interface Piece {
  readonly kind: 'heading' | 'speech' | 'aside';
  readonly text: string;
  readonly name?: string | null;
  readonly office?: string | null;
  readonly key?: string | null;
  readonly label?: string;
  readonly does?: MarkedSpeech['does'];
}

/** A document as a carrier gives it: pieces set apart by blank lines, a speech's paragraphs by single line ends. */
function laidOut(pieces: readonly Piece[], carrier: CarrierName = 'debate XML'): ReadableText {
  let text = '';
  const blocks: Block[] = [];
  const speeches: MarkedSpeech[] = [];
  for (const piece of pieces) {
    if (text !== '') text += '\n\n';
    const labelStart = text.length;
    if (piece.label !== undefined) text += `${piece.label}\n`;
    const start = text.length;
    for (const [i, paragraph] of piece.text.split('\n').entries()) {
      if (i > 0) text += '\n';
      const kind = piece.kind === 'heading' ? 'heading' : 'paragraph';
      blocks.push({ kind, start: text.length, end: text.length + paragraph.length });
      text += paragraph;
    }
    if (piece.kind === 'heading') continue;
    speeches.push({
      start,
      end: text.length,
      name: piece.name ?? null,
      office: piece.office ?? null,
      labelSpan: piece.label === undefined ? null : { start: labelStart, end: start - 1 },
      does: piece.does ?? (piece.kind === 'aside' ? 'procedure' : 'speech'),
      key: piece.key ?? piece.name ?? null,
    });
  }
  return { carrier, text, blocks, looks: [], speeches, facts: noFacts, notices: [] };
}

function read(pieces: readonly Piece[], title: string, carrier?: CarrierName) {
  const layout = laidOut(pieces, carrier);
  const metadata = metadataOf({ title, date: '2023-06-01', language: 'en', publisher: 'a parliament' });
  const transcript = transcribed({ text: layout.text, layout, metadata });
  expect(misowned(layout.text, transcript)).toEqual([]);
  return transcript;
}

const minister = { kind: 'speech', name: 'Ann Harbour', key: 'm/7' } as const;
const member = { kind: 'speech', name: 'Bill Quay', key: 'm/9' } as const;
const speaker = { kind: 'speech', name: 'Mr. Speaker', key: 'm/1' } as const;
const debate: readonly Piece[] = [
  { kind: 'heading', text: 'Harbour Lights' },
  { ...member, text: '(Urgent Question): To ask the Secretary of State about the lights.' },
  {
    ...minister,
    office: 'The Secretary of State for Harbours',
    text: 'The lights will burn.\nI commend them to the House.',
  },
  { ...member, text: 'Which of them?' },
  { ...speaker, text: 'Order. The hon. Gentleman must be brief.' },
  { ...minister, text: 'All of them.' },
  { kind: 'speech', name: 'Hon. Members', text: 'Oh!' },
  { ...minister, text: 'I said all.' },
  { ...speaker, text: 'Order. I did not hear the Minister.' },
  { ...minister, text: 'I said it twice, Mr. Speaker.' },
  { kind: 'aside', text: 'The House divided.' },
];

describe('a debate whose markup says who speaks', () => {
  it('has members who ask, the minister who answers by the first mention of the office, and the chair who moderates', () => {
    const transcript = read(debate, 'Harbour Lights');
    expect(heard(transcript)).toEqual([
      'Bill Quay = Bill Quay: question',
      'Ann Harbour = Ann Harbour: answer',
      'Bill Quay = Bill Quay: question',
      'Mr. Speaker = nobody: moderation',
      'Ann Harbour = Ann Harbour: answer',
      'Hon. Members = nobody: statement',
      'Ann Harbour = Ann Harbour: answer',
      'Mr. Speaker = nobody: moderation',
      'Ann Harbour = Ann Harbour: statement',
    ]);
    const [asked, , again, , answer] = transcript.turns;
    expect(transcript.turns[1]?.answers).toBe(asked?.id);
    expect(answer?.answers).toBe(again?.id);
    expect(transcript.turns[1]?.office).toBe('The Secretary of State for Harbours');
    expect(transcript.turns[4]?.office).toBe('The Secretary of State for Harbours');
    expect(transcript.turns[3]?.side).toBe('other');
  });

  it('keeps a speech’s paragraphs, leaves out headings and procedure, and doubts interruptions', () => {
    const transcript = read(debate, 'Harbour Lights');
    expect(saidIn(transcript.turns[1] ?? fail())).toBe(
      'The lights will burn. / I commend them to the House.',
    );
    expect(transcript.leftOut.map(({ why }) => why)).toEqual(['document data: title', 'procedure']);
    expect(transcript.doubts).toEqual([
      expect.objectContaining({ text: 'Hon. Members', decision: 'a turn without a person' }),
    ]);
  });

  it('takes speeches for statements where nothing shows that questions are put', () => {
    const transcript = read(
      [
        { kind: 'heading', text: 'Second Reading' },
        { ...minister, office: 'The Secretary of State', text: 'I beg to move.' },
        { ...member, text: 'Why?' },
        { ...minister, text: 'Because of the lights.' },
      ],
      'Harbours Bill',
    );
    expect(new Set(transcript.turns.map(({ kind }) => kind))).toEqual(new Set(['statement']));
  });

  it('takes what the markup calls a question and an answer for that, under printed labels', () => {
    const transcript = read(
      [
        { ...member, label: 'Mr. Bill Quay', does: 'question', text: 'When?' },
        {
          ...minister,
          label: 'The Secretary of State (Ann Harbour):',
          office: 'Secretary of State',
          does: 'answer',
          text: 'In May.',
        },
      ],
      'Lights',
    );
    expect(heard(transcript)).toEqual([
      'Bill Quay = Bill Quay: question',
      'Ann Harbour = Ann Harbour: answer',
    ]);
    expect(saidIn(transcript.turns[1] ?? fail())).toBe('In May.');
  });

  it('tells two of one name apart by the markup’s key, and joins two prints of one', () => {
    const transcript = read(
      [
        { kind: 'speech', name: 'John Pier', key: 'm/3', text: 'First.' },
        { kind: 'speech', name: 'John Pier', key: 'm/4', text: 'Second.' },
        { kind: 'speech', name: 'John A. Pier', key: 'm/3', text: 'Third.' },
      ],
      'Piers',
    );
    const [first, second, third] = transcript.turns.map((turn) => turn.speaker?.id);
    expect(first).not.toBe(second);
    expect(third).toBe(first);
    expect(transcript.people.map(({ name }) => name)).toEqual(['John A. Pier', 'John Pier']);
  });
});

describe('captions and lines of JSON', () => {
  it('make one turn of one voice, a paragraph of what one sentence runs through', () => {
    const transcript = read(
      [
        { kind: 'speech', name: 'Secretary Austin', text: 'Good morning. It is' },
        { kind: 'speech', name: 'Secretary Austin', text: 'good to be here.' },
        { kind: 'speech', name: 'Secretary Austin', text: 'We met.' },
        { kind: 'speech', name: 'Reporter', text: 'What is next?' },
        { kind: 'speech', name: 'Speaker 2', text: 'We will see.' },
      ],
      'Austin in Tokyo',
      'captions',
    );
    expect(heard(transcript)).toEqual([
      'Secretary Austin = Lloyd J. Austin III: statement',
      'Reporter = nobody: question',
      'Speaker 2 = nobody: answer',
    ]);
    expect(saidIn(transcript.turns[0] ?? fail())).toBe('Good morning. It is good to be here. / We met.');
    expect(transcript.doubts).toEqual([expect.objectContaining({ text: 'Speaker 2' })]);
  });

  it('give nobody the words of a line that names nobody', () => {
    const transcript = read(
      [
        { kind: 'speech', name: null, text: 'Is this on?' },
        { kind: 'speech', name: 'Defense Minister Hamada', text: 'It is.' },
      ],
      'Talk',
      'JSON Lines',
    );
    expect(heard(transcript)).toEqual([
      ' = nobody: statement',
      'Defense Minister Hamada = Hamada Yasukazu: statement',
    ]);
    expect(transcript.doubts).toEqual([expect.objectContaining({ reason: 'the markup names nobody' })]);
  });
});

it('accounts for any marked speeches, nested and empty ones too', () => {
  const piece = fc.record({
    kind: fc.constantFrom('speech' as const, 'heading' as const, 'aside' as const),
    text: fc.constantFrom(
      'Order.',
      'I rise to speak.\nAnd I sit.',
      '(Urgent Question): To ask him.',
      ': Yes.',
      '00:01:02',
    ),
    name: fc.constantFrom(null, 'Mr. Speaker', 'Bill Quay', 'Hon. Members', 'Q', ''),
    label: fc.constantFrom(undefined, 'Mr. Quay:'),
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.boolean(), (pieces, nested) => {
      const layout = laidOut(
        pieces.map(({ label, ...rest }) => (label === undefined ? rest : { ...rest, label })),
      );
      if (layout.speeches?.length === 0) return;
      const whole = {
        start: 0,
        end: layout.text.length,
        name: 'Outer Voice',
        office: null,
        labelSpan: null,
        does: null,
        key: null,
      };
      const speeches = nested ? [whole, ...(layout.speeches ?? [])] : layout.speeches;
      const transcript = transcribed({
        text: layout.text,
        layout: { ...layout, speeches },
        metadata: metadataOf({ title: 'Any', date: '2023-06-01', language: 'en', publisher: 'any' }),
      });
      expect(misowned(layout.text, transcript)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

function fail(): never {
  throw new Error('there is no such turn');
}
