import { beforeAll, describe, expect, it } from 'vitest';
import type { PairLexicon } from '../../src/pairs/anchors-of.js';
import {
  documentDifferencesSchema,
  isDifferent,
  meetingDifferences,
} from '../../src/pairs/meeting-differences.js';
import type { PairedText } from '../../src/pairs/unit.js';
import { differenceLines } from '../../src/render/document-differences.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { documentIdSchema } from '../../src/transcript/transcript.js';
import { shippedLexicon } from './lexicon.js';
import { readPair, writtenFiles, writtenPairs } from './written-pairs.js';

let lexicon: PairLexicon;
beforeAll(async () => {
  lexicon = await shippedLexicon();
});

const file = `meeting 2023-06-01-tokyo-defense-ministerial
@en statement hamada
Let me report on the two days of talks that we have just held in the ministry. ||| -
¶The U.S. side told us that the new radar will be ready in the spring of 2026. ||| -
We welcomed the counterstrike capability, and the defense of the southern islands. ||| -
@en moderation moderator
We will now take one question from either side of the room, if we may. ||| -
@en question press
Thank you, Minister. What does the defense of the islands cost each year? ||| -
@en answer hamada
The defense budget of this year has 43 trillion yen for it over five years. ||| -
@en answer austin
Let me add that our forces will train with yours in the autumn as they always have. ||| -
`;
function textOf(name: string, words: string): PairedText {
  const { en } = readPair(name, words);
  const { document } = en.transcript;
  return {
    ...en,
    transcript: {
      ...en.transcript,
      document: { ...document, id: documentIdSchema.parse(`${document.id}-${name.length}`) },
    },
  };
}
const [one, two] = ['dod/en/transcript-1', 'dod/en/transcript-2'];
const linesOf = (texts: readonly PairedText[], language: 'en' | 'ja' = 'en') =>
  meetingDifferences(texts, () => lexicon).map((one) =>
    differenceLines(one, true, phrasesFor(language).importing.differences),
  );

