import type { AnswerNode, InBrief } from '../answer.js';
import type { Quote } from '../evidence/quote.js';
import { briefLines } from '../render/in-brief.js';
import { ellipsis } from '../render/limits.js';
import type { Phrases } from '../render/phrases/phrases.js';
import type { Part, Thing } from './parts.js';
import { briefFirst } from './telling.js';

/**
 * What a phone shows at once, 390 points wide: so many letters in a line, fewer in a quotation, more in small print, a
 * Japanese letter counting for two; so many lines below the app's own head and above its field. Measured on the local
 * page, the space around a quotation too. A quote of more than `quote` lines would leave no room for the rest.
 */
const screen = {
  letters: 48,
  ofQuote: 46,
  ofSmall: 54,
  lines: 28,
  quote: 5,
  aroundQuote: 0.4,
  things: 6,
} as const;

/** Lines that stand around the parts: the heading, and where the rest is. */
const around = 2;

/** A part of the summary as it grows. */
interface Growing {
  readonly part: Part;
  readonly items: InBrief[];
  /** How many of the part's things are among the items. */
  things: number;
}

/**
 * The parts of a digest in brief, as far as they fit one screen of a phone. Each has its first thing, by its title at
 * least. While there is room come, in this order, a short quote of each of these, further things, longer quotes, and
 * further quotes of what stands alone in its part. How many things are left out is said in each part.
 */
export function onOneScreen(parts: readonly Part[], phrases: Phrases): AnswerNode[] {
  const page = new Page(parts, phrases);
  page.quoteEach(screen.quote);
  page.addThings();
  page.quoteEach(screen.lines);
  page.addQuotes();
  return page.growing.map(({ part, items, things }) => ({
    node: 'brief',
    title: part.title,
    items,
    more: part.things.length - things,
  }));
}

class Page {
  readonly growing: readonly Growing[];
  #room: number;
  #things: number;

  constructor(
    parts: readonly Part[],
    readonly phrases: Phrases,
  ) {
    this.growing = parts.map((part) => {
      const items = part.things.slice(0, 1).map(({ brief }) => withoutQuote(brief, phrases));
      return { part, items, things: items.length };
    });
    const taken = this.growing.map(({ part, items }) => {
      const saysMore = part.things.length > items.length ? 1 : 0;
      return linesOf(part.title, screen.letters) + this.#heights(items) + saysMore;
    });
    this.#room = screen.lines - around - sum(taken);
    this.#things = this.growing.length;
  }

  /** Gives each first thing that has none a quote of so many lines, where there is room; a title alone says something. */
  quoteEach(mostLines: number): void {
    const isNothingWithout = ({ part }: Growing) => part.things[0]?.brief.title === null;
    const inNeed = [...this.growing].sort(
      (a, b) => Number(isNothingWithout(b)) - Number(isNothingWithout(a)),
    );
    for (const { part, items } of inNeed) {
      const [thing, shown] = [part.things[0], items[0]];
      if (!thing || !shown || shown.quote) continue;
      const quote = this.#fitting(thing, mostLines);
      const item = quote && { ...thing.brief, quote };
      if (item && this.#takes(this.#height(item) - this.#height(shown))) items[0] = item;
    }
  }

  /** Adds things behind the first ones, with a short quote or by their title. */
  addThings(): void {
    for (const into of this.growing) {
      for (const thing of into.part.things.slice(1)) {
        const short = this.#fitting(thing, screen.quote);
        const bare = withoutQuote(thing.brief, this.phrases);
        const choices = short ? [{ ...thing.brief, quote: short }, bare] : [bare];
        // With the last one of a part there are no more to be told of.
        const spared = into.things + 1 === into.part.things.length ? 1 : 0;
        const item = choices.find(
          (one) => this.#things < screen.things && this.#takes(this.#height(one) - spared),
        );
        if (!item) break;
        into.items.push(item);
        into.things += 1;
        this.#things += 1;
      }
    }
  }

  /** Adds further quotes of a thing that stands alone in its part, where every part has a quote. */
  addQuotes(): void {
    if (this.growing.some(({ items }) => !items[0]?.quote)) return;
    for (const { part, items } of this.growing) {
      const [thing, shown] = [part.things[0], items[0]];
      if (!thing || !shown?.quote || part.things.length > 1) continue;
      for (const quote of quotesOf(thing)) {
        if (quote === shown.quote) continue;
        const item = { title: null, source: null, quote };
        if (this.#things >= screen.things || !this.#takes(this.#height(item))) continue;
        items.push(item);
        this.#things += 1;
      }
    }
  }

  /** The first quote of a thing that has no more lines; what is shown whole stands before what is shortened. */
  #fitting(thing: Thing, mostLines: number): Quote | undefined {
    const isAsked = ({ kind }: Quote) => kind === 'question' || kind === 'moderation';
    const [asked, said] = [true, false].map((one) =>
      quotesOf(thing).filter((quote) => isAsked(quote) === one),
    );
    const inOrder = [...briefFirst(said ?? []), ...briefFirst(asked ?? [])];
    return inOrder.find((one) => this.#linesOfWords(one) <= mostLines);
  }

  #takes(lines: number): boolean {
    if (lines > this.#room) return false;
    this.#room -= lines;
    return true;
  }

  #heights(items: readonly InBrief[]): number {
    return sum(items.map((item) => this.#height(item)));
  }

  /** The lines that a thing takes. */
  #height(item: InBrief): number {
    const { title, small } = briefLines(item, this.phrases);
    const above =
      (title === null ? 0 : linesOf(title, screen.letters)) +
      (small === null ? 0 : linesOf(small, screen.ofSmall));
    return above + (item.quote ? this.#linesOfWords(item.quote) + screen.aroundQuote : 0);
  }

  #linesOfWords(quote: Quote): number {
    const { words } = briefLines({ title: null, source: null, quote }, this.phrases);
    if (!words) return 0;
    return linesOf(`${words.shown}${words.leftOut > 0 ? ` ${ellipsis}` : ''}`, screen.ofQuote);
  }
}

function quotesOf({ brief, further }: Thing): Quote[] {
  return [...(brief.quote ? [brief.quote] : []), ...further];
}

/** A thing by its title; one that has none, by whom it quotes. */
function withoutQuote(item: InBrief, phrases: Phrases): InBrief {
  if (item.title !== null || !item.quote) return { ...item, quote: null };
  return { title: briefLines(item, phrases).small, source: null, quote: null };
}

function linesOf(text: string, letters: number): number {
  const width = [...text].reduce((wide, letter) => wide + (isWide(letter) ? 2 : 1), 0);
  return Math.ceil(width / letters);
}

function isWide(letter: string): boolean {
  return /[\u1100-\u115F\u2E80-\uFF60\uFFE0-\uFFE6]/u.test(letter);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
