import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { ImportRequest } from '../imported/importer.js';
import { codeOf, type Files } from './edge.js';
import type { FoundFile } from './found-files.js';
import { workFolder } from './staging.js';

const doneSchema = z.object({ file: z.string(), size: z.number(), changedAt: z.number() });
const headSchema = z.object({ request: z.string() });

/**
 * Which files of an import of many are done, so that one that is killed goes on where it was. It stands in the working
 * folder and goes with it when the import has come to its end.
 */
export class ProgressFile {
  #waiting: string[] = [];

  private constructor(
    private readonly path: string,
    private readonly done: ReadonlyMap<string, FoundFile>,
    private readonly files: Files,
  ) {}

  /** Goes on with what the same request left; begins anew for another. */
  static async of(dir: string, request: ImportRequest, files: Files): Promise<ProgressFile> {
    const path = join(dir, workFolder, 'progress.jsonl');
    const key = createHash('sha256')
      .update(JSON.stringify([request.paths, request.said]))
      .digest('hex');
    const [head = '', ...lines] = (await read(path, files)).split('\n').slice(0, -1);
    const known = head !== '' && headSchema.safeParse(asJson(head)).data?.request === key;
    if (!known) await files.writeFile(path, `${JSON.stringify({ request: key })}\n`);
    const done = (known ? lines : []).flatMap((line) => doneSchema.safeParse(asJson(line)).data ?? []);
    const map = new Map(done.map(({ file, size, changedAt }) => [file, { path: file, size, changedAt }]));
    return new ProgressFile(path, map, files);
  }

  /** Whether the very file was done before. */
  has({ path, size, changedAt }: FoundFile): boolean {
    const known = this.done.get(path);
    return known !== undefined && known.size === size && known.changedAt === changedAt;
  }

  /** Notes a file, for when what was made of it is written. */
  note({ path, size, changedAt }: FoundFile): void {
    this.#waiting.push(`${JSON.stringify({ file: path, size, changedAt })}\n`);
  }

  async write(): Promise<void> {
    if (this.#waiting.length > 0) await this.files.appendFile(this.path, this.#waiting.join(''));
    this.#waiting = [];
  }

  async end(): Promise<void> {
    await this.files.rm(this.path, { force: true });
  }
}

async function read(path: string, files: Files): Promise<string> {
  try {
    return await files.readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
