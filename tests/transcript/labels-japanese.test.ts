import { describe, expect, it } from 'vitest';
import {
  introducedInJapanese,
  selfIntroductionInJapanese,
} from '../../src/transcript/introductions-japanese.js';
import { japanesePerson, readJapaneseLabel } from '../../src/transcript/labels-japanese.js';
import { officeHoldersOn } from './casts.js';

describe('a Japanese label', () => {
  it.each([
    ['浜田防衛大臣', '浜田', '防衛大臣', 'person'],
    ['浜田大臣', '浜田', '大臣', 'person'],
    ['浜田（はまだ）防衛大臣', '浜田', '防衛大臣', 'person'],
    ['浜田　防衛大臣', '浜田', '防衛大臣', 'person'],
    ['岸田内閣総理大臣', '岸田', '内閣総理大臣', 'person'],
    ['岸田総理', '岸田', '総理', 'person'],
    ['林外相', '林', '外相', 'person'],
    ['オースティン米国防長官', 'オースティン', '米国防長官', 'person'],
    ['松野内閣官房長官', '松野', '内閣官房長官', 'person'],
    ['吉田統合幕僚長', '吉田', '統合幕僚長', 'person'],
    ['国務大臣（浜田靖一君）', '浜田靖一', '国務大臣', 'person'],
    ['国務大臣(浜田 靖一君)', '浜田靖一', '国務大臣', 'person'],
    ['浜田国務大臣', '浜田', '国務大臣', 'person'],
    ['渡部（周）委員', '渡部周', '委員', 'person'],
    ['谷本花子君', '谷本花子', null, 'person'],
    ['委員長（山川太郎君）', '山川太郎', '委員長', 'chair'],
    ['川上委員長', '川上', '委員長', 'chair'],
    ['議長（細川護君）', '細川護', '議長', 'chair'],
    ['防衛大臣', null, '防衛大臣', 'person'],
    ['記者', null, null, 'press'],
    ['Ｑ', null, null, 'press'],
    ['司会', null, null, 'staff'],
    ['内閣広報官', null, '内閣広報官', 'staff'],
  ])('%s', (label, name, office, role) => {
    expect(readJapaneseLabel(label)).toEqual({ name, office, outlet: null, role });
  });

  it.each([
    ['NHK　青木記者', '青木', 'NHK'],
    ['ＮＨＫ青木記者', '青木', 'NHK'],
    ['朝日新聞田中記者', '田中', '朝日新聞'],
    ['時事通信　鈴木記者', '鈴木', '時事通信'],
    ['フリーランス　安本記者', '安本', 'フリーランス'],
    ['ブルームバーグ　レイノルズ記者', 'レイノルズ', 'ブルームバーグ'],
    ['青木記者', '青木', null],
  ])('%s is a reporter', (label, name, outlet) => {
    expect(readJapaneseLabel(label)).toEqual({ name, office: null, outlet, role: 'press' });
  });

  it.each(['質疑応答', '冒頭発言', 'ウクライナ情勢', '少し間を置いて', '以上', '', '　'])(
    '“%s” is none',
    (text) => {
      expect(readJapaneseLabel(text)).toBeNull();
    },
  );
});

describe('whom a Japanese print names', () => {
  const on = (day: string, label: string) => {
    const read = readJapaneseLabel(label);
    if (!read) throw new Error(`${label} is no label`);
    return japanesePerson({ ...read, side: null, key: null, does: null }, officeHoldersOn(day))?.id ?? null;
  };

  it.each([
    ['2023-06-01', '浜田防衛大臣', 'hamada-yasukazu'],
    ['2023-06-01', '濵田防衛大臣', 'hamada-yasukazu'],
    ['2023-06-01', '防衛大臣', 'hamada-yasukazu'],
    ['2023-06-01', '林外務大臣', 'hayashi-yoshimasa'],
    ['2024-07-28', '防衛大臣', 'kihara-minoru'],
    ['2023-06-01', '国務大臣（浜田靖一君）', 'hamada-yasukazu'],
    ['2023-06-01', '浜田国務大臣', 'hamada-yasukazu'],
    ['2023-06-01', 'オースティン米国防長官', 'austin-lloyd'],
    ['2023-06-01', '岸田総理', 'kishida-fumio'],
  ])('on %s %s is %s', (day, label, id) => {
    expect(on(day, label)).toBe(id);
  });

  it.each([
    ['2024-07-28', '浜田防衛大臣'],
    ['2023-06-01', '浜田外務大臣'],
    ['2023-06-01', '木原防衛大臣'],
    ['2023-06-01', '林防衛大臣'],
    ['2023-06-01', '政府参考人（浜田靖一君）'],
    ['2023-06-01', '大臣'],
    ['2023-06-01', '浜田委員'],
  ])('on %s %s is nobody of the record', (day, label) => {
    expect(on(day, label)).toBeNull();
  });
});

describe('reporters in Japanese', () => {
  it.each([
    ['それでは、NHKの青木さん、どうぞ。', '青木', 'NHK'],
    ['次の方。読売新聞の上村さん、お願いします。', '上村', '読売新聞'],
    ['では、ロイターのスミスさん。', 'スミス', 'ロイター'],
  ])('%s', (words, name, outlet) => {
    expect(introducedInJapanese(words)).toEqual({ name, outlet });
  });

  it.each([
    ['NHKの青木です。一点伺います。', '青木', 'NHK'],
    ['ありがとうございます。毎日新聞の高橋と申します。', '高橋', '毎日新聞'],
  ])('%s', (words, name, outlet) => {
    expect(selfIntroductionInJapanese(words)).toEqual({ name, outlet });
  });

  it.each([
    '防衛省の考え方です。',
    '東京の会談です。',
    '昨日の朝日新聞の報道です。',
    'AIの活用です。',
    '二点伺います。共同の訓練です。',
    '関連で伺います。大臣の発言です。',
  ])('%s introduces nobody', (words) => {
    expect(selfIntroductionInJapanese(words)).toBeNull();
  });
});
