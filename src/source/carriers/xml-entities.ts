import { parseHTML } from 'linkedom';

const ofXml = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * XML whose entities are characters: those that its own DTD declares as characters, and those that HTML has (`&pound;`), as
 * archives use them without a DTD at hand. What nobody declares stays as it stands.
 */
export function withCharacters(xml: string): string {
  const declared = new Map<string, string>();
  for (const [, name = '', value = ''] of xml.matchAll(/<!ENTITY\s+([\w.-]+)\s+["']([^"'<]{1,40})["']\s*>/gu))
    declared.set(name, characters(value));
  return xml.replace(/&([a-z]\w{1,30});/giu, (whole, name: string) => {
    if (ofXml.has(name)) return whole;
    const known = declared.get(name) ?? characters(whole);
    declared.set(name, known);
    return known === whole ? whole.replace('&', '&amp;') : escaped(known);
  });
}

/** A text with its character references as characters. */
export function characters(text: string): string {
  if (!text.includes('&')) return text;
  const { document } = parseHTML(
    `<!doctype html><html><body><p>${text.replaceAll('<', '&lt;')}</p></body></html>`,
  );
  return document.querySelector('p')?.textContent ?? text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
