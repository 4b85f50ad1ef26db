import { limits } from '../../src/render/limits.js';

/** The fields that objects of a message may have, as far as tests look at them. */
export interface Part {
  type?: unknown;
  text?: unknown;
  elements?: unknown;
  style?: unknown;
  bold?: unknown;
  value?: unknown;
  url?: unknown;
  action_id?: unknown;
}

/** Every object in a value that came from JSON, itself included. */
export function objectsIn(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own: Part = value;
  return [own, ...Object.values(value).flatMap(objectsIn)];
}

/** Texts of an element's children, joined. */
export function joined(element: Part): string {
  return objectsIn(element.elements)
    .filter(({ type }) => type === 'text')
    .map(({ text }) => String(text))
    .join('');
}

/** What each quotation of the blocks says. */
export function quotations(blocks: unknown): string[] {
  return objectsIn(blocks)
    .filter(({ type }) => type === 'rich_text_quote')
    .map(joined);
}

/** Every word that a reader sees in the blocks, a line per text. */
export function wordsOf(blocks: unknown): string {
  return objectsIn(blocks)
    .filter(
      ({ type, text }) => ['text', 'plain_text', 'mrkdwn'].includes(String(type)) && typeof text === 'string',
    )
    .map(({ text }) => String(text))
    .join('\n');
}

export function buttonsOf(blocks: unknown): Part[] {
  return objectsIn(blocks).filter(({ type }) => type === 'button');
}

/** Types in which Slack reads text literally, and those that only hold others. */
const literalTypes = new Set([
  'rich_text',
  'rich_text_section',
  'rich_text_quote',
  'text',
  'context',
  'plain_text',
  'actions',
  'button',
  'divider',
]);

/** Everything in the blocks that is not literal: mentions, links, markup. */
export function notLiteral(blocks: unknown): string[] {
  const types = objectsIn(blocks).map(({ type }) => type);
  return types.filter((type) => type !== undefined && !literalTypes.has(String(type))).map(String);
}

/** What Slack would refuse, in words; the numbers are written out here on purpose, against the table. */
export function refusals(blocks: readonly unknown[]): string[] {
  const all = objectsIn(blocks);
  const tooLong = (what: string, max: number, value: unknown) =>
    typeof value === 'string' && value.length > max ? [`${what} of ${value.length}`] : [];
  const visible = all.reduce((sum, { text, value, url }) => {
    const own = [text, value, url].filter((part) => typeof part === 'string');
    return sum + own.join('').length;
  }, 0);
  return [
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(visible > 9_500 ? [`${visible} characters`] : []),
    ...(JSON.stringify(blocks).length > 15_500 ? ['too much JSON'] : []),
    ...all.flatMap(({ type, text, value, url, action_id: id }) => [
      ...tooLong('text', 3_000, text),
      ...(text === '' ? ['an empty text'] : []),
      ...tooLong('value', 2_000, value),
      ...tooLong('url', 3_000, url),
      ...tooLong('action_id', 255, id),
      ...(type === 'button' ? tooLong('button', 75, objectsIn(text)[0]?.text) : []),
    ]),
    ...all
      .filter(({ type, elements }) => type === 'context' && Array.isArray(elements) && elements.length > 10)
      .map(() => 'a crowded context'),
    ...all
      .filter(
        ({ type, elements }) => String(type).startsWith('rich_text') && objectsIn(elements).length === 0,
      )
      .map(({ type }) => `an empty ${String(type)}`),
  ];
}

/** The fallback text: escaped, not empty, within its limit. */
export function badFallback(text: string): string[] {
  return [
    ...(text.trim() === '' ? ['empty'] : []),
    ...(/[<>]/u.test(text) ? ['an unescaped < or >'] : []),
    ...(/&(?!amp;|lt;|gt;)/u.test(text) ? ['an unescaped &'] : []),
    ...(text.length > limits.message.text ? [`${text.length} characters`] : []),
  ];
}
