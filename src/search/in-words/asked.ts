import type { Document, Side, Span, Turn } from '../../transcript/transcript.js';
import type { Alternative, Aspect, RecordFacts } from './aspect.js';

const asking =
  /\bwho (?:has |have )?asked(?: about| for| whether)?\b|\b(?:which |what )?(?:reporters?|journalists?)(?: who)?(?: have| has)?(?: asked| asking| ask)(?: about)?\b|\bwhat (?:was|were)(?= .*\basked\b)|\basked(?: about)?\b|\b(?:questions?) (?:from|by|about|on|put|asked|to)\b|['’]s questions?(?: (?:about|on|to))?\b|\basked about\b|\bpress questions?\b|誰が(?=.*質問)|(?:について(?:の)?)?(?:記者の)?質問(?:しましたか|しました|したか|した|したのは)?/giu;

const sidePatterns: readonly { readonly side: Side; readonly pattern: RegExp }[] = [
  { side: 'japan', pattern: /\b(?:the\s+)?japanese (?:side|officials?|ministers)\b|日本側(?:は|が|の)?/giu },
  {
    side: 'us',
    pattern:
      /\b(?:the\s+)?(?:american|u\.?s\.?) (?:side|officials?|secretaries)\b|(?:米国側|米側)(?:は|が|の)?/giu,
  },
];

const documents: readonly { readonly kind: Document['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'readout',
    pattern:
      /\b(?:(?:in|of|from|what) )?(?:the )?(?:[\p{L}']+ )?(?:readout|meeting summary)(?: (?:say|says|said))?(?: about| on)?\b|会談概要/giu,
  },
  {
    kind: 'article',
    pattern:
      /\b(?:in|from|of|does|did) (?:the )?(?:[\p{L}']+ )?article\b(?!\s+(?:\d|[ivx]+\b))|\barticles? (?:on|about)\b/giu,
  },
];

/** "who asked", outlets, sides, readouts: what kind of words, and on whose side they were said. */
export function askedIn(text: string, facts: RecordFacts): Aspect[] {
  const outlet = outletIn(text, facts);
  return [kindIn(text, outlet), outlet, ...sidesIn(text), ...documentsIn(text)].filter(
    (aspect) => aspect !== null,
  );
}

/** Questions are asked for; an outlet only ever asks. */
function kindIn(text: string, outlet: Aspect | null): Aspect | null {
  const spans = [...text.matchAll(asking)].map(spanOf);
  if (spans.length === 0 && !outlet) return null;
  return { name: 'kind', alternatives: [questions], spans, mayBeSubject: false };
}

const questions: Alternative = {
  inWords: 'questions',
  filters: [{ name: 'kind', value: 'question' }],
  allows: (turn) => turn.kind === 'question',
};

/** Questions alone are looked for, though no word of the query says so. */
export const questionsAlone: Aspect = {
  name: 'kind',
  alternatives: [questions],
  spans: [],
  mayBeSubject: false,
};

function outletIn(text: string, { people, speaking }: RecordFacts): Aspect | null {
  const spans: Span[] = [];
  const found = new Map<string, Alternative>();
  for (const { outlets } of people.all.filter((person) => speaking.includes(person))) {
    for (const { outlet, aliases } of outlets) {
      for (const form of [outlet, ...aliases].sort((a, b) => b.length - a.length)) {
        if (!text.includes(form)) continue;
        const escaped = form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
        const pattern = /\p{Script=Han}|\p{Script=Katakana}/u.test(form)
          ? `${escaped}(?:は|が|の|も)?`
          : `(?<![\\p{L}\\p{N}])(?:the\\s+)?${escaped}(?:['’]s)?(?![\\p{L}\\p{N}])`;
        for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
          if (spans.some((span) => span.start < match.index + match[0].length && match.index < span.end))
            continue;
          spans.push(spanOf(match));
          found.set(outlet, { inWords: outlet, filters: [], allows: (turn) => turn.outlet === outlet });
        }
      }
    }
  }
  return found.size === 0
    ? null
    : { name: 'outlet', alternatives: [...found.values()], spans, mayBeSubject: false };
}

function sidesIn(text: string): Aspect[] {
  const spans: Span[] = [];
  const alternatives: Alternative[] = [];
  for (const { side, pattern } of sidePatterns) {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) continue;
    spans.push(...matches.map(spanOf));
    alternatives.push({
      inWords: `side ${side}`,
      filters: [{ name: 'side', value: side }],
      allows: (turn: Turn) => turn.side === side,
    });
  }
  return alternatives.length === 0 ? [] : [{ name: 'side', alternatives, spans, mayBeSubject: false }];
}

function documentsIn(text: string): Aspect[] {
  return documents.flatMap(({ kind, pattern }): Aspect[] => {
    const spans = [...text.matchAll(pattern)].map(spanOf);
    if (spans.length === 0) return [];
    const one: Alternative = {
      inWords: `${kind}s`,
      filters: [{ name: 'kind', value: kind }],
      allows: (_, document) => document.kind === kind,
    };
    return [{ name: 'kind', alternatives: [one], spans, mayBeSubject: false }];
  });
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