describe('the transcripts of one meeting', () => {
  it('are each compared with those before it, and quoted where they differ from where they stand', () => {
    const texts = [
      textOf('a', file),
      textOf('ab', file.replace('spring of 2026', 'autumn of 2026')),
      textOf('abc', file.replace('if we may', 'no more')),
    ];
    const found = meetingDifferences(texts, () => lexicon);
    expect(found.map(({ left, right }) => [left.slice(-1), right.slice(-1)])).toEqual([
      ['1', '2'],
      ['1', '3'],
      ['2', '3'],
    ]);
    for (const one of found) {
      expect(documentDifferencesSchema.parse(one)).toEqual(one);
      for (const [side, id] of [
        ['left', one.left],
        ['right', one.right],
      ] as const) {
        const source = texts.find(({ transcript }) => transcript.document.id === id)?.source ?? '';
        for (const { words } of one.turns)
          for (const { [side]: printed } of words) {
            expect(source.slice(printed.start, printed.end)).toBe(printed.text);
            expect(source.slice(printed.inside.start, printed.inside.end)).toBe(printed.inside.text);
            expect(printed.inside.text).toContain(printed.text);
          }
      }
    }
    expect(found[0]?.turns[0]?.words[0]?.right).toMatchObject({
      text: 'autumn',
      inside: { text: expect.stringContaining('ready in the autumn of 2026.') },
    });
  });

  it('do not differ where words are parted, dotted and marked otherwise', () => {
    const other = file
      .replaceAll('counterstrike', 'counter-strike')
      .replaceAll('U.S.', 'US')
      .replaceAll(', ', ' – ');
    const found = meetingDifferences([textOf('a', file), textOf('ab', other)], () => lexicon);
    expect(found.map(isDifferent)).toEqual([false]);
  });

  it('are told of a spelling once, with how often and where', () => {
    const other = file.replaceAll('defense', 'defence').replace('43 trillion', '48 trillion');
    const [lines] = linesOf([textOf('a', file), textOf('ab', other)]);
    expect(lines?.filter((line) => line.includes('defence'))).toEqual([
      `“defense” in ${one}, “defence” in ${two}: 3 times, in turns 1, 3, 4`,
    ]);
    expect(lines?.filter((line) => line.includes(`“43” in ${one}, “48” in ${two}`))).toHaveLength(1);
    const [japanese] = linesOf([textOf('a', file), textOf('ab', other)], 'ja');
    expect(japanese).toContain(`${one} では「defense」、${two} では「defence」（3か所、1、3、4番目の発言）`);
  });

  it('are told of words that one has and the other has nothing for, with the place', () => {
    const other = file.replace('the two days of ', 'the ');
    const [lines] = linesOf([textOf('a', file), textOf('ab', other)]);
    expect(lines?.[1]).toMatch(
      /^turn 1, .*“two days of” in \S+-1, nothing in \S+-2 \(where it says “.*the two days of talks.*”\)$/u,
    );
  });

  it('are told of a turn that one leaves out, whichever comes first', () => {
    const other = file.replace(/@en moderation[^@]*/u, '');
    const [whole, without] = [textOf('a', file), textOf('ab', other)];
    for (const texts of [
      [whole, without],
      [without, whole],
    ]) {
      const [lines] = linesOf(texts);
      expect(lines?.slice(1)).toEqual([
        expect.stringMatching(/^only in .*-1: turn 2, .*“We will now take one question/u),
      ]);
    }
  });

  it('are told of no turn as missing where the other has one of the same person that is put quite otherwise', () => {
    const long =
      'The allies stand together on the seas, in the air and in every domain that we know of today. ';
    const whole = file.replace('as they always have.', `as they always have. ${long.repeat(4)}`);
    const other = file.replace(/(@en answer austin\n).*/u, '$1No more from my side. ||| -');
    const [found] = meetingDifferences([textOf('a', whole), textOf('ab', other)], () => lexicon);
    expect(found?.unsure).toEqual({ left: 1, right: 1 });
    const said = JSON.stringify([found?.onlyLeft, found?.onlyRight]);
    expect(said).not.toContain('our forces will train');
    expect(said).not.toContain('No more from my side');
  });

  it('are compared where a word of thanks stands behind a statement in one alone', () => {
    const pair = writtenFiles().find(({ name }) => name === 'added-country')?.file ?? '';
    const [, speaker] = /@(\w+) answer/u.exec(pair) ?? [];
    const thanked = pair.replace(/(@\w+ answer[^@]*)/u, `$1@en answer ${speaker}\nThank you. ||| -\n`);
    expect(thanked).not.toBe(pair);
    const of = (words: string) => {
      const { en, ja } = readPair('added-country', words);
      const [found] = meetingDifferences([en, ja], () => lexicon);
      return found?.turns.flatMap(({ namedLeft, namedRight }) =>
        [...namedLeft, ...namedRight].map(({ text }) => text),
      );
    };
    expect(of(thanked)).toEqual(of(pair));
  });

  it('are told of a country that the interpreter added', () => {
    const pair = writtenPairs().find(({ name }) => name === 'added-country');
    const [lines] = linesOf(pair ? [pair.ja, pair.en] : []);
    expect(lines?.filter((line) => line.includes('“Philippines”'))).toHaveLength(1);
    expect(lines?.join('\n')).toMatch(/named only in \S+\/en\/\S+: .*“Philippines”/u);
  });

  it('are only told of transcripts: a readout says it otherwise anyway', () => {
    const readout = textOf('ab', file);
    const { document } = readout.transcript;
    const told = {
      ...readout,
      transcript: { ...readout.transcript, document: { ...document, kind: 'readout' as const } },
    };
    expect(meetingDifferences([textOf('a', file), told], () => lexicon)).toEqual([]);
  });
});
