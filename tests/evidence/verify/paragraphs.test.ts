import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/evidence/evidence.js';
import { verifyAsked } from '../../../src/evidence/verify/asked.js';
import { inventedEvidence } from '../invented-record.js';

const minister = ['kihara-minoru', 'Kihara Minoru'] as const;

let evidence: Evidence;
beforeAll(async () => {
  evidence = await inventedEvidence([
    {
      day: '2024-03-05',
      publisher: 'dod',
      language: 'en',
      turns: [
        {
          speaker: minister,
          side: 'japan',
          text: 'We have built this shipyard together with the U.S.\n\nAs the tide turns, who will repair the old vessels?\n\nOur engineers will.\n\nFor that we need welders',
        },
      ],
    },
  ]);
});

const verdictOn = (text: string) => verifyAsked(text, {}, evidence).claims[0];

describe('a quote that runs over two paragraphs', () => {
  it.each([
    'We have built this shipyard together with the U.S.\nAs the tide turns, who will repair the old vessels?',
    'built this shipyard together with the U.S. As the tide turns',
    'who will repair the old vessels?\nOur engineers will.',
    'who will repair the old vessels? Our engineers will.',
    'Our engineers will. For that we need welders.',
  ])('is exact as it is printed: %j', (text) => {
    expect(verdictOn(text)).toMatchObject({ verdict: 'exact', diff: [] });
  });

  it('is altered where a question becomes a statement between them', () => {
    expect(verdictOn('Who will repair the old vessels. Our engineers will.')).toMatchObject({
      verdict: 'altered',
      meaningChanged: true,
    });
  });
});
