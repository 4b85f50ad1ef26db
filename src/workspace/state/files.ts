import { randomBytes } from 'node:crypto';
import { mintId } from './happening.js';

/** A file that was uploaded; it is seen once it is shared in a message. */
export interface SharedFile {
  readonly id: string;
  /** The part of its address that nobody can guess. */
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
}

interface Upload {
  readonly id: string;
  readonly name: string;
  /** As many bytes as were announced. */
  readonly length: number;
  readonly bytes: Buffer | null;
}

/** Larger than any export of quotes; Slack takes more. */
export const largestFile = 8 * 1024 * 1024;

/** How many files are kept: beyond, the oldest goes. */
const most = 50;

/** Files on their way and files that are there, in memory. */
export class Files {
  #uploads = new Map<string, Upload>();
  #files = new Map<string, SharedFile>();

  /** Announces an upload; `ticket` is the last part of the address to send the bytes to. */
  announce(name: string, length: number): { id: string; ticket: string } {
    const [id, ticket] = [`F${mintId()}`, randomBytes(18).toString('base64url')];
    this.#uploads.set(ticket, { id, name, length, bytes: null });
    return { id, ticket };
  }

  /** Takes the bytes of an announced upload; false where none such was announced, or of another length. */
  receive(ticket: string, bytes: Buffer): boolean {
    const upload = this.#uploads.get(ticket);
    if (!upload || upload.bytes || upload.length !== bytes.length) return false;
    this.#uploads.set(ticket, { ...upload, bytes });
    return true;
  }

  /** Ends an upload: the file is there from now on; null where no bytes came under that id. */
  complete(id: string, title: string | undefined): SharedFile | null {
    const [ticket, upload] = [...this.#uploads].find(([, each]) => each.id === id) ?? [];
    if (ticket === undefined || !upload?.bytes) return null;
    this.#uploads.delete(ticket);
    return this.#keep({ id, name: upload.name, title: title ?? upload.name, bytes: upload.bytes });
  }

  /** A file of the page's own, which no message shares. */
  put(name: string, bytes: Buffer): SharedFile {
    return this.#keep({ id: `F${mintId()}`, name, title: name, bytes });
  }

  #keep(kept: Omit<SharedFile, 'key'>): SharedFile {
    const file = { ...kept, key: randomBytes(18).toString('base64url') };
    this.#files.set(file.key, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > most && oldest) this.#files.delete(oldest);
    return file;
  }

  /** A file by the part of its address that nobody can guess. */
  at(key: string): SharedFile | null {
    return this.#files.get(key) ?? null;
  }

  find(id: string): SharedFile | null {
    return [...this.#files.values()].find((each) => each.id === id) ?? null;
  }
}
