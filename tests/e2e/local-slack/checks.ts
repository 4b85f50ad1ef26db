const reset = '\u001b[0m';
const colour = (code: number, text: string) =>
  process.stdout.isTTY === true ? `\u001b[${code}m${text}${reset}` : text;

/** What was checked, each a sentence. A failure is told and counted; the checks after it are made all the same. */
export class Checks {
  #passed = 0;
  readonly #failed: string[] = [];
  #chapter = '';

  /** Checks that belong together: where `play` breaks off between two of them, that is a failure too. */
  async chapter(name: string, play: () => Promise<void>): Promise<void> {
    this.#chapter = name;
    process.stdout.write(`\n${name}\n`);
    try {
      await play();
    } catch (error) {
      this.#fail('goes on to its end', error);
    }
  }

  /** The sentence holds where `look` does not throw. */
  async that(sentence: string, look: () => unknown): Promise<void> {
    try {
      await look();
      this.#passed += 1;
      process.stdout.write(`  ${colour(32, '✓')} ${sentence}\n`);
    } catch (error) {
      this.#fail(sentence, error);
    }
  }

  #fail(sentence: string, error: unknown): void {
    this.#failed.push(`${this.#chapter}: ${sentence}`);
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    process.stdout.write(`  ${colour(31, '✗')} ${sentence}\n      ${why.replaceAll('\n', '\n      ')}\n`);
  }

  /** Tells the count. @returns the exit code */
  end(): number {
    const all = this.#passed + this.#failed.length;
    for (const sentence of this.#failed) process.stdout.write(`failed: ${sentence}\n`);
    process.stdout.write(`\n${this.#passed} of ${all} checks passed\n`);
    return this.#failed.length === 0 && all > 0 ? 0 : 1;
  }
}
