/** How many bytes a key has: AES-256. */
export const keyBytes = 32;

/**
 * Reads keys as ALLIANCE_KEY writes them: each 32 bytes in hexadecimal or base64 (that of URLs too), several with
 * commas.
 *
 * @returns null where one of them is no key
 */
export function keysIn(text: string): readonly Uint8Array[] | null {
  const keys = text.split(/[\s,]+/u).filter(Boolean);
  const read = keys.flatMap((key) => keyIn(key) ?? []);
  return keys.length > 0 && read.length === keys.length ? read : null;
}

function keyIn(text: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/iu.test(text)) return Buffer.from(text, 'hex');
  if (!/^[\w+/-]{43}=?$/u.test(text)) return null;
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes ? key : null;
}
