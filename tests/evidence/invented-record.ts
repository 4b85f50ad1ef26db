import { createHash } from 'node:crypto';
import { readCorpus } from '../../src/corpus-files.js';
import type { Evidence } from '../../src/evidence/evidence.js';
import { assembleRecord } from '../../src/team-record.js';
import {
  meetingSchema,
  type Side,
  type TurnKind,
  transcriptSchema,
} from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';

/** A turn of an invented document, blank lines between its paragraphs; a statement of an official of the United States unless told. */
export interface InventedTurn {
  readonly text: string;
  readonly side?: Side | null;
  readonly kind?: TurnKind;
  readonly office?: string;
  readonly speaker?: readonly [id: string, name: string];
}

/** A document of a meeting on a day; a transcript in English of a publisher of its own unless told. */
export interface InventedDocument {
  readonly day: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly kind?: 'transcript' | 'readout' | 'article';
  readonly turns: readonly InventedTurn[];
}

/** Read once for all of them. */
let corpus: ReturnType<typeof readCorpus> | null = null;
function shipped(): ReturnType<typeof readCorpus> {
  corpus ??= readCorpus(corpusDir);
  return corpus;
}

/** A record of documents that nobody published, with the glossary that is shipped. */
export async function inventedEvidence(documents: readonly InventedDocument[]): Promise<Evidence> {
  const { people, glossary, japanese } = await shipped();
  const days = [...new Set(documents.map(({ day }) => day))];
  const meetings = days.map((day) =>
    meetingSchema.parse({
      id: `${day}-tokyo-talks`,
      title: `Talks, Tokyo, ${day}`,
      date: day,
      place: 'Tokyo',
      event: 'Talks',
      participants: [],
    }),
  );
  return assembleRecord({
    documents: documents.map(written),
    people,
    meetings,
    glossary,
    japanese,
  }).evidence;
}

function written(
  { day, publisher = 'dod', language = 'en', kind = 'transcript', turns }: InventedDocument,
  place: number,
) {
  const id = `${day}-tokyo-talks/${publisher}/${language}/${kind}`;
  let source = '';
  const said = turns.map((turn, n) => {
    const start = source.length;
    source += `${turn.text}\n\n`;
    const end = start + turn.text.length;
    return {
      id: `${id}#t${n}`,
      n: n + 1,
      label: '',
      labelSpan: null,
      speaker: turn.speaker ? { id: turn.speaker[0], name: turn.speaker[1] } : null,
      office: turn.office ?? null,
      outlet: null,
      side: turn.side === undefined ? 'us' : turn.side,
      kind: turn.kind ?? 'statement',
      verbatim: kind === 'transcript',
      reports: [],
      section: null,
      interpreted: 'no',
      likelyInterpreted: false,
      language,
      answers: null,
      addressedTo: [],
      introducedAs: null,
      paragraphs: [...paragraphsOf(turn.text, start)],
      innerQuotations: [],
      marks: [],
      start,
      end,
    };
  });
  const transcript = transcriptSchema.parse({
    version: 1,
    document: {
      id,
      title: `Talks ${place}`,
      kind,
      language,
      publisher,
      status: 'official',
      url: null,
      copy: false,
      date: day,
      dateEvidence: null,
      published: null,
      place: 'Tokyo',
      meeting: `${day}-tokyo-talks`,
      alsoPublished: [],
      licence: null,
      source: `${place}.txt`,
      sha256: createHash('sha256').update(source).digest('hex'),
    },
    people: [],
    turns: said,
    leftOut: [],
    doubts: [],
  });
  return { transcript, source };
}

function* paragraphsOf(text: string, from: number) {
  let start = from;
  for (const words of text.split('\n\n')) {
    yield { start, end: start + words.length, text: words, interpreted: false };
    start += words.length + 2;
  }
}
