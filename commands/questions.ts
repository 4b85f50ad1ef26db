import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { questionsOn, questionsShown } from '../src/evidence/questions/questions.js';
import { type QuestionsResult, questionsResultSchema } from '../src/evidence/questions/questions-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { pageOn } from '../src/render/page-on.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldQuestions } from '../src/render/told-questions.js';

interface QuestionsCommandOptions {
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
  readonly asTyped: boolean;
  readonly unanswered: boolean;
}

/** Words at the end of a topic that ask for what was not answered. */
const notAnswered =
  /(?:^|[\s、,]+)(?:(?:that|which|who) )?(?:(?:and|but) )?(?:(?:was|were|went|is|are) )?(?:unanswered|(?:not|never) answered|(?:答え|回答)(?:して)?(?:い)?(?:なかった|ない|ません|なし)|未回答)(?:もの)?[?？]?$/iu;

/** `alliance questions <topic>`: who asked what, with the answers, and who was asked and did not answer. */
export const questions: AnyCommand = asCommand<QuestionsCommandOptions, QuestionsResult>({
  name: 'questions',
  usage: 'questions <topic> [--unanswered] [--limit N] [--as-typed]',
  words: {
    en: {
      summary: 'Who asked what about something, whom, the answers, and who was asked and did not answer.',
      details: [
        'A topic is read as quote reads it, in English or Japanese, with its filters: speaker: side: meeting: from: to: kind:',
        'A reporter or an outlet that is named asks; a minister or secretary who is named is asked (questions Taiwan Kihara).',
        'Of each answer the sentences on the topic are shown, or how it begins.',
        'That somebody did not answer is only said where it is certain whom the question is addressed to, and of that transcript alone.',
        '--unanswered shows only those, of a topic, of a person (questions Blinken --unanswered), or without words of the whole record.',
        '--limit N shows N questions on a page (1 to 20, 2 unless told); --as-typed reads no names or dates out of the words.',
      ],
      examples: ['questions Taiwan', 'questions Taiwan --unanswered'],
    },
    ja: {
      alias: '質問',
      summary: 'ある事柄について、誰が誰に何を尋ね、どう答えたか、尋ねられて答えなかった人は誰かを示します。',
      details: [
        '語句は quote と同じように読み取ります（日本語でも英語でも同じです）。speaker: side: meeting: from: to: kind: で絞り込めます。',
        '記者や報道機関の名前は質問した側、大臣や長官の名前は尋ねられた側として読み取ります（例：質問 台湾 木原）。',
        '答えは、該当する文か、なければ冒頭を示します。',
        '答えていないと示すのは、宛先が確かな質問だけで、その発言録に限ります。',
        '--unanswered を付けると、答えのない質問だけを示します（例：質問 ブリンケン --unanswered）。語句なしなら記録全体です。',
        '--limit N で1ページの件数を変えられます（1から20まで、指定がなければ2件）。--as-typed を付けると、名前や日付の読み取りをしません。',
      ],
      examples: ['質問 台湾', '質問 反撃能力 浜田'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: questionsResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 20 },
      offset: { from: 0, to: 100_000 },
      'as-typed': 'switch',
      unanswered: 'switch',
    });
    const asTyped = flags['as-typed'] === true;
    const query = asTyped ? rest : rest.replace(notAnswered, '').trim();
    const unanswered = flags.unanswered === true || query !== rest;
    if (query === '' && !unanswered)
      throw new UsageError({ code: 'nothing-to-search-for', command: 'questions' });
    return {
      query,
      limit: typeof flags.limit === 'number' ? flags.limit : questionsShown,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
      asTyped,
      unanswered,
    };
  },

  run({ query, limit, offset, asTyped, unanswered }, { record, language }) {
    const result = questionsOn(query, record.evidence, { limit, offset, asTyped, unanswered });
    const phrases = phrasesFor(languageOfTyped(query, language));
    const { summary, nodes } = toldQuestions(result, offset, phrases);
    const more = pageOn({
      command: 'questions',
      typed: [query, asTyped && '--as-typed', unanswered && '--unanswered'].filter(Boolean).join(' '),
      limit,
      usualLimit: questionsShown,
      offset,
      shown: result.questions.length,
      total: result.total,
    });
    return {
      json: result,
      answer: { language: phrases.language, summary, nodes: [...nodes, ...more] },
      found: result.found,
    };
  },
});
