import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { termOf } from '../src/evidence/term/term.js';
import { type TermResult, termResultSchema } from '../src/evidence/term/term-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldTerm } from '../src/render/told-term.js';

/** `alliance term <word>`: what the glossary has on a word, and how often and by whom each of its wordings is used. */
export const term: AnyCommand = asCommand<string, TermResult>({
  name: 'term',
  usage: 'term <word>',
  words: {
    en: {
      summary:
        'A term of the glossary in English and Japanese, and how often and by whom each of its wordings was used.',
      details: [
        'A term is found by any of its names, acronyms or Japanese, or by how it begins.',
        'A word that the glossary has not is counted as it is typed, and the nearest terms are named.',
        'A longer wording is not counted as the shorter one inside it; readouts and articles are counted apart.',
      ],
      examples: ['term counterstrike capability', 'term SCC'],
    },
    ja: {
      alias: '用語',
      summary: '用語集の用語を日本語と英語で示し、それぞれの表現が何回、誰によって使われたかを示します。',
      details: [
        '用語は、どの名称、略語、日本語、または語の先頭からでも見つかります。',
        '用語集にない語は入力どおりに数え、最も近い用語を示します。',
        '長い表現の中に含まれる短い表現は、重ねて数えません。発表と記事は別に数えます。',
      ],
      examples: ['用語 反撃能力', '用語 拡大抑止'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: termResultSchema,

  parse(typed) {
    const { rest } = takeFlags(typed, {});
    if (rest === '') throw new UsageError({ code: 'nothing-to-search-for', command: 'term' });
    return rest;
  },

  run(word, { record, language }) {
    const result = termOf(word, record.evidence);
    return {
      json: result,
      answer: toldTerm(result, phrasesFor(languageOfTyped(word, language))),
      found: result.found,
    };
  },
});
