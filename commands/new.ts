import { type AnyCommand, asCommand } from '../src/command.js';
import { meetingNamed } from '../src/evidence/named/meeting-named.js';
import { newOf } from '../src/evidence/newly/new.js';
import { type NewResult, newResultSchema } from '../src/evidence/newly/new-result.js';
import { takeFlags } from '../src/flags.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';
import { toldNew } from '../src/render/told-new.js';

interface NewCommandOptions {
  readonly meeting: string;
  readonly offset: number;
}

/** `alliance new [meeting]`: what no earlier document of the record has, and what is no longer said. */
export const newWords: AnyCommand = asCommand<NewCommandOptions, NewResult>({
  name: 'new',
  usage: 'new [meeting]',
  words: {
    en: {
      summary:
        'Phrases of a meeting that no earlier document of this record has, those that matter most first, and formulas that were dropped.',
      details: [
        'Without a meeting, the newest one. A meeting is named by id, day or words: new 2023-01-11, new the last 2+2.',
        'Earlier is what has an earlier day; documents of one meeting are never earlier than each other.',
        'Formulas are dropped against the last earlier meeting with documents of the same kind and the same offices heard.',
        'It is never said that something was said for the first time ever: only that this record has it nowhere before.',
      ],
      examples: ['new', 'new 2023-06-01'],
    },
    ja: {
      alias: '新出',
      summary:
        'ある会合の発言のうち、この記録のそれ以前の文書にない表現を重要な順に示し、使われなくなった定型表現も示します。',
      details: [
        '会合を指定しなければ、最新の会合です。日付や言葉で指定できます（例：新出 2023年6月、新出 前回の2+2）。',
        'それ以前とは、日付が前の文書のことです。同じ会合の文書どうしに前後はありません。',
        '使われなくなった定型表現は、同じ種類の文書があり、同じ役職が発言している直近の会合と比べます。',
        '史上初であるとは言いません。この記録のそれ以前にはない、というだけです。',
      ],
      examples: ['新出', '新出 2023年6月'],
    },
  },
  faces: ['slack', 'page', 'terminal', 'library', 'mcp'],
  result: newResultSchema,

  parse(typed) {
    const { rest, flags } = takeFlags(typed, { offset: { from: 0, to: 100_000 } });
    return { meeting: rest, offset: typeof flags.offset === 'number' ? flags.offset : 0 };
  },

  run({ meeting, offset }, world) {
    const { evidence } = world.record;
    const result = newOf(meetingNamed(meeting, evidence), evidence, meeting);
    const phrases = phrasesFor(languageOfTyped(meeting, world.language));
    return { json: result, answer: toldNew(result, offset, phrases), found: result.found };
  },
});
