import { beforeAll, describe, expect, it } from 'vitest';
import type { Cast } from '../../src/transcript/cast.js';
import { readLabel } from '../../src/transcript/labels.js';
import { normalisedCorpus } from '../corpus.js';
import { castAt, meeting, officeHoldersOn } from './casts.js';

/** Whom a label stands for: an id, a side for a role, null where it stays open. */
function reads(label: string, cast: Cast): string | null {
  const reading = readLabel(label, cast);
  if (reading.is === 'person') return reading.person.id;
  return reading.is === 'role' ? reading.side : null;
}

const reason = (label: string, cast: Cast) => {
  const reading = readLabel(label, cast);
  return reading.is === 'unknown' ? reading.reason : `read as ${reading.is}`;
};

const tokyo = castAt(meeting.tokyo2023);
const washington = castAt(meeting.washington2023);
const tokyo2024 = castAt(meeting.tokyo2024);

describe('one person under several labels', () => {
  it.each([
    ['DEFENSE MINISTER HAMADA YASUKAZU', 'hamada-yasukazu'],
    ['MIN. HAMADA', 'hamada-yasukazu'],
    ['Min. Hamada', 'hamada-yasukazu'],
    ['DEFENSE MINISTER YASUKAZU HAMADA', 'hamada-yasukazu'],
    ['MR. HAMADA', 'hamada-yasukazu'],
    ['HAMADA', 'hamada-yasukazu'],
    ['SECRETARY OF DEFENSE LLOYD J. AUSTIN III', 'austin-lloyd'],
    ['SEC. AUSTIN', 'austin-lloyd'],
    ['SECRETARY AUSTIN', 'austin-lloyd'],
    ['SECRETARY OF DEFENSE  LLOYD AUSTIN', 'austin-lloyd'],
  ])('%s', (label, person) => {
    expect(reads(label, tokyo)).toBe(person);
  });

  it('gives the office of the day, not another that the person had', () => {
    const reading = readLabel('FOREIGN MINISTER HAYASHI', washington);
    expect(reading).toMatchObject({ is: 'person', office: 'Minister for Foreign Affairs', misprint: null });
  });

  it('gives no office where the day is not known', () => {
    expect(readLabel('HAMADA', castAt(meeting.tokyo2023, null))).toMatchObject({
      is: 'person',
      office: null,
    });
  });

  it('knows a spokesperson who did not take part, without a full stop after MR', () => {
    expect(reads('MR PRICE', washington)).toBe('price-ned');
  });
});

describe('a misprinted label', () => {
  it('is the person whose name is certain, and the misprint is told', () => {
    const reading = readLabel('DEFENESE MINISTER KIHARA', tokyo2024);
    expect(reading).toMatchObject({
      is: 'person',
      person: { id: 'kihara-minoru' },
      misprint: 'defenese minister',
    });
  });

  it('is told among the doubts of the document, with its line', async () => {
    const corpus = await normalisedCorpus();
    const found = corpus.find(({ source }) => source.file.startsWith('003'));
    const doubt = found?.transcript.doubts.find(({ text }) => text.includes('DEFENESE'));
    expect(doubt).toMatchObject({ decision: 'kihara-minoru', reason: expect.stringContaining('misprint') });
    const line = found?.source.text.split('\n')[(doubt?.line ?? 0) - 1];
    expect(line?.startsWith('DEFENESE MINISTER KIHARA:')).toBe(true);
  });

  it('stays open where it is the name that is misprinted', () => {
    expect(reads('DEFENSE MINISTER HAMDA', tokyo)).toBeNull();
    expect(reads('SECRETARY AUSTEN', tokyo)).toBeNull();
  });
});

describe('a title that is another’s', () => {
  it.each([
    ['FOREIGN MINISTER HAMADA', washington],
    ['PRIME MINISTER HAMADA', washington],
    ['SECRETARY OF STATE AUSTIN', washington],
    ['DEFENSE MINISTER HAYASHI', washington],
    ['PRESIDENT BLINKEN', washington],
    ['FOREIGN MINISTER KIHARA', tokyo2024],
  ])('leaves %s open', (label, cast) => {
    expect(reads(label, cast)).toBeNull();
    expect(reason(label, cast)).toBe('the title is another’s');
  });
});

