import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { verifyAsked } from '../../../src/evidence/verify/asked.js';
import { inventedEvidence } from '../invented-record.js';

const hamada = ['hamada-yasukazu', '浜田靖一'] as const;
const hayashi = ['hayashi-yoshimasa', '林芳正'] as const;

let evidence: Evidence;
beforeAll(async () => {
  evidence = await inventedEvidence([
    {
      day: '2023-06-01',
      publisher: 'mod',
      language: 'ja',
      turns: [
        {
          speaker: hamada,
          side: 'japan',
          text: '反撃能力の保有は、相手に攻撃を思いとどまらせるためのものであり、先制攻撃を行うものではありません。来年度は予算を四千億円に増やす考えです。',
        },
        {
          speaker: hayashi,
          side: 'japan',
          text: '中国とは対話を続けてまいります。台湾海峡の平和と安定は重要であります。',
        },
        {
          speaker: hamada,
          side: 'japan',
          text: '地元の皆様の御理解なくして、部隊の安定的な駐留は成り立たないと考えております。',
        },
      ],
    },
  ]);
});

const verdictOn = (text: string, by?: string, on?: string) => {
  const { claims } = verifyAsked(text, { by, on }, evidence);
  return claims[0];
};

describe('an alleged quote in Japanese', () => {
  it('is exact where its words are, whatever its marks and width', () => {
    expect(verdictOn('「中国とは対話を続けてまいります」', '林')).toMatchObject({
      verdict: 'exact',
      also: [],
    });
    expect(verdictOn('『台湾海峡の平和と安定は、重要であります。』')).toMatchObject({
      verdict: 'exact',
      typography: ['signs'],
    });
    expect(verdictOn('林外務大臣は「中国とは対話を続けてまいります」と述べた。')).toMatchObject({
      verdict: 'exact',
      saidBy: [{ id: 'hayashi-yoshimasa' }],
    });
  });

  it('is altered where a denial is taken out, put in or swallowed', () => {
    for (const text of [
      '「先制攻撃を行うものであります」',
      '「先制攻撃を行うもの…ります」',
      '「部隊の安定的な駐留は成り立つと考えております」',
    ])
      expect(verdictOn(text), text).toMatchObject({ verdict: 'altered', meaningChanged: true });
    const denied = verdictOn('「中国とは対話を続けてまいりません」', '林');
    expect(denied).toMatchObject({ verdict: 'altered', meaningChanged: true });
    expect(denied?.diff.some(({ meaning }) => meaning === 'negation')).toBe(true);
  });

  it('is altered where a number or a name is another', () => {
    expect(verdictOn('「来年度は予算を五千億円に増やす考えです」')).toMatchObject({
      verdict: 'altered',
      meaningChanged: true,
    });
    expect(verdictOn('「韓国とは対話を続けてまいります」')).toMatchObject({
      verdict: 'altered',
      meaningChanged: true,
    });
  });

  it('is shortened where it says so and leaves no denial out', () => {
    expect(verdictOn('「反撃能力の保有は、…先制攻撃を行うものではありません」', '浜田')).toMatchObject({
      verdict: 'elided',
    });
    expect(verdictOn('「反撃能力の保有は（中略）先制攻撃を行うものではありません」', '浜田')).toMatchObject({
      verdict: 'elided',
    });
  });

  it('is joined where it has words of two people', () => {
    expect(
      verdictOn('「来年度は予算を四千億円に増やす考えです。中国とは対話を続けてまいります。」'),
    ).toMatchObject({
      verdict: 'spliced',
      saidBy: [{ id: 'hamada-yasukazu' }, { id: 'hayashi-yoshimasa' }],
    });
  });

  it('is somebody else’s, of another day, or not in the record', () => {
    expect(verdictOn('「中国とは対話を続けてまいります」', '浜田')).toMatchObject({
      verdict: 'misattributed',
      saidBy: [{ id: 'hayashi-yoshimasa' }],
    });
    expect(verdictOn('「中国とは対話を続けてまいります」', '林', '2024')).toMatchObject({
      verdict: 'wrong-date',
    });
    expect(verdictOn('「核兵器の共有について米国と協議を始めました」', '浜田')).toMatchObject({
      verdict: 'not-found',
    });
  });
});
