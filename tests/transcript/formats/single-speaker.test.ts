import { describe, expect, it } from 'vitest';
import { speakerInTitle } from '../../../src/transcript/single-speaker.js';
import { castAt, meeting } from '../casts.js';
import { saidIn, sample, transcribed } from '../formats-read.js';

const cast = castAt(meeting.tokyo2023);
const inTitle = (title: string) => {
  const reading = speakerInTitle(title, cast);
  return reading === null
    ? null
    : reading.is === 'one'
      ? [reading.voice.name, reading.voice.office]
      : 'unclear';
};

describe('the one whom a title names', () => {
  it.each([
    ['Remarks by Secretary of Defense Lloyd J. Austin III at the Harbor Forum', 'Secretary of Defense'],
    ['Opening Remarks by Foreign Minister Hayashi Yoshimasa', 'Foreign Minister'],
    ['Statement of Deputy Secretary Ngozi Okoye, June 1, 2023', 'Deputy Secretary'],
    ['Address by Ambassador Tobias A. Reyes to the Diet', 'Ambassador'],
  ])('%s', (title, office) => {
    const read = inTitle(title);
    expect(read?.[1]).toBe(office);
  });

  it.each([
    '防衛大臣談話',
    '浜田防衛大臣挨拶',
    '北朝鮮による発射に関する防衛大臣談話',
    '令和5年度自衛隊観閲式における岸田内閣総理大臣訓示',
    '林外務大臣による基調講演',
  ])('%s', (title) => {
    expect(inTitle(title)?.[1]).toMatch(/大臣$/u);
  });

  it.each([
    'Remarks by President Biden and Prime Minister Kishida at a Dinner',
    'Remarks by the Minister',
    'Statement by the Foreign Ministers of Japan and Australia',
    '日米共同声明',
    '各国首脳によるビデオメッセージ',
  ])('%s names no one person', (title) => {
    expect(inTitle(title)).toBe('unclear');
  });

  it.each(['Joint Press Conference With Minister Hamada', 'Readout of a call', '防衛大臣記者会見'])(
    '%s is no speech’s title',
    (title) => {
      expect(inTitle(title)).toBeNull();
    },
  );
});

describe('a speech without labels', () => {
  it('is the words of the one whom its title names, in one turn, wrapped lines joined', () => {
    const { turns, doubts } = transcribed(sample('remarks-by'));
    expect(turns.map(({ speaker, kind }) => [speaker?.id, kind])).toEqual([['austin-lloyd', 'statement']]);
    expect(turns[0]?.paragraphs).toHaveLength(4);
    expect(turns[0]?.paragraphs[0]?.text).toContain('to stand\nin front of');
    expect(doubts).toEqual([]);
  });

  it('is in Japanese the words of whoever held the office on the day', () => {
    const { turns } = transcribed(sample('bouei-danwa'));
    expect(turns.map(({ speaker }) => speaker?.id)).toEqual(['hamada-yasukazu']);
    expect(turns[0]?.paragraphs).toHaveLength(4);
  });

  it('is nobody’s where the title names two, with a doubt', () => {
    const known = sample('remarks-by');
    const title = 'Remarks by Secretary Austin and Minister Hamada at the Harbor Forum in Honolulu';
    const { turns, doubts } = transcribed({ ...known, metadata: { ...known.metadata, title } });
    expect(turns.map(({ speaker }) => speaker)).toEqual([null]);
    expect(doubts).toEqual([expect.objectContaining({ decision: 'a turn without a person' })]);
  });

  it('ends, with a doubt, where another speaker’s label stands', () => {
    const text = sample('remarks-by').text.replace('Thank you, and may', 'QUESTION: Mr. Secretary, may');
    const { turns, doubts } = transcribed(sample('remarks-by', text));
    expect(turns.map(({ speaker }) => speaker?.id ?? null)).toEqual(['austin-lloyd', null]);
    expect(saidIn(turns[1] ?? fail())).toContain('Mr. Secretary, may');
    expect(doubts).toEqual([expect.objectContaining({ reason: 'looks like the label of another speaker' })]);
  });

  it('does not read prose with a colon as a label', () => {
    const text = sample('remarks-by').text.replace(
      'Let me say a word',
      'The bottom line is this: let me say a word',
    );
    expect(transcribed(sample('remarks-by', text)).turns).toHaveLength(1);
  });
});

function fail(): never {
  throw new Error('there is no such turn');
}
