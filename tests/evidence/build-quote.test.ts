import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus, readSources } from '../../src/corpus-files.js';
import { buildQuote, quoteId, type RecordedDocument } from '../../src/evidence/build-quote.js';
import { quoteIdSchema, quoteSchema } from '../../src/evidence/quote.js';
import { passageSentences, sentencesIn } from '../../src/passage.js';
import type { TeamRecord } from '../../src/record.js';
import type { Span, Turn } from '../../src/transcript/transcript.js';
import { corpusDir, normalisedCorpus } from '../corpus.js';

let documents: RecordedDocument[];
let record: TeamRecord;
beforeAll(async () => {
  const corpus = await normalisedCorpus();
  const { meetings } = await readSources(corpusDir);
  documents = corpus.map(({ source, transcript }) => {
    const meeting = meetings.find(({ id }) => id === transcript.document.meeting);
    if (!meeting) throw new Error(`no meeting ${transcript.document.meeting}`);
    return { transcript, source: source.text, meeting };
  });
  record = await openCorpus(corpusDir);
});

function document(number: string): RecordedDocument {
  const found = documents.find(({ transcript }) => transcript.document.source.startsWith(number));
  if (!found) throw new Error(`no document ${number}`);
  return found;
}

/** The turn and the place of words that stand once in a document. */
function placeOf(number: string, words: string): { recorded: RecordedDocument; turn: Turn; span: Span } {
  const recorded = document(number);
  const start = recorded.source.indexOf(words);
  const turn = recorded.transcript.turns.find((one) => one.start <= start && start < one.end);
  if (start === -1 || !turn) throw new Error(`“${words}” stands in no turn of ${number}`);
  return { recorded, turn, span: { start, end: start + words.length } };
}

function quote(number: string, words: string) {
  const { recorded, turn, span } = placeOf(number, words);
  return buildQuote(recorded, turn, span);
}

const everything = () =>
  documents.flatMap((recorded) =>
    recorded.transcript.turns.flatMap((turn) =>
      turn.paragraphs.flatMap((_, k) => {
        const sentences = sentencesIn(turn, k);
        return sentences.flatMap(({ start }, i) =>
          sentences
            .slice(i, i + passageSentences)
            .map(({ end }) => ({ recorded, turn, span: { start, end } })),
        );
      }),
    ),
  );

describe('a quote', () => {
  it('is its slice of the source, of the contract’s shape, whichever sentences of the record it is made of', () => {
    const all = everything();
    expect(all.length).toBeGreaterThan(1_000);
    for (const { recorded, turn, span } of all) {
      const made = quoteSchema.parse(buildQuote(recorded, turn, span));
      expect(made.text).toBe(recorded.source.slice(span.start, span.end));
      expect([made.start, made.end]).toEqual([span.start, span.end]);
      expect(made.turn).toBe(turn.id);
    }
  });

  it('has who, office, date, meeting, interpreter badge and the question that it answers', () => {
    expect(quote('000', 'And rather than focusing how we use it')).toMatchObject({
      kind: 'answer',
      verbatim: true,
      speaker: { id: 'hamada-yasukazu', name: 'Hamada Yasukazu' },
      label: 'MIN. HAMADA',
      office: 'Minister of Defense',
      side: 'japan',
      interpreted: true,
      likelyInterpreted: false,
      date: '2023-06-01',
      place: 'Ministry of Defense, Tokyo',
      meeting: { id: '2023-06-01-tokyo-defense-ministerial' },
      document: { source: '000_95291b64f91b3fbe.txt', copy: false, kind: 'transcript' },
      answers: { speaker: { id: 'martin-peter' }, outlet: 'Bloomberg News' },
      ownWords: null,
    });
  });

  it('is nobody’s words in a readout, nor where an article reports or quotes a document', () => {
    const readout = quote('001', 'Secretary Austin reiterated that the U.S. commitment');
    expect(readout).toMatchObject({
      speaker: null,
      verbatim: false,
      kind: 'reported',
      label: 'Secretary Austin',
    });
    expect(readout.reports.map(({ id }) => id)).toEqual(['austin-lloyd']);
    const article = quote('004', 'share a vision of a free and open Indo-Pacific');
    expect(article).toMatchObject({ speaker: null, verbatim: true, kind: 'reported' });
  });

  it('says that a page is a copy', () => {
    expect(quote('003', 'No, we haven’t ruled that out.').document).toMatchObject({ copy: true });
  });

  it('keeps a name that is not certain as printed', () => {
    expect(quote('000', 'I have a question to Minister Hamada.')).toMatchObject({
      speaker: null,
      introducedAs: expect.stringContaining('Amaro ?'),
      side: 'press',
      kind: 'question',
    });
  });

  it('follows the mark of its own paragraph and says apart what is only likely', () => {
    expect(quote('002', 'Please allow me to start.')).toMatchObject({
      interpreted: false,
      likelyInterpreted: true,
    });
  });

  it('has the whole question and, within it, the part that it speaks to', () => {
    const { answers } = quote('000', 'And as for your question on why we need Tomahawks');
    const [start, end] = answers?.part ?? [0, 0];
    expect(answers?.text.startsWith('Thanks very much for doing this.')).toBe(true);
    expect(answers?.text.endsWith('without U.S. approval or assistance?')).toBe(true);
    expect(answers?.text.slice(start, end)).toContain('Tomahawk counter-strike capability');
    expect(answers?.text.slice(start, end)).not.toContain('Shangri-La');
  });

  // Read in the transcripts: whoever answers is shown with what he was asked, never with what was put to a colleague.
  it.each([
    [
      '003',
      'And so with the upgrade of U.S. Forces Japan',
      'when will this be up and running|geographical|phased approach|specificity|side by side|overhauling',
      'would Japan prefer',
    ],
    [
      '000',
      'And as we take a look at some of the things that China is doing',
      'Chinese Defense Minister|mil-mil',
      'Ukraine|Tomahawk|capability against China',
    ],
    [
      '003',
      'If I may about the Joint Force Headquarters',
      'would Japan prefer|Would that a be',
      'Golan|geographical',
    ],
    ['003', 'And Michael, with regard to the Golan Heights', 'Golan Heights', 'four star'],
    [
      '002',
      'And just quickly to – more broadly to add to that on China',
      'upcoming engagement with China|U.S.-China relations',
      'imminent invasion|Okinawa',
    ],
    ['002', 'On the U.S.-Japan bilateral planning, in 2015', 'bilateral planning', 'miscalculation'],
    ['000', 'The second question that you asked', 'Chinese Defense Minister', 'Ukraine|Tomahawk'],
    ['002', 'At this point, we can', 'Soledar', 'Space|littoral'],
    ['002', 'The outer space component', 'about space', 'Soledar|Brasilia'],
    ['002', 'As President Biden told President Lula', 'Brasilia', 'space|Okinawa'],
    ['002', 'So – and then your second question', 'imminent invasion', 'miscalculation'],
    ['003', 'No, we haven’t ruled that out', 'ruled that out', 'geographical|Chinese threat'],
  ])('%s: “%s” is shown with what its speaker was asked', (source, opening, asked, others) => {
    const { answers } = quote(source, opening);
    const shown = answers?.text.slice(...answers.part) ?? '';
    expect(shown).toMatch(new RegExp(asked, 'iu'));
    expect(shown).not.toMatch(new RegExp(others, 'iu'));
  });

  it('names whom it repeats only where it holds words that are repeated', () => {
    expect(quote('003', 'Not just for our people, but for all people.').innerQuotations).toMatchObject([
      { speaker: { id: 'kishida-fumio' } },
    ]);
    expect(quote('003', 'And we will continue to work with Japan as friends').innerQuotations).toEqual([]);
  });

  it('counts marks from its own beginning', () => {
    const { recorded, turn, span } = placeOf('000', 'the floor is yours.');
    const floor = { start: span.start + 4, end: span.start + 9 };
    const { text, marks } = buildQuote(recorded, turn, span, [floor]);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['floor']);
  });
});

