/**
 * What Slack accepts, in one table. Counts are UTF-16 code units unless said otherwise.
 * Sources: docs.slack.dev/reference/block-kit (blocks, block elements, composition objects) and chat.postMessage.
 * `message.characters` and `message.json` are ours: Slack answers msg_blocks_too_long beyond a total that it does not
 * document. Of messages that people measured, one of 9,597 characters in 15,561 of JSON was taken and one of 11,341 in
 * 17,694 was not (github.com/slackapi/bolt-js/issues/2867, and 2509): a message stays well under.
 */
export const limits = {
  message: {
    blocks: 50,
    /** Everything a reader sees in the blocks, with what buttons carry. */
    characters: 9_000,
    /** The blocks as they are sent. */
    json: 14_000,
    /** The fallback; Slack recommends at most 4,000. */
    text: 3_000,
  },
  /** Ours: links under one message that are unfurled, and the line that stands for one where blocks cannot. */
  unfurl: { links: 5, title: 150 },
  view: { blocks: 100, title: 24, button: 24, privateMetadata: 3_000 },
  /** What a select offers: at most so many options. */
  select: { options: 100, text: 75, value: 150 },
  section: { text: 3_000 },
  header: { text: 150 },
  context: { elements: 10, text: 2_000 },
  actions: { elements: 25 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  actionId: 255,
  blockId: 255,
  richText: {
    /** Slack states none for a rich text element: the limit of a section's text is kept. */
    text: 3_000,
  },
  /** Ours: what each part of an answer may take, so that a message holds several. */
  part: {
    /** The bot's own sentence, the echo of a query included. */
    words: 1_200,
    speaker: 300,
    quote: 3_000,
    /** Of a thing in brief: its title, a quote that is shown whole, and the beginning of one that is longer. */
    brief: { title: 90, whole: 160, begun: 130 },
    ownWords: 600,
    citation: 700,
    /** Of a query that every Report button of an answer carries. */
    reportedQuery: 300,
    /** A sentence of a message, over the passages that it has. */
    claim: 200,
    /** What was typed, shown with the place of a mistake. */
    typed: 300,
    turn: { quoted: 4_500, question: 2_000, answer: 900, before: 900, after: 900 },
  },
} as const;

/** Stands where something was left out at the end. */
export const ellipsis = '…';

/** A text as it is shown: whole, or its beginning with what was left out counted. */
export interface Shortened {
  /** A prefix of the text, without a marker. */
  readonly shown: string;
  /** Code units of the text that are not shown; 0 where it is whole. */
  readonly leftOut: number;
}

/**
 * The beginning of a text that fits `length`, broken at a blank where one stands near the end, and never inside
 * a character. `shown` has no marker: who shows it says that it is shortened (`withEllipsis` does).
 */
export function shorten(text: string, length: number): Shortened {
  if (text.length <= length) return { shown: text, leftOut: 0 };
  const cut = wholeCharacters(text, length);
  const blank = text.lastIndexOf(' ', cut);
  const nearEnough = Math.min((cut * 2) / 3, cut - 40);
  const shown = text.slice(0, blank > 0 && blank >= nearEnough ? blank : cut).trimEnd();
  return { shown, leftOut: text.length - shown.length };
}

/** The text where it fits `length`, else its beginning and an ellipsis: at most `length` code units in all. */
export function withEllipsis(text: string, length: number): string {
  return text.length <= length ? text : `${shorten(text, length - 2).shown} ${ellipsis}`;
}

/** A text in pieces of at most `length` code units that join to the text again; no piece ends inside a character. */
export function split(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + length >= text.length ? text.length : wholeCharacters(text, from + length);
    // A character that is longer than a piece stays whole: only where length is 1.
    const next = to > from ? to : from + 2;
    pieces.push(text.slice(from, next));
    from = next;
  }
  return pieces;
}

/** The last offset at or before `offset` that does not stand inside a surrogate pair. */
export function wholeCharacters(text: string, offset: number): number {
  const bounded = Math.max(0, Math.min(offset, text.length));
  const before = text.charCodeAt(bounded - 1);
  const after = text.charCodeAt(bounded);
  const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inside ? bounded - 1 : bounded;
}

/** Keys whose strings nobody reads and Slack does not count as words. */
const structural = new Set(['type', 'action_id', 'block_id', 'style', 'emoji', 'verbatim']);

/** How much of `limits.message.characters` blocks take: the strings in them, but for names of types and ids. */
export function charactersOf(blocks: unknown): number {
  if (typeof blocks === 'string') return blocks.length;
  if (Array.isArray(blocks)) return blocks.reduce<number>((sum, item) => sum + charactersOf(item), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  return Object.entries(blocks).reduce(
    (sum, [key, value]) => (structural.has(key) ? sum : sum + charactersOf(value)),
    0,
  );
}

/** Whether blocks fit one message, with room left for `more` blocks and characters. */
export function fitsMessage(blocks: readonly unknown[], more = { blocks: 0, characters: 0 }): boolean {
  return (
    blocks.length + more.blocks <= limits.message.blocks &&
    charactersOf(blocks) + more.characters <= limits.message.characters &&
    JSON.stringify(blocks).length + more.characters <= limits.message.json
  );
}
