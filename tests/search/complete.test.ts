import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import type { Completable, TeamRecord } from '../../src/record.js';
import { bestMatch } from '../../src/search/complete-names.js';
import { corpusDir } from '../corpus.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const values = (what: Completable, typed: string) => record.complete(what, typed).map(({ value }) => value);

describe('speakers', () => {
  it.each([
    ['ham', ['hamada-yasukazu']],
    ['yasu', ['hamada-yasukazu']],
    ['AUSTIN', ['austin-lloyd']],
    ['lloyd au', ['austin-lloyd']],
    ['浜田', ['hamada-yasukazu']],
    ['靖一', ['hamada-yasukazu']],
    ['ブリンケン', ['blinken-antony']],
    ['ﾌﾞﾘﾝｹﾝ', ['blinken-antony']],
    ['kishida', []],
    ['zzz', []],
  ])('%s', (typed, ids) => {
    expect(values('speaker', typed)).toEqual(ids);
  });

  it('are all those who speak in the record and nobody else, who speaks most first', () => {
    const speaking = new Set<string>(
      record.transcripts.flatMap(({ turns }) =>
        turns.flatMap(({ speaker }) => (speaker ? [speaker.id] : [])),
      ),
    );
    const all = values('speaker', '');
    expect(new Set(all)).toEqual(speaking);
    expect(all[0]).toBe('austin-lloyd');
  });

  it('say by which name they were found, and as what they spoke last', () => {
    expect(record.complete('speaker', 'yogi')).toEqual([
      {
        what: 'speaker',
        value: 'hayashi-yoshimasa',
        name: 'Hayashi Yoshimasa',
        also: 'Yogi',
        office: 'Minister for Foreign Affairs',
        outlet: null,
        side: 'japan',
      },
    ]);
    expect(record.complete('speaker', 'hayashi')).toMatchObject([{ also: null }]);
  });

  it('begin as typed before they have a word that does', () => {
    const names = record.complete('speaker', 'ki').map((one) => (one.what === 'speaker' ? one.name : ''));
    expect(names).toEqual(['Kihara Minoru', 'Kiyomiya Ryo']);
  });
});

describe('meetings', () => {
  const [tokyo2024, tokyo2023, washington, pentagon] = [
    '2024-07-28-tokyo-2plus2',
    '2023-06-01-tokyo-defense-ministerial',
    '2023-01-11-washington-2plus2',
    '2022-09-14-pentagon-austin-hamada',
  ];
  it.each([
    ['', [tokyo2024, tokyo2023, washington, pentagon]],
    ['tokyo', [tokyo2024, tokyo2023]],
    ['2+2', [tokyo2024, washington]],
    ['2+2 tok', [tokyo2024]],
    ['june 2023', [tokyo2023]],
    ['2023-06', [tokyo2023]],
    ['東京', [tokyo2024, tokyo2023]],
    ['2プラス2', [tokyo2024, washington]],
    ['2023年', [tokyo2023, washington]],
    ['東京 2023年6月', [tokyo2023]],
    ['yalta', []],
  ])('%s', (typed, ids) => {
    expect(values('meeting', typed)).toEqual(ids);
  });
});

describe('topics', () => {
  it('are found by their other wordings, acronyms and Japanese', () => {
    expect(values('topic', 'jjoc')).toHaveLength(1);
    expect(record.complete('topic', '反撃能力')).toMatchObject([
      { value: 'counterstrike capability', also: '反撃能力', japanese: '反撃能力' },
    ]);
    expect(values('topic', 'はんげき')).toEqual(['counterstrike capability']);
  });

  it('begin as typed before a commoner one that has a word that does', () => {
    const all = values('topic', '');
    expect(all.indexOf('cyber security')).toBeLessThan(all.indexOf('security alliance'));
    const found = values('topic', 'security');
    expect(found.indexOf('security alliance')).toBeLessThan(found.indexOf('cyber security'));
  });

  it('are only those that the record prints', () => {
    expect(values('topic', 'conscription')).toEqual([]);
    for (const topic of values('topic', '').slice(0, 60))
      expect(record.quote(topic).answered, topic).toBe(true);
  });
});

describe('a name that fits what is typed', () => {
  it.each([
    ['', 'Hamada', { rank: 1, form: null }],
    ['ham', 'Hamada Yasukazu', { rank: 0, form: 'Hamada Yasukazu' }],
    ['yas ham', 'Hamada Yasukazu', { rank: 1, form: 'Hamada Yasukazu' }],
    ['amada', 'Hamada Yasukazu', null],
    ['能力', '反撃能力', { rank: 1, form: '反撃能力' }],
    ['É', 'Emmanuel', { rank: 0, form: 'Emmanuel' }],
  ])('%s: %s', (typed, name, match) => {
    expect(bestMatch(typed, [name])).toEqual(match);
  });
});
