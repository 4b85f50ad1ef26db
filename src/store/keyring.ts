import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Something sealed that no key opens, or that is not what was sealed. The message names no secret. */
export class SealError extends Error {
  override readonly name = 'SealError';

  constructor(
    /** `unknown-key`: it was sealed with a key that is not there. `tampered`: it was changed, or moved from its place. */
    readonly why: 'unknown-key' | 'tampered',
  ) {
    super(
      why === 'unknown-key'
        ? 'it was sealed with a key that ALLIANCE_KEY does not have'
        : 'it is not what was sealed in this place',
    );
  }
}

/** What was sealed, and whether with the key that seals now. */
export interface Opened {
  readonly text: string;
  readonly current: boolean;
}

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const algorithm = 'aes-256-gcm';
const version = 'v1';

/**
 * Seals texts with AES-256 in Galois/Counter Mode (NIST SP 800-38D): a random nonce of 96 bits for each, the key’s id
 * beside it, and the place where it stands authenticated with it, so that nothing can be changed or moved. The first
 * key seals, all open.
 */
export class Keyring {
  readonly #keys: readonly [Key, ...Key[]];
  readonly #first: Uint8Array;

  /** @param keys of 32 bytes each, at least one. @throws Error where there is none */
  constructor(keys: readonly Uint8Array[]) {
    const [first, ...others] = keys;
    if (!first) throw new Error('a keyring needs a key');
    this.#first = first;
    this.#keys = [keyOf(first), ...others.map(keyOf)];
  }

  /** @param place what names the place where it will stand, as a table and the key of a row */
  seal(text: string, place: readonly string[]): string {
    const [{ id, bytes }] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, bytes, nonce);
    cipher.setAAD(boundTo(id, place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [version, id, ...[nonce, sealed, cipher.getAuthTag()].map(inText)].join('.');
  }

  /** @throws SealError where no key opens it in this place */
  open(sealed: string, place: readonly string[]): Opened {
    const [written, id = '', nonce = '', body = '', tag = '', ...more] = sealed.split('.');
    if (written !== version || more.length > 0) throw new SealError('tampered');
    const key = this.#keys.find((one) => one.id === id);
    if (!key) throw new SealError('unknown-key');
    try {
      const decipher = createDecipheriv(algorithm, key.bytes, bytesOf(nonce, 12), { authTagLength: 16 });
      decipher.setAAD(boundTo(id, place));
      decipher.setAuthTag(bytesOf(tag, 16));
      const text = Buffer.concat([decipher.update(bytesOf(body)), decipher.final()]).toString('utf8');
      return { text, current: key === this.#keys[0] };
    } catch {
      throw new SealError('tampered');
    }
  }

  /** A secret for another purpose, drawn from the first key: processes that have the same key have the same one. */
  secretFor(purpose: string): string {
    return inText(derived(this.#first, purpose));
  }
}

function keyOf(key: Uint8Array): Key {
  const bytes = derived(key, 'installations');
  const id = createHmac('sha256', bytes).update('key id').digest('hex').slice(0, 16);
  return { id, bytes };
}

/** RFC 5869: a key for each purpose, so that one never tells of another. */
function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `alliance ${purpose}`, 32));
}

/** As JSON: no two lists of names are written alike. */
function boundTo(id: string, place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify([version, id, ...place]), 'utf8');
}

function inText(bytes: Buffer): string {
  return bytes.toString('base64url');
}

/** Only what `inText` writes: base64 has other ways to write the same bytes. */
function bytesOf(text: string, length?: number): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (inText(bytes) !== text || (length !== undefined && bytes.length !== length))
    throw new SealError('tampered');
  return bytes;
}