describe('a name outside the dates of its office', () => {
  it('leaves HAMADA open in 2024, when he was no minister', () => {
    expect(reads('DEFENSE MINISTER HAMADA', tokyo2024)).toBeNull();
    expect(reason('MIN. HAMADA', tokyo2024)).toContain('no person of this name');
  });

  it('counts the first and the last day in office, and no day beyond', () => {
    const label = 'DEFENSE MINISTER KIHARA';
    expect(reads(label, officeHoldersOn('2023-09-12'))).toBeNull();
    expect(reads(label, officeHoldersOn('2023-09-13'))).toBe('kihara-minoru');
    expect(reads(label, officeHoldersOn('2024-10-01'))).toBe('kihara-minoru');
    expect(reads(label, officeHoldersOn('2024-10-02'))).toBeNull();
  });

  it('gives an office to each of two terms and to neither in between', () => {
    const label = 'DEFENSE MINISTER HAMADA';
    expect(reads(label, officeHoldersOn('2009-01-01'))).toBe('hamada-yasukazu');
    expect(reads(label, officeHoldersOn('2015-01-01'))).toBeNull();
    expect(reads(label, officeHoldersOn('2023-01-01'))).toBe('hamada-yasukazu');
  });

  it('leaves everybody who did not take part open where the day is not known', () => {
    expect(reads('MR PRICE', castAt(meeting.washington2023, null))).toBeNull();
  });
});

describe('two candidates', () => {
  it('are none: two Kiharas held office on 13 September 2023', () => {
    const day = officeHoldersOn('2023-09-13');
    expect(reads('KIHARA', day)).toBeNull();
    expect(reason('MR. KIHARA', day)).toBe('may be Kihara Minoru or Kihara Seiji');
  });

  it('are one where a title or a given name tells them apart, or where one of them took part', () => {
    const day = officeHoldersOn('2023-09-13');
    expect(reads('DEPUTY CHIEF CABINET SECRETARY KIHARA', day)).toBe('kihara-seiji');
    expect(reads('DEFENSE MINISTER KIHARA', day)).toBe('kihara-minoru');
    expect(reads('KIHARA', castAt(meeting.tokyo2024, '2023-09-13'))).toBe('kihara-minoru');
  });

  it('are never decided against a printed given name', () => {
    expect(reads('KIHARA SEIJI', officeHoldersOn('2023-09-13'))).not.toBe('kihara-minoru');
    expect(reads('KOIZUMI JUNICHIRO', officeHoldersOn('2025-12-01'))).not.toBe('koizumi-shinjiro');
  });
});

describe('labels that stand for a role', () => {
  it.each([
    ['STAFF', 'staff'],
    ['MODERATOR', 'staff'],
    ['INTERPRETER', 'staff'],
    ['Q', 'press'],
    ['QUESTION', 'press'],
    ['REPORTER', 'press'],
  ])('%s is %s and nobody in particular', (label, side) => {
    expect(readLabel(label, tokyo)).toEqual({ is: 'role', side });
  });

  let corpus: Awaited<ReturnType<typeof normalisedCorpus>>;
  beforeAll(async () => {
    corpus = await normalisedCorpus();
  });

  it('stands for four reporters under one label in one document', () => {
    const asked = corpus
      .find(({ source }) => source.file.startsWith('003'))
      ?.transcript.turns.filter((turn) => turn.label === 'QUESTION');
    expect(asked?.map((turn) => turn.speaker?.id)).toEqual([
      'kamimura',
      'gordon-michael',
      'tanaka',
      'tucker-patrick',
    ]);
  });

  it('never takes a reporter for a minister of a similar or the same name', () => {
    const press = corpus.flatMap(({ transcript }) =>
      transcript.turns.filter((turn) => turn.side === 'press'),
    );
    expect(press.length).toBeGreaterThan(8);
    const ministers = ['kamikawa-yoko', 'tanaka-makiko', 'tanaka-naoki'];
    expect(press.filter((turn) => ministers.includes(turn.speaker?.id ?? ''))).toEqual([]);
  });
});

describe('labels of nobody in people.yml', () => {
  it.each(['GEN. RYDER', 'MAJOR GENERAL PAT RYDER', 'MR. SMITH', 'THE', ''])('“%s” stays open', (label) => {
    expect(reads(label, tokyo)).toBeNull();
  });

  // A word that nobody bears is a misprint only where it resembles a title of the person: DEFENESE, not SEIJI.
  it.each([
    'KIHARA SEIJI',
    'MR. TARO KIHARA',
    'AMBASSADOR KIHARA',
    'VICE MINISTER KIHARA',
    'GENERAL AUSTIN',
    'LARRY AUSTIN',
    'DEPUTY SECRETARY BLINKEN',
  ])('“%s” is another of the same family name, and stays open', (label) => {
    expect(reads(label, tokyo2024)).toBeNull();
  });
});
