import { describe, expect, it } from 'vitest';
import { citedName, nameInJapanese } from '../../../src/evidence/cite/cited-name.js';

describe('a name', () => {
  it.each([
    ['Lloyd J. Austin III', 'Austin', { family: 'Austin', given: 'Lloyd J.', suffix: 'III' }],
    ['Antony J. Blinken', 'Blinken', { family: 'Blinken', given: 'Antony J.' }],
    ['Ann Mallory, Jr.', 'Mallory', { family: 'Mallory', given: 'Ann', suffix: 'Jr.' }],
    ['Hamada Yasukazu', 'Hamada', { family: 'Hamada', given: 'Yasukazu', 'static-ordering': true }],
    ['Martina Martin', 'Martin', { family: 'Martin', given: 'Martina' }],
    ['恩田誠', '恩田', { family: '恩田', given: '誠', 'static-ordering': true }],
    ['Miki', 'Miki', { literal: 'Miki' }],
    ['Onda of the Ministry', 'Ondo', { literal: 'Onda of the Ministry' }],
    ['Ann Mallory of X', 'Mallory', { literal: 'Ann Mallory of X' }],
  ])('%s is parted as it is printed', (name, family, parts) => {
    expect(citedName({ name, family })).toEqual(parts);
  });

  it('is Japanese where the record has it in Japanese, without blanks', () => {
    expect(nameInJapanese({ name: 'Onda Makoto', aliases: ['Makoto Onda', '恩田　誠'] })).toBe('恩田誠');
    expect(nameInJapanese({ name: 'Ann Mallory', aliases: ['アン・マロリー'] })).toBe('アン・マロリー');
    expect(nameInJapanese({ name: 'Ann Mallory', aliases: ['Mallory-san'] })).toBeNull();
  });
});
