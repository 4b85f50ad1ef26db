import { describe, expect, it } from 'vitest';
import { languageOfTyped } from '../../src/render/language-of.js';

describe('the language of anything that was typed', () => {
  it.each([
    ['quote 反撃能力', 'ja'],
    ['quote 「反撃能力', 'ja'],
    ['反撃', 'ja'],
    ['ヘルプ', 'ja'],
    ['ﾍﾙﾌﾟ', 'ja'],
    ['引用 counterstrike', 'ja'],
    ['quote AUKUS とは', 'ja'],
    ['quote counterstrike', 'en'],
    ['help', 'en'],
    ['', 'en'],
    ['quote Tōkyō', 'en'],
    ['🙂', 'en'],
    // Filters say who, not in which language somebody speaks; where they are all, they are all there is to go by.
    ['quote speaker:浜田靖一 tomahawk', 'en'],
    ['quote tomahawk speaker:浜田靖一 --limit 99', 'en'],
    ['quote speaker:"浜田 靖一" "tomahawk', 'en'],
    ['quote speaker：浜田靖一 tomahawk', 'en'],
    ['quote speaker:浜田靖市', 'ja'],
    ['quote speaker:浜田靖市 --limit 3', 'ja'],
    ['quote speaker:hamda 反撃', 'ja'],
    ['quote side:火星 deterrence', 'en'],
  ] as const)('%j: %s', (typed, language) => {
    expect(languageOfTyped(typed, null)).toBe(language);
  });

  it.each(['quote 反撃能力', 'quote counterstrike', ''])('is the choice, where there is one: %j', (typed) => {
    expect(languageOfTyped(typed, 'en')).toBe('en');
    expect(languageOfTyped(typed, 'ja')).toBe('ja');
  });
});
