import { type AnyCommand, asCommand } from '../src/command.js';
import { type ContextResult, contextResultSchema } from '../src/evidence/context/context-result.js';
import { inContext } from '../src/evidence/context/in-context.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldContext } from '../src/render/told-context.js';

interface ContextCommandOptions {
  readonly quote: string;
  readonly offset: number;
}

/** `alliance context <quote>`: the turn of a quote, the question that prompted it, and what stands around it. */
export const context: AnyCommand = asCommand<ContextCommandOptions, ContextResult>({
  name: 'context',
  usage: 'context <quote> [--offset N]',
  words: {
    en: {
      summary:
        'A quote where it was said: the whole turn, the question that prompted it, the answers of others, before and after.',
      details: [
        'The quote is named by the id that stands under it, or by a pasted Source link.',
        'Answers of others are those that the published page has to the same question.',
        '--offset N turns the pages of the document from there: N turns on, or back where N is negative (--offset -4).',
      ],
      examples: ['context yk6t2l4e08', 'context ufuuth6nwh --offset 2'],
    },
    ja: {
      alias: '前後',
      summary: '引用が述べられた場面を示します。発言の全体、きっかけの質問、他の人の答え、前後の発言です。',
      details: [
        '引用は、その下にある識別番号か、貼り付けた出典のリンクで指定します。',
        '他の人の答えは、公表されたページで同じ質問に答えている発言です。',
        '--offset N で、引用からN件先の発言に移ります。負の数なら前に戻ります（--offset -4）。',
      ],
      examples: ['前後 yk6t2l4e08', '前後 nojj0s07ol --offset -3'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: contextResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, { offset: { from: -100_000, to: 100_000 } });
    return { quote: rest, offset: typeof flags.offset === 'number' ? flags.offset : 0 };
  },

  run({ quote, offset }, { record, language }) {
    const found = inContext(quote, record.evidence, { offset });
    // An id says nothing of a language.
    const phrases = phrasesFor(languageOfTyped(quote, language));
    const { summary, nodes } = toldContext(found, phrases);
    return {
      json: found.result,
      answer: { language: phrases.language, summary, nodes },
      found: true,
    };
  },
});
