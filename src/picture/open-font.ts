import { inflateSync } from 'node:zlib';

const signature = 0x774f4646;
const header = { woff: 44, sfnt: 12 } as const;
const entry = { woff: 20, sfnt: 16 } as const;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/**
 * A font as browsers are sent it (WOFF 1.0, w3.org/TR/WOFF) -> the font itself (OpenType), which is what draws: its tables,
 * each inflated, under a directory.
 *
 * @throws RangeError where the bytes are no such font
 */
export function openFont(woff: Buffer): Buffer {
  if (woff.length < header.woff || woff.readUInt32BE(0) !== signature)
    throw new RangeError('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, header.woff + i * entry.woff));
  const directory = Buffer.alloc(header.sfnt + count * entry.sfnt);
  const selector = Math.floor(Math.log2(Math.max(1, count)));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** selector * 16, 6);
  directory.writeUInt16BE(selector, 8);
  directory.writeUInt16BE(count * 16 - 2 ** selector * 16, 10);
  let at = directory.length;
  const parts: Buffer[] = [directory];
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const place = header.sfnt + i * entry.sfnt;
    directory.writeUInt32BE(tag, place);
    directory.writeUInt32BE(checksum, place + 4);
    directory.writeUInt32BE(at, place + 8);
    directory.writeUInt32BE(bytes.length, place + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    at += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, place: number): Table {
  const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(place + field));
  const stored = woff.subarray(offset ?? 0, (offset ?? 0) + (packed ?? 0));
  // A table that would not have become smaller is stored as it is.
  const bytes = packed === length ? stored : inflateSync(stored);
  if (bytes.length !== length) throw new RangeError('a table of the font is not as long as it says');
  return { tag: woff.readUInt32BE(place), checksum: woff.readUInt32BE(place + 16), bytes };
}
