import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { compareOf } from '../src/evidence/compare/compare.js';
import { type CompareResult, compareResultSchema } from '../src/evidence/compare/compare-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldComparison } from '../src/render/told-compare.js';

interface CompareCommandOptions {
  readonly query: string;
  readonly offset: number;
}

/** `alliance compare <topic> [meeting] [meeting]`: what was said side by side: the same words, other words, new, no longer said. */
export const compare: AnyCommand = asCommand<CompareCommandOptions, CompareResult>({
  name: 'compare',
  usage: 'compare <topic> [meeting] [meeting] | compare <person> <person> [topic]',
  words: {
    en: {
      summary:
        'What was said on a topic at two meetings, or by two people, side by side: kept, changed, new, no longer said.',
      details: [
        'Without meetings, the last two comparable ones that have the topic; with one, the last comparable one before it.',
        'Meetings are named by id, day or words (2023-01-11, July 2024, the last 2+2); two people or side:us,japan compare voices.',
        'One person’s name narrows both meetings to what he or she said. Topics parted by / are any of them: Okinawa/Futenma.',
        'No longer said is claimed for documents of one kind with the same offices heard; otherwise the answer says why not.',
        'Texts of one language are compared. What changed is shown word by word, with both quotes and their sources.',
      ],
      examples: ['compare Senkaku', 'compare Austin Blinken China'],
    },
    ja: {
      alias: '比較',
      summary:
        'ある話題について、二つの会合または二人の発言を並べて、同じ言葉、変わった言い方、新しいもの、言われなくなったものを示します。',
      details: [
        '会合を指定しなければ、その話題のある、比較できる最近の二つの会合を比べます。一つ指定すれば、その前の比較できる会合と比べます。',
        '会合は日付や言葉で指定できます（2023年1月、2024-07-28、前回の2+2）。二人の名前、または side:us,japan で発言者や側を比べます。',
        '一人の名前を添えると、両方の会合のその人の発言だけを比べます。沖縄/普天間 のように / で区切ると、いずれかを含むものを比べます。',
        '「言われなくなった」と判断するのは、同じ種類で同じ役職が発言している文書だけです。そうでないときは理由を示します。',
        '同じ言語の文章どうしを比べます。変わった言葉は、両方の引用と出典とともに一語ずつ示します。',
      ],
      examples: ['比較 尖閣', '比較 台湾 2023年1月 2024年7月'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: compareResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, { offset: { from: 0, to: 100_000 } });
    if (rest === '') throw new UsageError({ code: 'nothing-to-search-for', command: 'compare' });
    return { query: rest, offset: typeof flags.offset === 'number' ? flags.offset : 0 };
  },

  run({ query, offset }, world) {
    const result = compareOf(query, world.record.evidence);
    const phrases = phrasesFor(languageOfTyped(query, world.language));
    return { json: result, answer: toldComparison(result, offset, phrases), found: result.found };
  },
});
