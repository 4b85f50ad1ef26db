import { describe, expect, it } from 'vitest';
import { heard, saidIn, sample, sampleNames, transcribed } from '../formats-read.js';
import { misowned } from '../ownership.js';

const read = (name: string, text?: string) => transcribed(sample(name, text));
const saidAt = (name: string, start: number, end: number) => sample(name).text.slice(start, end);
const changed = (name: string, from: string | RegExp, to: string) => {
  const { text } = sample(name);
  const after = text.replace(from, to);
  if (after === text) throw new Error(`${name} has no ${from}`);
  return read(name, after);
};

describe('a joint press conference with bracketed names and lettered answers', () => {
  const transcript = read('mod-two-plus-two');

  it('has everybody’s turns, and marks those as interpreted of whom the ministry’s note says so', () => {
    expect(
      transcript.turns.map(
        ({ label, speaker, kind, interpreted }) => `${label} = ${speaker?.id}: ${kind}, ${interpreted}`,
      ),
    ).toEqual([
      '上川外務大臣 = kamikawa-yoko: statement, no',
      'ブリンケン国務長官 = blinken-antony: statement, yes',
      '木原防衛大臣 = kihara-minoru: statement, no',
      'Q = undefined: question, no',
      'A(ブリンケン国務長官) = blinken-antony: answer, yes',
      'Q(外国人記者) = undefined: question, no',
      'A(木原防衛大臣) = kihara-minoru: answer, no',
    ]);
  });

  it('doubts what the note says only of some words, and does not flag them', () => {
    expect(transcript.doubts.map(({ decision, reason }) => `${decision}: ${reason}`)).toEqual([
      'not marked as interpreted: 上川外務大臣の一部英語による発言: the note says it of some of the words, and not of which',
      'not marked as interpreted: 英語の質問: the note does not say which questions are meant',
    ]);
  });

  it('gives the site’s lines below the last answer to nobody', () => {
    const below = transcript.leftOut.filter(({ why }) => why === 'navigation');
    expect(below.map(({ start, end }) => saidAt('mod-two-plus-two', start, end))).toEqual([
      '御意見・御感想',
      '記者会見一覧へ戻る',
      '(C) 防衛省・自衛隊',
    ]);
  });
});

describe('a press conference with nothing announced and headings between the questions', () => {
  const transcript = read('mod-nothing-announced');

  it('makes no statement of “none”, no words of a heading, and knows whose office stands alone', () => {
    expect(heard(transcript)).toEqual([
      '記者 = nobody: question',
      '大臣 = Hamada Yasukazu: answer',
      '記者 = nobody: question',
      '大臣 = Hamada Yasukazu: answer',
    ]);
    expect(transcript.turns[1]?.paragraphs.map(({ text }) => text)).toEqual([
      '調整中であります。決まり次第、お知らせいたします。',
      '現地の皆様には丁寧に御説明してまいります。',
    ]);
  });
});

describe('a press conference of the Ministry of Defense', () => {
  it('gives announcements and answers to the minister of the day, questions to the press', () => {
    expect(heard(read('mod-kisha'))).toEqual([
      ' = Hamada Yasukazu: statement',
      'Q = nobody: question',
      'A = Hamada Yasukazu: answer',
      'Q = 青木: question',
      'A = Hamada Yasukazu: answer',
      'Q = nobody: question',
      'A = Hamada Yasukazu: answer',
      '浜田大臣 = Hamada Yasukazu: answer',
    ]);
    expect(read('mod-kisha').doubts).toEqual([]);
  });

  it('knows the minister by the day: the same page a year later is another’s', () => {
    const known = sample('mod-kisha');
    const later = transcribed({ ...known, metadata: { ...known.metadata, date: '2024-06-04' } });
    expect(later.turns[2]?.speaker?.name).toBe('Kihara Minoru');
    expect(later.doubts).toContainEqual(expect.objectContaining({ reason: '2023-06-06 is printed' }));
    // A family name of another day is nobody of the record, and never the one in office.
    expect(later.turns.at(-1)?.speaker?.name).toBe('浜田');
  });

  it('doubts a day of the week that is another’s', () => {
    expect(changed('mod-kisha', '（火）', '（水）').doubts).toContainEqual(
      expect.objectContaining({ line: 2, reason: '2023-06-06 was another day of the week' }),
    );
  });

  it('gives the answers of a joint press conference to nobody where only A： is printed', () => {
    const known = sample('mod-kisha');
    const text = known.text.replace('防衛大臣記者会見', '日米防衛相共同記者会見');
    const joint = transcribed({
      ...sample('mod-kisha', text),
      metadata: { ...known.metadata, title: '日米防衛相共同記者会見' },
    });
    expect(joint.turns.filter(({ label }) => label === 'A').map(({ speaker }) => speaker)).toEqual([
      null,
      null,
      null,
    ]);
    expect(joint.doubts.map(({ reason }) => reason)).toContain('the title does not say who answers');
  });

  it('reads names alone on their lines, the interpreter’s mark, and the reporter whom the moderator calls', () => {
    const joint = read('mod-joint');
    expect(heard(joint)).toEqual([
      '浜田防衛大臣 = Hamada Yasukazu: statement',
      'オースティン国防長官 = Lloyd J. Austin III: statement',
      '司会 = nobody: moderation',
      '記者 = 上村: question',
      '浜田防衛大臣 = Hamada Yasukazu: answer',
      '司会 = nobody: moderation',
    ]);
    expect(joint.turns.map(({ interpreted }) => interpreted)).toEqual(['no', 'yes', 'no', 'no', 'no', 'no']);
    expect(joint.turns[3]?.outlet).toBe('読売新聞');
  });
});

