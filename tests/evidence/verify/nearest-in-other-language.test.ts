import { describe, expect, it } from 'vitest';
import { verifyAsked } from '../../../src/evidence/verify/asked.js';
import { inventedEvidence } from '../invented-record.js';

const nearestTo = async (text: string, turn: string, language: string) => {
  const evidence = await inventedEvidence([{ day: '2023-06-01', language, turns: [{ text: turn }] }]);
  const [claim] = verifyAsked(text, {}, evidence).claims;
  return { verdict: claim?.verdict, match: claim?.match, nearest: claim?.nearest?.text ?? null };
};

describe('a claim whose words the record has in the other language alone', () => {
  it('is not found, and has the English words as the nearest', async () => {
    const english = 'Article 5 of the Mutual Security Treaty applies to the Senkaku Islands.';
    expect(await nearestTo('「尖閣諸島には日米安全保障条約第五条が適用される」', english, 'en')).toEqual({
      verdict: 'not-found',
      match: null,
      nearest: english,
    });
  });

  it('is not found, and has the Japanese words as the nearest', async () => {
    const japanese = '台湾海峡の平和と安定は重要であります。';
    const english = '“Peace and stability across the Taiwan Strait is important”';
    expect(await nearestTo(english, japanese, 'ja')).toEqual({
      verdict: 'not-found',
      match: null,
      nearest: japanese,
    });
  });

  it('has nothing near where the record speaks of something else', async () => {
    const english = 'Article 5 of the Mutual Security Treaty applies to the Senkaku Islands.';
    expect(await nearestTo('「明日の天気は晴れでしょう」', english, 'en')).toMatchObject({
      verdict: 'not-found',
      nearest: null,
    });
  });
});
