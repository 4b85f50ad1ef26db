import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

/** `alliance mcp`: the record for an assistant that speaks the Model Context Protocol, on standard input and output. */
export const mcp: AnyCommand = asCommand<null, unknown>({
  name: 'mcp',
  usage: 'mcp',
  words: {
    en: {
      summary: 'Serves the record to an assistant that writes, by the Model Context Protocol.',
      details: [
        'An assistant’s program starts it itself and speaks with it on standard input and output; README says how it is told to.',
        'The tools are the commands that find, check and cite; each gives the same as --json.',
      ],
      examples: ['mcp'],
    },
    ja: {
      alias: 'アシスタント',
      summary: '文章を書くアシスタントに、モデルコンテキストプロトコルで記録を提供します。',
      details: [
        'アシスタントのプログラムがこれを起動し、標準入力と標準出力でやり取りします。設定の方法はREADMEにあります。',
        '使えるのは、発言を探す、確かめる、引用するためのコマンドです。結果は --json と同じです。',
      ],
      examples: ['アシスタント'],
    },
  },
  faces: ['terminal'],

  parse(typed) {
    if (typed.trim() !== '')
      throw new UsageError({ code: 'takes-no-words', command: 'mcp', words: typed.trim() });
    return null;
  },

  async run(_, world) {
    await world.assistant?.();
    const phrases = phrasesFor(world.language ?? 'en');
    const summary = phrases.assistantGone;
    return {
      found: true,
      json: { version: 1 },
      answer: { language: phrases.language, summary, nodes: [{ node: 'note', words: [summary] }] },
      silent: true,
    };
  },
});
