import { type AnyCommand, asCommand } from '../src/command.js';
import { meetingsLike, meetingsShown } from '../src/evidence/meeting/meetings.js';
import { type MeetingsResult, meetingsResultSchema } from '../src/evidence/meeting/meetings-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { pageOn } from '../src/render/page-on.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldMeetings } from '../src/render/told-meeting.js';

interface MeetingsCommandOptions {
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
}

/** `alliance meetings [words or year]`: the meetings of the record, the newest first. */
export const meetings: AnyCommand = asCommand<MeetingsCommandOptions, MeetingsResult>({
  name: 'meetings',
  usage: 'meetings [words or year] [--limit N]',
  words: {
    en: {
      summary: 'Lists the meetings of the record, the newest first, with their documents and questions.',
      details: [
        'Words narrow it down: a year or a date, a place, words of a title, or a person who met or spoke.',
        '--limit N shows N meetings on a page (1 to 50, 10 unless told). meeting tells of one of them.',
      ],
      examples: ['meetings', 'meetings 2023'],
    },
    ja: {
      alias: '会合一覧',
      summary: '記録の会合を、文書と質問の件数とともに新しい順に一覧にします。',
      details: [
        '年や日付、場所、題名の語、出席者や発言者の名前で絞り込めます。',
        '--limit N で1ページの件数を変えられます（1から50まで、指定がなければ10件）。一つの会合は meeting で見られます。',
      ],
      examples: ['会合一覧', '会合一覧 東京'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: meetingsResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 50 },
      offset: { from: 0, to: 100_000 },
    });
    return {
      query: rest,
      limit: typeof flags.limit === 'number' ? flags.limit : meetingsShown,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
    };
  },

  run({ query, limit, offset }, { record, language }) {
    const result = meetingsLike(query, record.evidence, { limit, offset });
    const phrases = phrasesFor(languageOfTyped(query, language));
    const { summary, nodes } = toldMeetings(result, offset, phrases);
    const more = pageOn({
      command: 'meetings',
      typed: result.query,
      limit,
      usualLimit: meetingsShown,
      offset,
      shown: result.meetings.length,
      total: result.total,
    });
    return {
      json: result,
      answer: { language: phrases.language, summary, nodes: [...nodes, ...more] },
      found: result.found,
    };
  },
});
