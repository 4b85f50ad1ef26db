import { describe, expect, it } from 'vitest';
import { japaneseDays } from '../../src/source/japanese-date.js';

const dates = (text: string) => japaneseDays(text).map(({ date }) => date);

describe('days in Japanese print', () => {
  it.each([
    ['令和5年6月1日（木）', '2023-06-01'],
    ['令和５年６月１日(木曜日)', '2023-06-01'],
    ['令和 5 年 6 月 1 日', '2023-06-01'],
    ['令和五年六月二十三日（金曜日）', '2023-06-23'],
    ['令和元年５月１日', '2019-05-01'],
    ['平成三十一年四月三十日', '2019-04-30'],
    ['平成元年一月八日', '1989-01-08'],
    ['昭和六十四年一月七日', '1989-01-07'],
    ['2023年6月1日', '2023-06-01'],
    ['二〇二三年十二月十日', '2023-12-10'],
    ['令和6年2月29日（木）', '2024-02-29'],
  ])('%s is %s', (text, date) => {
    expect(dates(text)).toEqual([date]);
    expect(japaneseDays(text)[0]?.weekdayAgrees).not.toBe(false);
  });

  it.each([
    '令和5年2月29日',
    '令和5年6月31日',
    '令和0年6月1日',
    '平成31年5月1日',
    '令和元年4月30日',
    '昭和64年1月8日',
    '令和5年6月',
    '5年6月1日',
  ])('%s is no day', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('gives their places in the text, and says which day of the week is another’s', () => {
    const text = '日時：令和5年6月6日（水）08:45～、前回は令和5年5月30日（火）';
    const found = japaneseDays(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '令和5年6月6日（水）',
      '令和5年5月30日（火）',
    ]);
    expect(found.map(({ weekdayAgrees }) => weekdayAgrees)).toEqual([false, true]);
  });
});
