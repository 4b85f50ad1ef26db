/** Words at a place of a page: from the left, from the lower edge, in points; `turn` is a quarter to the left, up a margin. */
export interface Printed {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size?: number;
  readonly turn?: boolean;
}

const wide = (sign: string) => (sign.codePointAt(0) ?? 0) > 0x2e7f;

/** The smallest PDF that holds these words, page by page, with a font whose characters are told by their code points. */
export function pdfOf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const signs = [...new Set(pages.flat().flatMap(({ words }) => [...words]))];
  const codeOf = new Map(signs.map((sign, i) => [sign, hex(i + 1)] as const));
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      3,
      '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    ],
    [
      4,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 500 /W [${signs.flatMap((sign, i) => (wide(sign) ? [`${i + 1} [1000]`] : [])).join(' ')}] >>`,
    ],
    [5, stream(toUnicode(codeOf))],
    [
      6,
      '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ],
  ]);
  const kids = pages.map((printed, i) => {
    const [page, content] = [7 + i * 2, 8 + i * 2];
    const drawn = printed.map(({ x, y, words, size = 12, turn = false }) => {
      const codes = [...words].map((sign) => codeOf.get(sign)).join('');
      return `BT /F1 ${size} Tf ${turn ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm <${codes}> Tj ET`;
    });
    objects.set(content, stream(drawn.join('\n')));
    objects.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    return `${page} 0 R`;
  });
  objects.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`);
  return new TextEncoder().encode(fileOf([...objects].sort(([a], [b]) => a - b)));
}

function fileOf(objects: readonly (readonly [number, string])[]): string {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [number, object] of objects) {
    places.push(file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = file.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}

function stream(text: string): string {
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

function toUnicode(codeOf: ReadonlyMap<string, string>): string {
  const rows = [...codeOf].map(([sign, code]) => `<${code}> <${hex(sign.codePointAt(0) ?? 0)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Invented def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${rows.length} beginbfchar ${rows.join(' ')} endbfchar endcmap end end`;
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
