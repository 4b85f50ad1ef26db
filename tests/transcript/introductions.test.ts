import { describe, expect, it } from 'vitest';
import { introducedByModerator, reporterOf, selfIntroduction } from '../../src/transcript/introductions.js';
import { everybody } from './casts.js';

/** Who asks, from what the moderator said one turn before and what the reporter said; on a day of the record. */
function asks(moderator: string, question: string, date = '2024-07-28') {
  const given = [introducedByModerator(moderator), selfIntroduction(question)];
  const { person, outlet, introducedAs } = reporterOf(given, everybody, date);
  return { id: person?.id ?? null, outlet, introducedAs };
}

describe('a moderator gives the floor', () => {
  it.each([
    [
      'A question from the U.S. side, we’ll go to Mr. Peter Martin, Bloomberg News.',
      'Peter Martin',
      'Bloomberg News',
    ],
    ['We will start with Shaun Tandon of the AFP.', 'Shaun Tandon', 'AFP'],
    ['Next, from the Japanese press, Miki-san of Nikkei newspaper company.', 'Miki', 'Nikkei'],
    ['Our next question goes to Ryo Kiyomiya from Asahi Shimbun.', 'Ryo Kiyomiya', 'Asahi Shimbun'],
    [
      'This will be the last question. Tajima-san, Asahi Shimbun newspaper. Thank you.',
      'Tajima',
      'Asahi Shimbun',
    ],
    ['Yes, please. Yomiuri Shimbun, Mr. Kamimura.', 'Kamimura', 'Yomiuri Shimbun'],
    ['Yes, please, Mr. Michael Gordon, Wall Street Journal.', 'Michael Gordon', 'Wall Street Journal'],
    ['Please raise your hand. Yes, please. Mr. Tanaka, Jiji Press.', 'Tanaka', 'Jiji Press'],
    ['So Mr. Patrick Tucker from Defense Once, please.', 'Patrick Tucker', 'Defense Once'],
  ])('%s', (words, name, outlet) => {
    expect(introducedByModerator(words)).toEqual({ name, outlet });
  });

  it.each([
    'Thank you very much. This is the end of the joint press conference.',
    'Next, we will move on to the representative questions.',
    'STAFF: Secretary Austin, now the floor is yours.',
    'Please limit your question only to one per person.',
    '',
  ])('nobody is introduced by “%s”', (words) => {
    expect(introducedByModerator(words)).toBeNull();
  });
});

describe('a reporter introduces himself', () => {
  it.each([
    ['My name is (Amaro ?) from (inaudible). I have a question to Minister Hamada.', '(Amaro ?)'],
    ['My name is Miki of Nihon Keizai Shimbun company. I have a question.', 'Miki'],
    ['Thank you so much. I’m Ryo Kiyomiya from Asahi Shimbun, Washington, D.C. bureau.', 'Ryo Kiyomiya'],
    ['Tajima, Asahi Shimbun. Thank you. During this meeting, I believe', 'Tajima'],
    ['Yes, Kamimura from Yomiuri newspaper. I have my question', 'Kamimura'],
    ['All right. Michael Gordon, Wall Street Journal. I have a question', 'Michael Gordon'],
    ['This is Tanaka of Jiji Press. I have a question', 'Tanaka'],
    ['Hi, Patrick Tucker from Defense One. For Secretary Austin', 'Patrick Tucker'],
  ])('%s', (words, name) => {
    expect(selfIntroduction(words)?.name).toBe(name);
  });

  it.each([
    'Thanks very much for doing this. For Secretary Austin, I have two questions.',
    'Hi there. Good evening. Thanks for this. Can I follow up on a couple of things?',
    'First, how helpful would it be if Tokyo reconsidered?',
  ])('and does not in “%s”', (words) => {
    expect(selfIntroduction(words)).toBeNull();
  });
});

describe('who the reporter is', () => {
  it('is known by the moderator’s words alone, one turn before', () => {
    expect(asks('We’ll go to Mr. Peter Martin, Bloomberg News.', 'Thanks very much for doing this.')).toEqual(
      {
        id: 'martin-peter',
        outlet: 'Bloomberg News',
        introducedAs: null,
      },
    );
  });

  it('is known by a full name though the transcriber misprints the outlet', () => {
    const found = asks('So Mr. Patrick Tucker from Defense Once, please.', 'Hi there.');
    expect(found).toEqual({ id: 'tucker-patrick', outlet: 'Defense One', introducedAs: null });
  });

  it('is known by a family name only with its outlet', () => {
    expect(asks('Yes, please. Mr. Tanaka, Jiji Press.', '').id).toBe('tanaka');
    expect(asks('Yes, please. Mr. Tanaka, Kyodo News.', '')).toEqual({
      id: null,
      outlet: null,
      introducedAs: 'Tanaka',
    });
    expect(asks('Yes, please. Mr. Martin, AFP.', '').id).toBeNull();
  });

  it('stays as printed where the print is uncertain', () => {
    expect(asks('Next.', 'My name is (Amaro ?) from (inaudible). I have a question.')).toEqual({
      id: null,
      outlet: null,
      introducedAs: '(Amaro ?)',
    });
    expect(asks('Next.', 'My name is (Tanaka ?) from Jiji Press.').id).toBeNull();
  });

  it('is nobody where moderator and reporter name two people', () => {
    const found = asks('We will start with Shaun Tandon of the AFP.', 'Hi, Patrick Tucker from Defense One.');
    expect(found).toMatchObject({ id: null, introducedAs: 'Patrick Tucker' });
  });

  it('is never a minister of the same or a similar name', () => {
    expect(asks('Yes, please. Yomiuri Shimbun, Mr. Kamikawa.', '').id).toBeNull();
    expect(asks('Yes, please. Mr. Naoki Tanaka, Jiji Press.', '', '2012-03-01').id).toBeNull();
    expect(asks('Mr. Lloyd Austin, Bloomberg News.', '').id).toBeNull();
  });

  it('is nobody, under no name, where nobody introduced him', () => {
    expect(asks('Next question, please.', 'Can I follow up?')).toEqual({
      id: null,
      outlet: null,
      introducedAs: null,
    });
  });
});
