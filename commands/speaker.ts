import { type AnyCommand, asCommand, UsageError } from '../src/command.js';
import { personNamed } from '../src/evidence/named/person-named.js';
import { speakerOf, speakerQuotesShown } from '../src/evidence/speaker/speaker.js';
import { type SpeakerResult, speakerResultSchema } from '../src/evidence/speaker/speaker-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { pageOn } from '../src/render/page-on.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { shownOf, toldSpeaker, wordsInAll } from '../src/render/told-speaker.js';

interface SpeakerCommandOptions {
  readonly name: string;
  readonly limit: number;
  readonly offset: number;
}

/** `alliance speaker <name>`: somebody as the record knows him. */
export const speaker: AnyCommand = asCommand<SpeakerCommandOptions, SpeakerResult>({
  name: 'speaker',
  usage: 'speaker <name> [--limit N]',
  words: {
    en: {
      summary:
        'Who somebody is in the record: offices, meetings, how much through an interpreter, topics, latest words, questions.',
      details: [
        'A name in English or Japanese, the beginning of one, or an office (defense minister in 2023).',
        'Topics are terms and phrases that stand more often with this person than with the other officials (log-odds ratio); for reporters, than with other reporters.',
        'Of readouts and articles it is said that they only report. Somebody who never speaks in the record is told to be silent, with words of others that name him or her.',
        '--limit N shows N quotes on a page (1 to 20, 3 unless told).',
      ],
      examples: ['speaker Kihara', 'speaker Peter Martin'],
    },
    ja: {
      alias: '発言者',
      summary:
        '記録の中の人物について、役職、会合、通訳を通じた割合、多く述べる事柄、最近の発言、質問を示します。',
      details: [
        '名前（英語でも日本語でも）、その先頭の部分、または役職で指定します。',
        '事柄は、他の当局者（記者なら他の記者）より多く述べられた用語や語句です（対数オッズ比）。',
        '会談概要や記事の記述は、本人の言葉ではないと示します。記録に発言がない人物は、その旨と、名前が出てくる他の人物の言葉を示します。',
        '--limit N で1ページの件数を変えられます（1から20まで、指定がなければ3件）。',
      ],
      examples: ['発言者 木原', '発言者 浜田靖一'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: speakerResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, {
      limit: { from: 1, to: 20 },
      offset: { from: 0, to: 100_000 },
    });
    if (rest === '') throw new UsageError({ code: 'nothing-to-search-for', command: 'speaker' });
    return {
      name: rest,
      limit: typeof flags.limit === 'number' ? flags.limit : speakerQuotesShown,
      offset: typeof flags.offset === 'number' ? flags.offset : 0,
    };
  },

  run({ name, limit, offset }, { record, language }) {
    const { evidence } = record;
    const result = speakerOf(personNamed(name, evidence), name, evidence, { limit, offset });
    const phrases = phrasesFor(languageOfTyped(name, language));
    const { summary, nodes } = toldSpeaker(result, offset, phrases);
    const more = pageOn({
      command: 'speaker',
      typed: name,
      limit,
      usualLimit: speakerQuotesShown,
      offset,
      shown: shownOf(result),
      total: wordsInAll(result),
    });
    return {
      json: result,
      answer: { language: phrases.language, summary, nodes: [...nodes, ...more] },
      found: result.found,
    };
  },
});