describe('press conferences with labels in brackets', () => {
  it('reads 【】 of the Ministry of Foreign Affairs: offices, outlets, topics', () => {
    const mofa = read('mofa-kaiken');
    expect(heard(mofa)).toEqual([
      '林外務大臣 = Hayashi Yoshimasa: statement',
      'NHK　青木記者 = 青木: question',
      '林外務大臣 = Hayashi Yoshimasa: answer',
      '読売新聞　大竹記者 = 大竹: question',
      '林外務大臣 = Hayashi Yoshimasa: answer',
      'ブルームバーグ　レイノルズ記者 = レイノルズ: question',
      '林外務大臣 = Hayashi Yoshimasa: answer',
      '司会 = nobody: moderation',
    ]);
    expect(mofa.turns[5]?.interpreted).toBe('yes');
    const headings = mofa.leftOut.filter(({ why }) => why === 'section heading');
    expect(headings.map(({ start, end }) => sample('mofa-kaiken').text.slice(start, end))).toEqual([
      '冒頭発言',
      '（1）海外出張',
      '北朝鮮情勢',
      '日韓関係',
    ]);
  });

  it('keeps two reporters of one name at two outlets apart, under ids that stay', () => {
    const text = sample('mofa-kaiken').text.replace('読売新聞　大竹記者', '読売新聞　青木記者');
    const people = () => read('mofa-kaiken', text).people.filter(({ name }) => name === '青木');
    expect(people().map(({ outlets }) => outlets[0]?.outlet)).toEqual(['NHK', '読売新聞']);
    expect(new Set(people().map(({ id }) => id)).size).toBe(2);
    expect(people()[0]?.id).toMatch(/\/jp-[a-z0-9]{8}$/u);
    expect(people()).toEqual(people());
  });

  it('reads （） of the Prime Minister’s Office, and 【岸田総理冒頭発言】 as the name of whose words follow', () => {
    expect(heard(read('kantei-kaiken'))).toEqual([
      ' = Kishida Fumio: statement',
      '内閣広報官 = nobody: moderation',
      '記者 = 中村: question',
      '岸田総理 = Kishida Fumio: answer',
      '内閣広報官 = nobody: moderation',
      '記者 = 高橋: question',
      '岸田総理 = Kishida Fumio: answer',
      '内閣広報官 = nobody: moderation',
    ]);
  });

  it('does not take brackets at the beginning of a sentence for a label', () => {
    expect(saidIn(read('kantei-kaiken').turns[3] ?? fail())).toContain(
      '/ （少し間を置いて）繰り返しになりますが',
    );
  });
});

describe('minutes of the Diet', () => {
  it('reads the upper house: offices outside the brackets, members by 君', () => {
    expect(heard(read('kokkai-sangiin'))).toEqual([
      '委員長（山川太郎君） = 山川太郎: moderation',
      '委員長（山川太郎君） = 山川太郎: moderation',
      '谷本花子君 = 谷本花子: question',
      '国務大臣（浜田靖一君） = Hamada Yasukazu: answer',
      '谷本花子君 = 谷本花子: question',
      '政府参考人（森田一郎君） = 森田一郎: answer',
      '国務大臣（浜田靖一君） = Hamada Yasukazu: answer',
      '委員長（山川太郎君） = 山川太郎: moderation',
    ]);
  });

  it('reads the lower house, with the full names of its roster', () => {
    expect(heard(read('kokkai-shugiin'))).toEqual([
      '川上委員長 = 川上次郎: moderation',
      '渡部（周）委員 = 渡部周一: question',
      '浜田国務大臣 = Hamada Yasukazu: answer',
      '渡部（周）委員 = 渡部周一: question',
      '石原政府参考人 = 石原: answer',
      '川上委員長 = 川上次郎: moderation',
    ]);
  });

  it('leaves out interjections and the hour of closing, and keeps interjections within a speech', () => {
    const sangiin = read('kokkai-sangiin');
    const words = sangiin.turns.map(saidIn).join('\n');
    expect(words).not.toContain('「異議なし」と呼ぶ者あり');
    expect(words).not.toContain('散会\n');
    expect(words).toContain('（発言する者あり）御理解を');
  });

  it('does not take a minister for his namesake in another office', () => {
    const other = changed('kokkai-sangiin', '政府参考人（森田一郎君）', '政府参考人（浜田靖一君）');
    expect(other.turns[5]?.speaker?.id).not.toBe('hamada-yasukazu');
  });
});

describe('all Japanese samples', () => {
  const japanese = sampleNames.filter((name) => sample(name).metadata.language === 'ja');

  it.each(japanese)(
    '%s is accounted for, and reads the same with halfwidth signs and fullwidth digits',
    (name) => {
      const { text } = sample(name);
      expect(misowned(text, read(name))).toEqual([]);
      const half = text
        .replaceAll('：', ':')
        .replaceAll('（', '(')
        .replaceAll('）', ')')
        .replaceAll('　', ' ');
      const wide = text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      const plain = (transcript: ReturnType<typeof read>) =>
        heard(transcript).map((line) => line.normalize('NFKC'));
      expect(plain(read(name, half))).toEqual(plain(read(name)));
      expect(plain(read(name, wide))).toEqual(plain(read(name)));
      expect(misowned(half, read(name, half))).toEqual([]);
    },
  );

  it.each(japanese)('%s reads the same with line ends of Windows', (name) => {
    const { text } = sample(name);
    expect(heard(read(name, text.replaceAll('\n', '\r\n')))).toEqual(heard(read(name)));
  });
});

function fail(): never {
  throw new Error('there is no such turn');
}
