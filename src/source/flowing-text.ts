import type { Block, Look, Span } from './readable-text.js';

/** A run of characters as a page flows them, with how they are set. */
export interface Flowing {
  readonly text: string;
  readonly looks: readonly Look['look'][];
}

/**
 * Writes the text of a page block by block: a blank line between blocks, blanks within one collapsed as a browser does
 * (HTML 4.01, 9.1): only space, tab and line ends; a no-break space stays. Every offset counts in the text.
 */
export class FlowingText {
  readonly #finished: string[] = [];
  /** Where the open block begins, if it gets any text. */
  #base = 0;
  /** What the open block has so far, piece by piece: a long one is put together once. */
  readonly #pieces: string[] = [];
  #written = 0;
  #kind: Block['kind'] = 'paragraph';
  readonly #blocks: Block[] = [];
  readonly #looks: Look[] = [];
  #blank = false;
  readonly #openLooks = new Map<Look['look'], number>();

  /** Begins a block; what was open ends. */
  begin(kind: Block['kind']): void {
    this.end();
    this.#kind = kind;
  }

  end(): void {
    for (const look of [...this.#openLooks.keys()]) this.#endLook(look);
    const text = this.#pieces.join('').trimEnd();
    this.#pieces.length = 0;
    this.#written = 0;
    this.#blank = false;
    const kind = this.#kind;
    this.#kind = 'paragraph';
    if (text === '') return;
    this.#finished.push(text);
    this.#blocks.push({ kind, start: this.#base, end: this.#base + text.length });
    this.#base += text.length + separator.length;
  }

  /** Adds what is flowed. @param exactly keeps blanks and line ends, as `<pre>` does */
  add({ text, looks }: Flowing, exactly = false): void {
    const flowed = exactly ? text : text.replace(/[ \t\n\r\f]+/gu, ' ');
    const leading = this.#written === 0 ? flowed.replace(exactly ? /^(?:[ \t\r]*\n)+/u : /^ +/u, '') : flowed;
    const written = !exactly && this.#blank && leading.startsWith(' ') ? leading.slice(1) : leading;
    if (written === '') return;
    const at = this.length;
    for (const look of [...this.#openLooks.keys()]) if (!looks.includes(look)) this.#endLook(look);
    for (const look of looks) if (!this.#openLooks.has(look)) this.#openLooks.set(look, at);
    this.#append(written);
    this.#blank = !exactly && (written.endsWith(' ') || written.endsWith('\n'));
  }

  /** A line end within a block. A second one right after it ends the block: so do pages set paragraphs without `<p>`. */
  breakLine(): void {
    if (this.#written === 0) return;
    const before = this.#pieces.at(-1) ?? '';
    if (before === '\n') {
      const kind = this.#kind;
      this.begin(kind);
      return;
    }
    // Blanks are collapsed: there is one at most, but for those of preformatted lines.
    const trimmed = before.replace(/ +$/u, '');
    this.#written -= before.length;
    this.#pieces.pop();
    if (trimmed !== '') this.#append(trimmed);
    this.#append('\n');
    this.#blank = true;
  }

  /** Where what is added next will stand. */
  get length(): number {
    return this.#base + this.#written;
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#written += text.length;
  }

  done(): { readonly text: string; readonly blocks: readonly Block[]; readonly looks: readonly Look[] } {
    this.end();
    const text = this.#finished.join(separator);
    const looks = this.#looks.flatMap((look): Look[] => {
      const within = trimmed(text, look);
      return within.end > within.start ? [{ ...look, ...within }] : [];
    });
    return { text, blocks: this.#blocks, looks: looks.sort((a, b) => a.start - b.start) };
  }

  #endLook(look: Look['look']): void {
    const start = this.#openLooks.get(look);
    this.#openLooks.delete(look);
    if (start !== undefined && this.length > start) this.#looks.push({ look, start, end: this.length });
  }
}

const separator = '\n\n';

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: start + words.trimEnd().length };
}
