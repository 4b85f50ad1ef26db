import { describe, expect, it } from 'vitest';
import { readDigest } from '../../src/digest/typed.js';
import { mistakeMadeBy } from '../mistake-made.js';

const mistake = (typed: string) => mistakeMadeBy(() => readDigest(typed));

describe('a digest is set up by a time, a zone and days in any order', () => {
  it.each([
    ['here 08:30 Asia/Tokyo weekdays', '08:30', 'Asia/Tokyo', 'weekdays'],
    ['at 9 New York', '09:00', 'America/New_York', 'every day'],
    ['平日 8:30 東京', '08:30', 'Asia/Tokyo', 'weekdays'],
    ['毎週月・水曜日の8時30分に東京時間で', '08:30', 'Asia/Tokyo', ['mon', 'wed']],
    ['月〜金 9時 日本時間', '09:00', 'Asia/Tokyo', 'weekdays'],
    ['８：３０　東京　毎日', '08:30', 'Asia/Tokyo', 'every day'],
    ['午後8時半 ハワイ', '20:30', 'Pacific/Honolulu', 'every day'],
    ['日 8:30 日本', '08:30', 'Asia/Tokyo', ['sun']],
    ['here at 8:30 am, Asia/Tokyo, Mon-Fri', '08:30', 'Asia/Tokyo', 'weekdays'],
    ['every monday at 9 in Sydney', '09:00', 'Australia/Sydney', ['mon']],
    ['noon London tue-thu', '12:00', 'Europe/London', ['tue', 'wed', 'thu']],
    ['9:00 Los Angeles Sat Sun', '09:00', 'America/Los_Angeles', ['sat', 'sun']],
    ['weekends 10pm Washington, D.C.', '22:00', 'America/New_York', ['sat', 'sun']],
    ['fri-mon 0830 Tokyo', '08:30', 'Asia/Tokyo', ['mon', 'fri', 'sat', 'sun']],
    ['8h30 Paris daily', '08:30', 'Europe/Paris', 'every day'],
    ['12am Guam', '00:00', 'Pacific/Guam', 'every day'],
    ['12pm Guam', '12:00', 'Pacific/Guam', 'every day'],
    ['9 o’clock St. John’s', '09:00', 'America/St_Johns', 'every day'],
  ])('%s', (typed, time, zone, days) => {
    expect(readDigest(typed)).toEqual({ what: 'set', time, zone, days });
  });

  it.each(['09:00', 'at 9am', 'here 9:00', 'ここに9時'])('without a zone: %s', (typed) => {
    expect(readDigest(typed)).toEqual({ what: 'set', time: '09:00', zone: null, days: 'every day' });
  });
});

describe('the other words', () => {
  it.each([
    ['list', { what: 'list' }],
    ['Pause', { what: 'pause' }],
    ['resume here', { what: 'resume' }],
    ['stop', { what: 'stop' }],
    ['preview', { what: 'preview' }],
    ['一時停止', { what: 'pause' }],
    ['heartbeat on', { what: 'heartbeat', on: true }],
    ['heartbeat OFF', { what: 'heartbeat', on: false }],
    ['', { what: 'ask' }],
    [' here ', { what: 'ask' }],
  ])('%s', (typed, read) => {
    expect(readDigest(typed)).toEqual(read);
  });

  it.each([
    ['counterstrike, "four star"', ['counterstrike', '"four star"']],
    ['speaker:austin,hamada deterrence, "a, b"', ['speaker:austin,hamada deterrence', '"a, b"']],
    ['反撃能力、「核、抑止」', ['反撃能力', '「核、抑止」']],
    ['twice, twice,', ['twice']],
    ['none', []],
    ['なし', []],
  ])('topics %s', (typed, topics) => {
    expect(readDigest(`topics ${typed}`)).toEqual({ what: 'topics', topics });
  });
});

describe('what cannot be read is told with its place', () => {
  it.each([
    ['here 25:00 Asia/Tokyo', { code: 'not-a-time', value: '25:00' }, '25:00'],
    ['24:00 Tokyo', { code: 'not-a-time', value: '24:00' }, '24:00'],
    ['8:75 Tokyo', { code: 'not-a-time', value: '8:75' }, '8:75'],
    ['13pm Tokyo', { code: 'not-a-time', value: '13pm' }, '13pm'],
    ['2575 Tokyo', { code: 'not-a-time', value: '2575' }, '2575'],
    ['08:30:00 Tokyo', { code: 'not-a-time', value: '08:30:00' }, '08:30:00'],
    ['8:30 9:00 Tokyo', { code: 'several-times', times: ['08:30', '09:00'] }, '9:00'],
    ['weekdays Tokyo', { code: 'digest-without-time' }, 'weekdays Tokyo'],
    [
      'here 08:30 Asia/Tokio weekdays',
      { code: 'unknown-zone', value: 'Asia/Tokio', nearest: ['Asia/Tokyo'] },
      'Asia/Tokio',
    ],
    ['8:30am JST?', { code: 'ambiguous-zone', value: 'JST', zones: ['Asia/Tokyo'] }, 'JST'],
    ['8:30 #general', { code: 'digest-elsewhere', channel: '#general' }, '#general'],
    ['pasue', { code: 'unclear-digest', typed: 'pasue', nearest: 'pause' }, 'pasue'],
    [
      'stop everything',
      { code: 'unclear-digest', typed: 'stop everything', nearest: 'stop' },
      'stop everything',
    ],
    ['tomorrow', { code: 'unclear-digest', typed: 'tomorrow', nearest: null }, 'tomorrow'],
    ['heartbeat maybe', { code: 'not-on-or-off', value: 'maybe' }, 'maybe'],
    ['topics "open', { code: 'open-quotation', closed: '"open"' }, '"open'],
  ])('%s', (typed, made, at) => {
    const { code, place } = mistake(typed);
    expect(code).toEqual(made);
    expect(place?.text.slice(place.from, place.to)).toBe(at);
  });

  it('and topics that are none or too many', () => {
    expect(mistake('topics').code).toEqual({ code: 'no-topics' });
    const eleven = Array.from({ length: 11 }, (_, n) => `word${n}`).join(',');
    expect(mistake(`topics ${eleven}`).code).toEqual({ code: 'too-many-topics', topics: 11, most: 10 });
  });
});
