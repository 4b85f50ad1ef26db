import { bot } from './identity.js';

/** A piece of what a person typed: words, an address, or the app's name. */
export type Piece =
  | { readonly piece: 'words'; readonly text: string }
  | { readonly piece: 'link'; readonly text: string }
  | { readonly piece: 'mention'; readonly text: string };

/** An address ends before a blank, before what cannot stand in one, and before punctuation that ends a sentence. */
const special =
  /(?<link>https?:\/\/[^\s<>"「」『』（）、。]*[^\s<>"「」『』（）、。.,;:!?'\])])|(?<![\p{L}\p{N}_-])(?<mention>@alliance)(?![\p{L}\p{N}_-])/giu;

/** What a person typed, in pieces that join to the text again. */
export function piecesOf(typed: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const words = (to: number) => {
    if (to > at) pieces.push({ piece: 'words', text: typed.slice(at, to) });
  };
  for (const found of typed.matchAll(special)) {
    words(found.index);
    const [text] = found;
    const piece = found.groups?.['link'] === undefined ? 'mention' : 'link';
    pieces.push({ piece, text });
    at = found.index + text.length;
  }
  words(typed.length);
  return pieces;
}

/** Whether the app is addressed by its name. */
export function mentionsApp(typed: string): boolean {
  return piecesOf(typed).some(({ piece }) => piece === 'mention');
}

/** The addresses in what was typed, each once. */
export function linksIn(typed: string): string[] {
  return [...new Set(piecesOf(typed).flatMap(({ piece, text }) => (piece === 'link' ? [text] : [])))];
}

/** What a person typed as Slack sends it: mentions and links in angle brackets, other `&`, `<` and `>` escaped. */
export function asSlackSends(typed: string): string {
  return piecesOf(typed)
    .map(({ piece, text }) => {
      if (piece === 'mention') return `<@${bot.userId}>`;
      return piece === 'link' ? `<${escaped(text)}>` : escaped(text);
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
