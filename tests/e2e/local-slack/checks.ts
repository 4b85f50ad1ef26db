const reset = '\u001b[0m';
const colour = (code: number, text: string) =>
  process.stdout.isTTY === true ? `\u001b[${code}m${text}${reset}` : text;

/** What was checked, each a sentence. A failure is told and counted; the checks after it are made all the same. */
export class Checks {
  #passed = 0;
  readonly #failed: string[] = [];
  #chapter = '';
  /** What the chapter has to say, in one piece: two run side by side. */
  #told = '';

  /** Checks that belong together: where `play` breaks off between two of them, that is a failure too. */
  async chapter(name: string, play: () => Promise<void>): Promise<void> {
    this.#chapter = name;
    this.#told = `\n${name}\n`;
    try {
      await play();
    } catch (error) {
      this.#fail('goes on to its end', error);
    }
    process.stdout.write(this.#told);
  }

  /** The sentence holds where `look` does not throw. */
  async that(sentence: string, look: () => unknown): Promise<void> {
    try {
      await look();
      this.#passed += 1;
      this.#told += `  ${colour(32, '✓')} ${sentence}\n`;
    } catch (error) {
      this.#fail(sentence, error);
    }
  }

  #fail(sentence: string, error: unknown): void {
    this.#failed.push(`${this.#chapter}: ${sentence}`);
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
    this.#told += `  ${colour(31, '✗')} ${sentence}\n      ${why.replaceAll('\n', '\n      ')}\n`;
  }

  /** Tells the count, of those that were made elsewhere too. @returns the exit code */
  end(...others: readonly Checks[]): number {
    const passed = [this, ...others].reduce((sum, one) => sum + one.#passed, 0);
    const failed = [this, ...others].flatMap((one) => one.#failed);
    for (const sentence of failed) process.stdout.write(`failed: ${sentence}\n`);
    process.stdout.write(`\n${passed} of ${passed + failed.length} checks passed\n`);
    return failed.length === 0 && [this, ...others].every((one) => one.#passed > 0) ? 0 : 1;
  }
}
