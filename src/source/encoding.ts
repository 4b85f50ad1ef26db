import { UsageError } from '../mistakes/usage-error.js';
import { likeness } from './likeness.js';

/** Bytes as text, and the encoding in which they were. */
export interface Decoded {
  readonly text: string;
  /** A label of the Encoding Standard: `utf-8`, `shift_jis`. */
  readonly encoding: string;
  /** Whether the text is not the bytes as they stand: another encoding than UTF-8, or damaged. */
  readonly converted: boolean;
  /** How many characters of it could not be read and stand as U+FFFD. */
  readonly damaged: number;
}

/** Encodings in which pages are published, the stricter ones first: the first that fits the bytes best is taken. */
const encodings = ['iso-2022-jp', 'euc-jp', 'shift_jis', 'windows-1252'] as const;

/** How much of the bytes is looked at for a declaration. */
const declarationWithin = 2_048;
/** What an encoding that is declared is ahead of one by evidence. */
const declaredAhead = 0.3;

/**
 * Decodes a page: by its byte order mark, as UTF-8 where it is UTF-8 (with single damaged places too), by what it declares
 * where that fits, otherwise by evidence. A UTF-8 byte order mark stays in the text, so that offsets count in the file.
 *
 * @throws UsageError where the bytes are no text.
 */
export function decoded(bytes: Uint8Array, contentType: string | null, name: string): Decoded {
  if (bytes.length === 0) throw new UsageError({ code: 'file-empty', file: name });
  const declared = declaredIn(bytes, contentType);
  const wide = byMark(bytes) ?? withoutMark(bytes);
  if (wide) return asDecoded(new TextDecoder(wide).decode(bytes), wide);
  if (isBinary(bytes)) throw new UsageError({ code: 'file-binary', file: name });
  const utf8 = tried(bytes, 'utf-8');
  // ISO-2022-JP is all ASCII with escapes, and so is valid UTF-8 too.
  const hasEscapes = utf8?.includes('\u001b$') || utf8?.includes('\u001b(');
  if (utf8 !== null && !hasEscapes) return asDecoded(utf8, 'utf-8');
  const candidates = [...new Set(declared === null ? encodings : [declared, ...encodings])].flatMap(
    (encoding) => {
      const text = tried(bytes, encoding);
      if (text === null) return [];
      return [{ text, encoding, score: likeness(text) + (encoding === declared ? declaredAhead : 0) }];
    },
  );
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  const damaged = utf8 === null ? almostUtf8(bytes) : asDecoded(utf8, 'utf-8');
  if (damaged && (best === undefined || best.encoding === 'windows-1252')) return damaged;
  if (!best) throw new UsageError({ code: 'file-binary', file: name });
  return asDecoded(best.text, best.encoding);
}

function asDecoded(text: string, encoding: string): Decoded {
  const damaged = encoding === 'utf-8' ? 0 : (text.match(/\ufffd/gu)?.length ?? 0);
  return { text, encoding, converted: encoding !== 'utf-8', damaged };
}

function byMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without its mark: of each pair of bytes the same one is 0 where blanks, figures and line ends are, and no pair is both. */
function withoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, 8_192) / 2);
  if (pairs < 8 || bytes.length % 2 === 1) return null;
  let [little, big, both] = [0, 0, 0];
  for (let at = 0; at < pairs; at += 1) {
    const [first, second] = [bytes[at * 2] ?? 0, bytes[at * 2 + 1] ?? 0];
    if (first === 0 && second === 0) both += 1;
    else if (second === 0 && isPlain(first)) little += 1;
    else if (first === 0 && isPlain(second)) big += 1;
  }
  const [most, least] = [Math.max(little, big), Math.min(little, big)];
  if (both > 0 || most < pairs / 50 || most < 3 || least > most / 20) return null;
  const encoding = little > big ? 'utf-16le' : 'utf-16be';
  const text = tried(bytes, encoding);
  return text !== null && likeness(text) > 0.3 ? encoding : null;
}

function isPlain(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}

/** Formats of other programs that are all letters; those that are not have NUL bytes. */
const otherFormats = ['{\\rtf', '%!PS'];

/** Signs that no text has: NUL, and other controls beside tabs, line ends, form feeds and escapes. */
function isBinary(bytes: Uint8Array): boolean {
  const begins = String.fromCharCode(...bytes.subarray(0, 8));
  if (otherFormats.some((mark) => begins.startsWith(mark))) return true;
  let controls = 0;
  const looked = Math.min(bytes.length, 65_536);
  for (let at = 0; at < looked; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls += 1;
  }
  return controls > looked / 200;
}

function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'windows-1252' ? withSigns(text) : text;
  } catch {
    return null;
  }
}

/** UTF-8 of which single bytes were damaged: at least ten characters outside ASCII are whole for each that is not. */
function almostUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let [whole, damaged] = [0, 0];
  for (const sign of text) {
    if (sign === '\ufffd') damaged += 1;
    else if (sign > '\u007f') whole += 1;
  }
  return damaged > 0 && whole >= damaged * 10 ? { text, encoding: 'utf-8', converted: true, damaged } : null;
}

/** Of Windows-1252, what Node 20 leaves as the control characters of Latin-1 (Encoding Standard, index-windows-1252). */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (sign) => signs.charAt(sign.charCodeAt(0) - 0x80));
}

/** `charset=` of the Content-Type, of a `<meta>`, or of the XML declaration, as the Encoding Standard calls it. */
function declaredIn(bytes: Uint8Array, contentType: string | null): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationWithin));
  const label =
    /charset\s*=\s*["']?([\w:.-]+)/iu.exec(contentType ?? '')?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/iu.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/iu.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