describe('words that are not within one paragraph of the turn', () => {
  it('are no quote', () => {
    const { recorded, turn } = placeOf('000', "In today's meeting, we discussed");
    const [first, second] = turn.paragraphs;
    const other = recorded.transcript.turns.find((one) => one !== turn);
    if (!first || !second || !other) throw new Error('the turn has one paragraph');
    const wrong: [Turn, Span][] = [
      [turn, { start: first.start, end: second.end }],
      [turn, { start: first.start - 1, end: first.end }],
      [turn, { start: turn.start, end: turn.start + 5 }],
      [turn, { start: first.start, end: first.start }],
      [turn, { start: first.end, end: first.start }],
      [turn, { start: -1, end: 4 }],
      [other, { start: first.start, end: first.end }],
    ];
    for (const [of, span] of wrong) expect(() => buildQuote(recorded, of, span)).toThrow(RangeError);
  });
});

describe('the id of a quote', () => {
  it('is ten characters, and leads back to the same words', () => {
    for (const { recorded, turn, span } of everything()) {
      const id = quoteId(recorded.source, turn, span);
      expect(quoteIdSchema.safeParse(id).success).toBe(true);
      expect(record.resolve(id)).toMatchObject({ turn: turn.id, ...span });
    }
  });

  it('is one for each, though the same sentence stands twice in a turn', () => {
    const ids = everything().map(({ recorded, turn, span }) => quoteId(recorded.source, turn, span));
    expect(new Set(ids).size).toBe(ids.length);
    const { recorded, turn } = placeOf('003', 'I will repeat myself');
    const word = [...recorded.source.slice(turn.start, turn.end).matchAll(/working group/gu)];
    const spans = word.map(({ index }) => ({ start: turn.start + index, end: turn.start + index + 13 }));
    expect(spans.length).toBeGreaterThan(1);
    expect(new Set(spans.map((span) => quoteId(recorded.source, turn, span))).size).toBe(spans.length);
  });

  it('does not change when text is put in front of the turn, nor with the score', () => {
    const { recorded, turn, span } = placeOf('000', 'the floor is yours.');
    const before = 'A new banner.\n';
    const moved = (one: Span) => ({ start: one.start + before.length, end: one.end + before.length });
    const shifted = { ...turn, ...moved(turn) };
    expect(quoteId(before + recorded.source, shifted, moved(span))).toBe(
      quoteId(recorded.source, turn, span),
    );
    expect(buildQuote(recorded, turn, span, [], 3).id).toBe(buildQuote(recorded, turn, span).id);
  });

  it('is not found in a record that does not have it', () => {
    expect(record.resolve(quoteIdSchema.parse('0000000000'))).toBeNull();
  });
});
