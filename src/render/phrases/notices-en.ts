import type { NoticePhrases } from './notices.js';

const counted = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`;

/** How a file became text, in English. */
export const noticesInEnglish = {
  decoded: ({ encoding }) => `Decoded from ${encoding}.`,
  undecodable: ({ encoding, characters }) =>
    `Not to be read as ${encoding}, and shown as \ufffd: ${counted(characters)}.`,
  navigation: ({ characters }) => `Left out as the site’s navigation: ${counted(characters)}.`,
  furniture: ({ characters }) => `Left out as headers, footers and page numbers: ${counted(characters)}.`,
  margin: ({ characters }) => `Left out as printed up a margin: ${counted(characters)}.`,
  'bare-pages': ({ pages }) => `Pages without text: ${pages.join(', ')}.`,
  'shown-twice': ({ characters }) => `Left out as shown twice in a row: ${counted(characters)}.`,
  votes: ({ characters }) => `Left out as lists of votes: ${counted(characters)}.`,
} as const satisfies NoticePhrases;
