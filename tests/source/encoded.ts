/** Text as bytes in encodings that Node writes nothing in: by asking its decoder for each pair of bytes. */
const tables = new Map<string, Map<string, readonly number[]>>();

/** @returns null where the encoding has no such character */
export function encoded(text: string, encoding: 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252') {
  if (encoding === 'iso-2022-jp') return inIso2022(text);
  const table = tableOf(encoding);
  const bytes = [...text].map((sign) => table.get(sign));
  return bytes.every((one) => one !== undefined) ? Uint8Array.from(bytes.flat()) : null;
}

function inIso2022(text: string): Uint8Array | null {
  const table = tableOf('euc-jp');
  const bytes: number[] = [];
  let wide = false;
  for (const sign of text) {
    const one = table.get(sign);
    if (one === undefined || one.length > 2) return null;
    if (one.length === 2 && !wide) bytes.push(0x1b, 0x24, 0x42);
    if (one.length === 1 && wide) bytes.push(0x1b, 0x28, 0x42);
    wide = one.length === 2;
    bytes.push(...one.map((byte) => (wide ? byte - 0x80 : byte)));
  }
  return Uint8Array.from(wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (bytes: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
    } catch {
      // No character.
    }
  };
  if (encoding === 'windows-1252')
    [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].forEach((sign, i) => {
      const places = [
        0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94,
        0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
      ];
      table.set(sign, [places[i] ?? 0]);
    });
  for (let first = 0; first < 256; first += 1) add([first]);
  if (encoding !== 'windows-1252')
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) add([first, second]);
  tables.set(encoding, table);
  return table;
}
