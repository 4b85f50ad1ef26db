import { plainName } from '../transcript/cast.js';

/**
 * What a title says of the event. `meeting` is what was held (a 2+2, a summit); `occasion` is something that is never
 * part of one (an interview, a hearing); `form` is what is published of either.
 */
export interface EventWords {
  readonly meeting: string | null;
  readonly occasion: string | null;
  readonly form: string | null;
  /** Several speak together: "joint", 共同. */
  readonly joint: boolean;
}

const meetings: readonly (readonly [string, RegExp])[] = [
  [
    '2plus2',
    /2\s*\+\s*2|\b2plus2\b|\btwo[- ]plus[- ]two\b|security consultative committee|2プラス2|安全保障協議委員会/iu,
  ],
  ['epcc', /economic policy consultative committee|経済政策協議委員会/iu],
  ['defense-ministerial', /defen[cs]e ministerial|防衛相会談|防衛大臣会談/iu],
  ['foreign-ministerial', /foreign ministers?['’]? meeting|外相会談|外務大臣会談/iu],
  ['summit', /\bsummit\b|首脳会談|首脳会合/iu],
];
const occasions: readonly (readonly [string, RegExp])[] = [
  [
    'before-meeting',
    /\b(?:before|ahead of|prior to)\s+(?:their|his|her|the|an?)\s+(?:\S+\s+){0,3}?(?:meeting|bilateral|talks|lunch|dinner|call)\b/iu,
  ],
  ['call', /\b(?:phone|telephone|video)?\s*call with\b|電話会談|テレビ会談/iu],
  ['hearing', /\bhearing\b|\btestimony\b|\[H\.A\.S\.C\.|公聴会/iu],
  ['urgent-question', /urgent question/iu],
  ['debate', /\bdebate\b|委員会質疑|国会答弁/iu],
  ['interview', /\binterview\b|インタビュー/iu],
  ['briefing', /\bbriefing\b|ブリーフィング/iu],
];
const forms: readonly (readonly [string, RegExp])[] = [
  ['joint-press-conference', /joint (?:press|news) conference|共同(?:記者)?(?:会見|発表)/iu],
  ['joint-press-availability', /joint press availability/iu],
  ['press-availability', /press availability/iu],
  ['press-conference', /(?:press|news) conference|記者会見|会見/iu],
  ['press-gaggle', /gaggle/iu],
  ['questions', /question and answer|questions and answers|\bQ ?& ?A\b|質疑応答/iu],
  ['speech', /\b(?:speech|address|lecture)\b|演説|講演/iu],
  ['remarks', /\bremarks\b|発言|挨拶/iu],
  ['statement', /\bstatement\b|談話|声明/iu],
  ['meeting', /\b(?:meeting|meets|talks|welcomes)\b|会談|会合/iu],
];

/** "Secretary Blinken With Leigh Sales of ABC": a title that tells nothing but who spoke with whom of which outlet. */
const withSomebodyOf = /\bWith \p{Lu}\S+ \p{Lu}\S+ of \S/u;

/** What the words of a title tell of the event; each null where they tell nothing. */
export function eventWords(title: string): EventWords {
  const first = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
  const [meeting, form] = [first(meetings), first(forms)];
  const talk = form === null && withSomebodyOf.test(title) ? 'interview' : null;
  return {
    meeting,
    // A press conference that is about a meeting may well call itself its briefing: what was held decides.
    occasion: meeting === null ? (first(occasions) ?? talk) : null,
    form,
    joint: /\bjoint(?:ly)?\b|共同/iu.test(title),
  };
}

/** Whether two titles cannot tell of one event: other meetings, or an interview and a summit. */
export function contradict(a: EventWords, b: EventWords): boolean {
  if (a.meeting !== null && b.meeting !== null && a.meeting !== b.meeting) return true;
  return a.occasion !== b.occasion;
}

/** The event as the end of a meeting's id: its kind, else the first telling words of the title. */
export function eventSlug(title: string): string {
  const { meeting, occasion, form } = eventWords(title);
  return meeting ?? occasion ?? form ?? (slugOf(title, 40) || 'event');
}

/** ASCII in kebab case, cut at a word's end: what ids are made of. Empty where a text has no letter that ASCII has. */
export function slugOf(text: string, longest: number): string {
  const words = plainName(text.replace(/\([^)]*\)/gu, ' ').replace(/['’]s\b/gu, ''))
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, longest) : slug;
}
