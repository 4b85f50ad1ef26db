import type { NoticePhrases } from './notices.js';

/** How a file became text, in Japanese. */
export const noticesInJapanese = {
  decoded: ({ encoding }) => `文字コード ${encoding} から変換しました。`,
  undecodable: ({ encoding, characters }) =>
    `文字コード ${encoding} として読めない${characters}文字を「\ufffd」で示しました。`,
  navigation: ({ characters }) => `サイトの案内部分として${characters}文字を除きました。`,
  furniture: ({ characters }) => `ページの上下の見出しとページ番号として${characters}文字を除きました。`,
  margin: ({ characters }) => `余白に縦書きされたものとして${characters}文字を除きました。`,
  'bare-pages': ({ pages }) => `文字のないページ：${pages.join('、')}`,
  'shown-twice': ({ characters }) => `続けて二度表示されたものとして${characters}文字を除きました。`,
  votes: ({ characters }) => `投票者の一覧として${characters}文字を除きました。`,
} as const satisfies NoticePhrases;
