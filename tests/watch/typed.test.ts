import { describe, expect, it } from 'vitest';
import { readWatch, watchedIn } from '../../src/watch/typed.js';
import { watchedAsTyped } from '../../src/watch/watch.js';
import { mistakeMadeBy } from '../mistake-made.js';

describe('a watch is a query with a rhythm and a target behind it', () => {
  it.each([
    ['counterstrike daily', 'counterstrike', 'daily', null],
    ['speaker:austin "four star" at once', 'speaker:austin "four star"', 'at-once', null],
    ['counterstrike', 'counterstrike', null, null],
    ['counterstrike weekly to me', 'counterstrike', 'weekly', 'me'],
    ['counterstrike here at once', 'counterstrike', 'at-once', 'here'],
    ['counterstrike, Every Day', 'counterstrike', 'daily', null],
    ['Futenma every week in this channel', 'Futenma', 'weekly', 'here'],
    ['反撃能力 毎日', '反撃能力', 'daily', null],
    ['反撃能力 すぐに 自分に', '反撃能力', 'at-once', 'me'],
    ['「反撃能力」 毎週 ここに', '「反撃能力」', 'weekly', 'here'],
  ])('%s', (typed, query, rhythm, target) => {
    expect(readWatch(typed)).toEqual({
      what: 'watch',
      watched: { query, include: [], exclude: [] },
      rhythm,
      target,
    });
  });

  it.each(['daily readiness', '"at once"', 'list of islands', 'stop using force', 'mute diplomacy'])(
    'words of the query stay words of the query: %s',
    (typed) => {
      expect(readWatch(typed)).toMatchObject({ what: 'watch', watched: { query: typed }, rhythm: null });
    },
  );
});

describe('a channel that is named', () => {
  it.each(['deterrence #general', '#general deterrence', '#日米 抑止', 'deterrence #general weekly'])(
    'is not watched for from elsewhere: %s',
    (typed) => {
      const { code, place } = mistakeMadeBy(() => readWatch(typed));
      expect(code).toMatchObject({ code: 'watch-elsewhere', channel: /#[^ ]+/u.exec(typed)?.[0] });
      expect(place?.text.slice(place.from, place.to)).toBe(/#[^ ]+/u.exec(typed)?.[0]);
    },
  );

  it('is not what a number with a sign in front is', () => {
    expect(readWatch('priority #1')).toMatchObject({ watched: { query: 'priority #1' } });
  });
});

describe('words to be included and left out', () => {
  it.each([
    ['deterrence +nuclear -space', 'deterrence', ['nuclear'], ['space']],
    ['deterrence +"four star" -"outer space" -x', 'deterrence', ['four star'], ['outer space', 'x']],
    ['speaker:austin ＋nuclear "ruled out"', 'speaker:austin "ruled out"', ['nuclear'], []],
    ['+nuclear +"four star"', 'nuclear "four star"', [], []],
    ['反撃能力 -核', '反撃能力', [], ['核']],
  ])('%s', (typed, query, include, exclude) => {
    expect(watchedIn(typed)).toEqual({ query, include, exclude });
  });

  it('are said back as they are typed', () => {
    const typed = 'deterrence +nuclear +"four star" -"outer space"';
    expect(watchedAsTyped(watchedIn(typed))).toBe(typed);
    expect(watchedIn(watchedAsTyped(watchedIn(typed)))).toEqual(watchedIn(typed));
  });
});

describe('the other words', () => {
  it.each([
    ['', { what: 'ask' }],
    ['list', { what: 'list' }],
    ['一覧', { what: 'list' }],
    ['mute 2', { what: 'mute', number: 2 }],
    ['unmute #2', { what: 'unmute', number: 2 }],
    ['Stop 12', { what: 'stop', number: 12 }],
    ['停止 ２番', { what: 'stop', number: 2 }],
  ])('%s', (typed, read) => {
    expect(readWatch(typed)).toEqual(read);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['stop', { code: 'which-watch', verb: 'stop', value: '' }],
    ['mute all', { code: 'which-watch', verb: 'mute', value: 'all' }],
    ['stop 2a', { code: 'which-watch', verb: 'stop', value: '2a' }],
    ['daily', { code: 'nothing-to-watch' }],
    ['every week to me', { code: 'nothing-to-watch' }],
    ['-nuclear', { code: 'only-exclusions' }],
    ['"open daily', { code: 'open-quotation', closed: '"open"' }],
  ])('%s', (typed, made) => {
    expect(mistakeMadeBy(() => readWatch(typed)).code).toEqual(made);
  });
});
