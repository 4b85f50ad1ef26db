import { z } from 'zod';
import { UsageError } from '../../mistakes/usage-error.js';
import {
  type Block,
  type MarkedSpeech,
  noFacts,
  type PageFacts,
  type ReadableText,
  type Span,
} from '../readable-text.js';
import type { Carrier } from './carrier.js';

const voice = z.union([z.string(), z.object({ id: z.string().optional(), name: z.string() }), z.null()]);
/** One turn, as other programs and `alliance export` write it. */
const turnSchema = z
  .looseObject({
    speaker: voice.optional(),
    name: z.string().nullish(),
    label: z.string().nullish(),
    office: z.string().nullish(),
    text: z.string().optional(),
    words: z.string().optional(),
    paragraphs: z
      .array(
        z.union([
          z.string(),
          z.looseObject({ text: z.string(), interpreted: z.boolean().optional().catch(undefined) }),
        ]),
      )
      .optional(),
    /** Of a turn whose paragraphs do not say it themselves. */
    interpreted: z
      .union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes')])
      .optional()
      .catch(undefined),
    kind: z.string().nullish(),
  })
  .refine((turn) => (turn.text ?? turn.words ?? turn.paragraphs) !== undefined, { message: 'no words' });
type Turn = z.infer<typeof turnSchema>;

/** A line that tells of the document. */
const documentSchema = z.looseObject({
  document: z.looseObject({
    title: z.string().nullish(),
    date: z.iso.date().nullish(),
    place: z.string().nullish(),
    publisher: z.string().nullish(),
    url: z.url().nullish(),
    language: z.string().length(2).nullish(),
  }),
});

/**
 * A turn a line, each a JSON object, or one array of them: the text of the document is their words, a paragraph each. A line
 * with `document` in place of words says what is known of it.
 */
export const jsonLines: Carrier = {
  name: 'JSON Lines',

  confidence({ name, text, contentType }) {
    const begin = text.replace(/^\uFEFF/u, '').trimStart();
    if (!/^[[{]/u.test(begin)) return 0;
    const first = begin.slice(0, begin.search(/[\r\n]|$/u));
    if (isTurnOrDocument(parsed(first))) return 0.98;
    if (/\.(?:jsonl?|ndjson)$/iu.test(name) || /\bjson\b/iu.test(contentType ?? '')) return 0.9;
    // "[Applause]" is no JSON.
    return parsed(begin) === undefined ? 0 : 0.9;
  },

  read({ name, text }) {
    const { turns, facts } = turnsIn(text.replace(/^\uFEFF/u, ''), name);
    const blocks: Block[] = [];
    const speeches: MarkedSpeech[] = [];
    const parts: string[] = [];
    let at = 0;
    for (const turn of turns) {
      const begins = at;
      const said: (Span & { readonly interpreted: boolean | undefined })[] = [];
      for (const { text: paragraph, interpreted } of wordsOf(turn)) {
        parts.push(paragraph);
        const span = { start: at, end: at + paragraph.length };
        blocks.push({ kind: 'paragraph', ...span });
        said.push({ ...span, interpreted });
        at += paragraph.length + separator.length;
      }
      if (at === begins) continue;
      speeches.push({
        start: begins,
        end: at - separator.length,
        labelSpan: null,
        ...voiceOf(turn),
        ...interpretedIn(said),
      });
    }
    return {
      carrier: 'JSON Lines',
      text: parts.join(separator),
      blocks,
      looks: [],
      speeches,
      facts,
      notices: [],
    } satisfies ReadableText;
  },
};

const separator = '\n\n';

function turnsIn(text: string, file: string): { readonly turns: readonly Turn[]; readonly facts: PageFacts } {
  const turns: Turn[] = [];
  let facts = noFacts;
  const read = (value: unknown, line: number) => {
    const turn = turnSchema.safeParse(value);
    const document = documentSchema.safeParse(value);
    if (turn.success) turns.push(turn.data);
    else if (document.success) facts = factsOf(document.data.document);
    else throw new UsageError({ code: 'file-malformed', file, line });
  };
  const whole = text.trimStart().startsWith('[') ? parsed(text) : undefined;
  if (Array.isArray(whole)) for (const value of whole) read(value, 1);
  else for (const [i, line] of text.split('\n').entries()) if (line.trim() !== '') read(parsed(line), i + 1);
  if (turns.length === 0) throw new UsageError({ code: 'file-malformed', file, line: 1 });
  return { turns, facts };
}

function voiceOf({
  speaker,
  name,
  label,
  office,
  kind,
}: Turn): Pick<MarkedSpeech, 'name' | 'office' | 'does' | 'key'> {
  const called = (typeof speaker === 'string' ? speaker : speaker?.name) ?? name ?? label ?? null;
  const printed = called?.trim() || null;
  return {
    name: printed,
    office: office ?? null,
    does: kind === 'question' || kind === 'answer' ? kind : 'speech',
    key: typeof speaker === 'object' ? (speaker?.id ?? printed) : printed,
  };
}

interface Paragraph {
  readonly text: string;
  /** Undefined where the line does not say it. */
  readonly interpreted: boolean | undefined;
}

function wordsOf({ paragraphs, text, words, interpreted }: Turn): Paragraph[] {
  const all: readonly Paragraph[] = paragraphs
    ? paragraphs.map((one) =>
        typeof one === 'string'
          ? { text: one, interpreted }
          : { text: one.text, interpreted: one.interpreted ?? interpreted },
      )
    : (text ?? words ?? '').split(/\n{2,}/u).map((paragraph) => ({ text: paragraph, interpreted }));
  return all
    .map((paragraph) => ({ ...paragraph, text: paragraph.text.trim() }))
    .filter((paragraph) => paragraph.text !== '');
}

/** Nothing where a paragraph does not say it: then its words decide, as anywhere else. */
function interpretedIn(
  said: readonly (Span & { readonly interpreted: boolean | undefined })[],
): Pick<MarkedSpeech, 'interpreted'> {
  const known = said.flatMap(({ interpreted, ...span }) =>
    interpreted === undefined ? [] : [{ ...span, interpreted }],
  );
  return known.length === said.length ? { interpreted: known } : {};
}

function factsOf(document: z.infer<typeof documentSchema>['document']): PageFacts {
  const fact = (name: 'title' | 'date' | 'place' | 'publisher' | 'url' | 'language') => {
    const value = document[name]?.trim();
    return value ? { value, evidence: `document: ${name}` } : null;
  };
  return {
    ...noFacts,
    title: fact('title'),
    date: fact('date'),
    place: fact('place'),
    publisher: fact('publisher'),
    url: fact('url'),
    language: fact('language'),
  };
}

function isTurnOrDocument(value: unknown): boolean {
  return turnSchema.safeParse(value).success || documentSchema.safeParse(value).success;
}

/** @returns undefined where it is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
