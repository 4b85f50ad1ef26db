import { type AnyCommand, asCommand } from '../src/command.js';
import { meetingOf, meetingQuestionsShown } from '../src/evidence/meeting/meeting.js';
import { type MeetingResult, meetingResultSchema } from '../src/evidence/meeting/meeting-result.js';
import { meetingNamed } from '../src/evidence/named/meeting-named.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { pageOn } from '../src/render/page-on.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldMeeting } from '../src/render/told-meeting.js';

interface MeetingCommandOptions {
  /** Null for the latest. */
  readonly typed: string | null;
  readonly limit: number;
  readonly offset: number;
}

/** `alliance meeting [id|words]`: who met, what there is to read, what was asked and who answered. */
export const meeting: AnyCommand = asCommand<MeetingCommandOptions, MeetingResult>({
  name: 'meeting',
  usage: 'meeting [id or words] [--limit N]',
  words: {
    en: {
      summary:
        'A meeting: who met, its documents, what was asked by whom, who answered and who did not, and its topics.',
      details: [
        'Without words the latest meeting of the record; else its id, a date, a place or words of its title (last 2+2).',
        'That somebody did not answer is only said where it is certain whom the question is addressed to, and of that transcript alone.',
        'Topics are terms and phrases that stand more often here than at the other meetings (log-odds ratio).',
        '--limit N shows N questions on a page (1 to 20, 5 unless told). meetings lists all.',
      ],
      examples: ['meeting', 'meeting 2023-06-01-tokyo-defense-ministerial'],
    },
    ja: {
      alias: '会合',
      summary:
        '会合の出席者、文書、誰が何を尋ね誰が答えたか（答えなかったか）、多く述べられた事柄を示します。',
      details: [
        '何も付けなければ記録の最新の会合です。識別名、日付、場所、題名の語でも指定できます。',
        '答えていないと示すのは、宛先が確かな質問だけで、その発言録に限ります。',
        '事柄は、他の会合より多く述べられた用語や語句です（対数オッズ比）。',
        '--limit N で1ページの質問の件数を変えられます（1から20まで、指定がなければ5件）。一覧は meetings で見られます。',
      ],
      examples: ['会合', '会合 2023年6月'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: meetingResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 20 },
      offset: { from: 0, to: 100_000 },
    });
    return {
      typed: rest === '' ? null : rest,
      limit: typeof flags.limit === 'number' ? flags.limit : meetingQuestionsShown,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
    };
  },

  run({ typed, limit, offset }, { record, language }) {
    const { evidence } = record;
    const result = meetingOf(meetingNamed(typed ?? '', evidence), typed, evidence, { limit, offset });
    const phrases = phrasesFor(languageOfTyped(typed ?? '', language));
    const { summary, nodes } = toldMeeting(result, offset, phrases);
    const more = pageOn({
      command: 'meeting',
      typed: typed ?? result.meeting.id,
      limit,
      usualLimit: meetingQuestionsShown,
      offset,
      shown: result.questions.length,
      total: result.questionsInAll,
    });
    return {
      json: result,
      answer: { language: phrases.language, summary, nodes: [...nodes, ...more] },
      found: result.found,
    };
  },
});
