import { describe, expect, it } from 'vitest';
import { isSameSpeaker } from '../../src/transcript/same-speaker.js';

const provisional = { id: '2025-03-04-tokyo/dod/en/transcript/stone-bob', name: 'Bob Stone' };

describe('the speaker of two versions of a text', () => {
  it.each([
    ['a provisional person who has joined people.yml', provisional, { id: 'stone-bob', name: 'Bob Stone' }],
    [
      'one whose name is written otherwise now',
      { id: 'stone-bob', name: 'Robert Stone' },
      { id: 'stone-bob', name: 'Bob Stone' },
    ],
    ['one in other capitals', provisional, { id: 'stone-bob', name: 'BOB STONE' }],
    ['nobody', null, null],
  ])('is the same: %s', (_, one, other) => {
    expect(isSameSpeaker(one, other)).toBe(true);
    expect(isSameSpeaker(other, one)).toBe(true);
  });

  it.each([
    ['somebody else', provisional, { id: 'stone-ruth', name: 'Ruth Stone' }],
    ['nobody any more', provisional, null],
  ])('is another: %s', (_, one, other) => {
    expect(isSameSpeaker(one, other)).toBe(false);
    expect(isSameSpeaker(other, one)).toBe(false);
  });
});
