/** Radicals of the CJK Radicals Supplement that are whole characters too; compatibility has no mapping for them. */
const whole: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻆': '角',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻤': '鬼',
  '⻨': '麦',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻲': '亀',
};

/** Forms of signs in vertical lines (U+FE10 to U+FE48), and the same in a horizontal one. */
const upright =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
const horizontal = new Map(
  Array.from(
    { length: upright.length / 2 },
    (_, i) => [upright.charAt(i * 2), upright.charAt(i * 2 + 1)] as const,
  ),
);

/**
 * The characters that a print shows, for those by which programs name the same glyphs when they write a PDF: radicals
 * (U+2E80 to U+2FD5) for whole characters, so that nobody would find 大臣 in its text, and the forms of vertical lines.
 */
export function asPrinted(text: string): string {
  return text
    .replace(/[\u2e80-\u2fd5]/gu, (sign) => whole[sign] ?? sign.normalize('NFKC'))
    .replace(/[\ufe10-\ufe48]/gu, (sign) => horizontal.get(sign) ?? sign);
}
