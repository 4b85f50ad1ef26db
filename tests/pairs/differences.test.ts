import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignTexts } from '../../src/pairs/align.js';
import type { PairLexicon } from '../../src/pairs/anchors-of.js';
import { type Differences, differencesOf } from '../../src/pairs/differences.js';
import type { PairedText } from '../../src/pairs/unit.js';
import { wordChanges } from '../../src/pairs/word-changes.js';
import { shippedLexicon } from './lexicon.js';
import { readPair, writtenPairs } from './written-pairs.js';

let lexicon: PairLexicon;
beforeAll(async () => {
  lexicon = await shippedLexicon();
});

function between(left: PairedText, right: PairedText): Differences {
  return differencesOf(left, right, alignTexts(left, right, lexicon));
}

function pair(name: string) {
  const found = writtenPairs().find((one) => one.name === name);
  if (!found) throw new Error(`no pair ${name}`);
  return found;
}

describe('between two languages', () => {
  it('a country that only one text names is told, and one that only the other names', () => {
    const { en, ja } = pair('added-country');
    const differences = between(en, ja);
    const named = (side: 'onlyLeft' | 'onlyRight') =>
      differences.turns.flatMap((turn) => turn[side].map(({ text }) => text));
    expect(named('onlyLeft')).toContain('Philippines');
    expect(named('onlyRight')).toContain('インド');
    expect(named('onlyLeft')).not.toContain('Australia');
  });

  it('is told where another sentence of the turn names the same country', () => {
    const file = `meeting 2023-06-01-tokyo-defense-ministerial
@press question
Minister, how will Japan respond to the missile launch by North Korea? ||| 大臣、北朝鮮によるミサイル発射に日本はどう対応しますか。
@hamada answer
We strongly condemned the launch of the ballistic missile on May 31. ||| ５月31日の弾道ミサイルの発射を強く非難しました。
With Australia, the Philippines and India we held a joint exercise in 2022. ||| 豪州及びインドとは、2022年に共同訓練を行いました。
The budget of 43 trillion yen will be used for counterstrike capabilities. ||| 43兆円の予算は反撃能力に用います。
The carrier strike group of the U.S. Navy will visit Yokosuka this week. ||| 米海軍の空母打撃群が今週、横須賀を訪れます。
On July 12, I will visit the Philippines and meet the president there. ||| ７月12日にはフィリピンを訪問し、大統領と会談します。
@austin answer
Deterrence against China and Russia is our common goal. ||| 中国とロシアに対する抑止は共通の目標です。
`;
    const { en, ja } = readPair('again', file);
    const told = between(en, ja).turns.flatMap((turn) => [...turn.onlyLeft, ...turn.onlyRight]);
    const nations = told.filter(({ kind }) => kind === 'nation');
    expect(nations.map(({ text, start }) => [text, en.source.slice(start, start + text.length)])).toEqual([
      ['Philippines', 'Philippines'],
    ]);
  });

  it('sentences that one text leaves out are told, and none in a pair that is whole', () => {
    const { en, ja } = pair('four-principals');
    const turns = between(en, ja).turns;
    const alone = turns.flatMap((turn) =>
      turn.sentencesRight.map(({ start, end }) => ja.source.slice(start, end)),
    );
    const rows = pair('four-principals').rows.filter((row) => row.en === null || row.ja === null);
    const lacking = rows.map((row) => (row.ja ? ja.source.slice(row.ja.start, row.ja.end) : ''));
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter((words) => !lacking.includes(words))).toEqual([]);
    const whole = pair('weekly-briefing');
    for (const turn of between(whole.en, whole.ja).turns)
      expect([turn.sentencesLeft, turn.sentencesRight]).toEqual([[], []]);
  });

  it('a question and its answer that only one text has are missing from the other', () => {
    const { en, ja } = pair('doorstep');
    const differences = between(en, ja);
    const missing = ja.transcript.turns.filter(({ id }) => differences.missingLeft.includes(id));
    const unsure = ja.transcript.turns.filter(({ id }) => differences.unsure.right.includes(id));
    const words = [...missing, ...unsure].map(({ paragraphs }) => paragraphs[0]?.text ?? '');
    expect(words.join()).toContain('統一教会');
    expect(differences.missingRight).toEqual([]);
  });
});

const names = new Map([
  ['hamada-yasukazu', 'hamada'],
  ['austin-lloyd', 'austin'],
]);

/** Two publishers' English texts of the same words, but for what is changed in the second. */
function twoInEnglish(change: (words: string) => string): [PairedText, PairedText] {
  const { en } = pair('tokyo-ministerial');
  const rows = en.transcript.turns.map(({ speaker, kind, paragraphs }) => {
    const who = names.get(speaker?.id ?? '') ?? 'press';
    return `@en ${kind} ${who}\n${paragraphs.map(({ text }) => `${text} ||| -`).join('\n')}`;
  });
  const file = `meeting 2023-06-01-tokyo-defense-ministerial\n${rows.join('\n')}`;
  return [readPair('one', file).en, readPair('other', change(file)).en];
}

describe('between two publishers in one language', () => {
  it('other marks and other blanks are no difference', () => {
    const [one, other] = twoInEnglish((words) =>
      words.replaceAll("'", '’').replaceAll(' - ', ' – ').replaceAll('. ', '.  '),
    );
    const differences = between(one, other);
    expect(differences).toMatchObject({ missingLeft: [], missingRight: [], turns: [] });
  });

  it('a word that is put otherwise is told where it stands in both', () => {
    const [one, other] = twoInEnglish((words) => words.replace('43 trillion yen', '48 trillion yen'));
    const [turn, ...more] = between(one, other).turns;
    expect(more).toEqual([]);
    const [change, ...others] = turn?.words ?? [];
    expect(others).toEqual([]);
    expect(one.source.slice(change?.left.start, change?.left.end)).toBe('43');
    expect(other.source.slice(change?.right.start, change?.right.end)).toBe('48');
  });

  it('an answer that is left out is missing', () => {
    const [one, other] = twoInEnglish((words) => words.replace(/@en answer austin\nI'd echo[^@]*(?=@)/u, ''));
    expect(other.source.length).toBeLessThan(one.source.length);
    const { missingRight, missingLeft, turns } = between(one, other);
    const missing = one.transcript.turns.filter(({ id }) => missingRight.includes(id));
    expect(missing.map(({ paragraphs }) => paragraphs[0]?.text.slice(0, 9))).toEqual(["I'd echo "]);
    expect([missingLeft, turns]).toEqual([[], []]);
  });
});

describe('changed words', () => {
  const words = fc.array(fc.constantFrom('we', 'agreed', 'on', 'Okinawa', '防衛', '2023'), { maxLength: 12 });
  const plain = (text: string) => text.replace(/\s+/gu, '').toLowerCase();

  it('put in place of each other make one text of the other', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [a.join(' '), b.join(' ')];
        let [made, at] = ['', 0];
        for (const change of wordChanges(left, right)) {
          made += `${left.slice(at, change.left.start)} ${right.slice(change.right.start, change.right.end)} `;
          at = change.left.end;
        }
        expect(plain(made + left.slice(at))).toBe(plain(right));
      }),
    );
  });

  it('are none between a text and itself, whatever its marks', () => {
    fc.assert(
      fc.property(words, (a) => {
        expect(wordChanges(a.join(' '), `“${a.join(', ').toUpperCase()}.”`)).toEqual([]);
      }),
    );
  });
});
