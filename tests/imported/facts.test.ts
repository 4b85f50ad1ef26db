import { describe, expect, it } from 'vitest';
import { contradict, eventSlug, eventWords, slugOf } from '../../src/imported/events.js';
import { headingOf } from '../../src/imported/heading.js';
import { kindByTitle } from '../../src/imported/kind-of-document.js';
import { languageOfText } from '../../src/imported/language-of-text.js';
import { citySlug, elsewhere } from '../../src/imported/places.js';
import { isCopy, isOfficial, publisherAt, publisherSlug } from '../../src/imported/publishers.js';
import { printedDays } from '../../src/source/printed-days.js';

describe('days as they are printed', () => {
  it.each([
    ['June 1, 2023', ['2023-06-01']],
    ['Thursday, 1 June 2023', ['2023-06-01']],
    ['1st of June, 2023', ['2023-06-01']],
    ['SEPT. 14, 2022', ['2022-09-14']],
    ['2023-06-01', ['2023-06-01']],
    ['2023年6月1日（木）', ['2023-06-01']],
    ['令和５年６月１日', ['2023-06-01']],
    ['令和元年5月1日', ['2019-05-01']],
    ['平成31年4月30日', ['2019-04-30']],
    ['令和五年六月一日', ['2023-06-01']],
    ['June 31, 2023', []],
    ['2023-13-45', []],
    ['06/01/2023', []],
    ['June 2023', []],
  ])('%s', (text, days) => {
    expect(printedDays(text).map(({ day }) => day)).toEqual(days);
  });

  it('say where they stand', () => {
    const text = 'Tokyo, June 1, 2023, and 2 June 2023';
    expect(printedDays(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'June 1, 2023',
      '2 June 2023',
    ]);
  });
});

describe('the lines above the first words', () => {
  it('give the title that names an event, and the one day', () => {
    const text =
      'An official website of the United States Government\n\nSearch\n\nJoint Press Conference With Minister Mori in Tokyo\n\nMarch 4, 2025\n\nSTAFF: On March 3, 2025 we met.\n';
    expect(headingOf(text)).toEqual({
      title: 'Joint Press Conference With Minister Mori in Tokyo',
      date: '2025-03-04',
      dateLine: 7,
      place: null,
    });
  });

  it('give the one place that they print, beside its name or as a city with its country', () => {
    expect(headingOf('防衛大臣記者会見\n日時\n令和6年7月28日(17:10)\n場所\n防衛省A棟11階\n').place).toBe(
      '防衛省A棟11階',
    );
    expect(headingOf('林外務大臣会見記録\n(令和3年11月16日 10時58分 於:本省会見室)\n').place).toBe(
      '本省会見室',
    );
    expect(headingOf('Remarks With Minister Mori\nAkasaka Palace\nTokyo, Japan\nJune 1, 2023\n').place).toBe(
      'Tokyo, Japan',
    );
    expect(headingOf('Remarks With Minister Mori\nTokyo, Japan\nOsaka, Japan\n').place).toBeNull();
  });

  it('do not take the minute at which a page was put up for the day of its event, nor a day that the title denies', () => {
    expect(headingOf('浜田防衛大臣が記者会見（10月17日）\n2025-10-21 08:55\n').date).toBeNull();
    expect(headingOf('Mar 7, 2023\nDaily Press Briefing 3/06/23 Transcript\n').date).toBeNull();
    expect(headingOf('Mar 6, 2023\nDaily Press Briefing 3/06/23 Transcript\n').date).toBe('2023-03-06');
  });

  it('give no day where they print two, and none of the words themselves', () => {
    expect(
      headingOf('Press conference of the Minister\nMarch 4, 2025\nUpdated March 5, 2025\nQ: Yes.\n').date,
    ).toBeNull();
    expect(headingOf('STAFF: We met.\nMarch 4, 2025\n').date).toBeNull();
    expect(headingOf('We met on March 4, 2025.\nQ: Yes.\n').date).toBeNull();
  });

  it('give no title where no line names an event', () => {
    expect(headingOf('10:53 A.M. EDT\n\nAkasaka Palace\n\nMR. OKA: Thank you.\n').title).toBeNull();
  });

  it('give a Japanese title and an era’s day', () => {
    const text =
      '防衛大臣記者会見\n日時：令和7年3月4日（火）10時58分～11時29分\n場所：防衛省A棟\n大臣：おはようございます。\n';
    expect(headingOf(text)).toMatchObject({ title: '防衛大臣記者会見', date: '2025-03-04' });
  });
});

describe('an event by its title', () => {
  it.each([
    [
      'Secretary Austin Joint Press Conference With Japanese Minister of Defense Hamada',
      'joint-press-conference',
    ],
    ['U.S.-Japan Security Consultative Committee (“2+2”) Joint Press Availability', '2plus2'],
    ['Secretary Blinken and Foreign Minister Hayashi Before Their Meeting', 'before-meeting'],
    ['Secretary Antony J. Blinken With Leigh Sales of ABC’s 730 Report', 'interview'],
    ['[H.A.S.C. No. 114-23] NAVAL COOPERATIVE STRATEGY', 'hearing'],
    ['Statement before the Senate Armed Services Committee', 'statement'],
    ['Territorial Army (urgent question)', 'urgent-question'],
    ['日米共同記者会見', 'joint-press-conference'],
    ['日米安全保障協議委員会（日米「2+2」）共同発表', '2plus2'],
    ['Prime Minister Hosts Leaders at the Palace', 'prime-minister-hosts-leaders-at-the'],
  ])('%s', (title, slug) => {
    expect(eventSlug(title)).toBe(slug);
  });

  it('tells meetings apart, and a press conference not from the meeting that it is about', () => {
    const said = (title: string) => eventWords(title);
    expect(contradict(said('2+2 Press Conference'), said('Defense Ministerial Meeting'))).toBe(true);
    expect(contradict(said('Remarks Before Their Meeting'), said('Joint Press Availability'))).toBe(true);
    expect(contradict(said('Joint Press Conference'), said('Defense Ministerial Meeting'))).toBe(false);
  });

  it('makes slugs of whole words in ASCII', () => {
    expect(slugOf('Café Münster’s “Talks” (draft) and more', 22)).toBe('cafe-munster-talks-and');
    expect(slugOf('防衛省', 20)).toBe('');
  });
});

describe('a place', () => {
  it.each([
    ['Happoen, Tokyo, Japan', 'tokyo'],
    ['Benjamin Franklin Room, U.S. Department of State, Washington, DC', 'washington'],
    ['Parliament House, Canberra', 'canberra'],
    ['The Pentagon', 'pentagon'],
    ['防衛省講堂', 'tokyo'],
    ['迎賓館赤坂離宮（東京）', 'tokyo'],
    [null, null],
  ])('%s', (place, city) => {
    expect(citySlug(place)).toBe(city);
  });

  it('is elsewhere only where both cities are known and are two', () => {
    expect(elsewhere('Tokyo', 'Ministry of Defense, Tokyo')).toBe(false);
    expect(elsewhere('The Pentagon', 'Washington, DC')).toBe(false);
    expect(elsewhere('Tokyo', 'Canberra')).toBe(true);
    expect(elsewhere(null, 'Canberra')).toBe(false);
  });
});

describe('a publisher', () => {
  it.each([
    ['U.S. Department of Defense', 'dod'],
    ['U.S. Department of War', 'dod'],
    ['U.S. Department of State, Office of the Spokesperson', 'state'],
    ['The White House, Office of the Press Secretary', 'wh'],
    ['Ministry of Defense, Japan', 'mod'],
    ['防衛省', 'mod'],
    ['Ministry of Foreign Affairs of Japan', 'mofa'],
    ['外務省', 'mofa'],
    ['首相官邸', 'kantei'],
    ['Department of Defence (Australia)', 'department-of-defence'],
    ['Ministry of Defence (United Kingdom)', 'ministry-of-defence'],
    ['Japan Times', 'japan-times'],
  ])('%s', (name, slug) => {
    expect(publisherSlug(name)).toBe(slug);
  });

  it('is known by the host of its own pages, and a copy by a host that is not', () => {
    expect(publisherAt('https://www.state.gov/a-page/')).toBe('U.S. Department of State');
    expect(publisherAt('https://obamawhitehouse.archives.gov/a')).toBe('The White House');
    expect(publisherAt('https://evil-state.gov.example/a')).toBeNull();
    expect(isCopy('U.S. Department of State', 'https://news.example/a')).toBe(true);
    expect(isCopy('U.S. Department of State', 'https://www.state.gov/a')).toBe(false);
    expect(isCopy('Japan Times', 'https://news.example/a')).toBe(false);
  });

  it('is official where it is a government’s', () => {
    expect(['防衛省', 'UK Parliament, Hansard', 'NATO'].map(isOfficial)).toEqual([true, true, true]);
    expect(isOfficial('Japan Times')).toBe(false);
  });
});

describe('what a text is', () => {
  it('is in a language by its script or its small words', () => {
    expect(languageOfText('We met and we spoke of the radar that you have seen with the crews.')).toBe('en');
    expect(languageOfText('本日は、抑止力の強化について議論いたしました。ありがとうございました。')).toBe(
      'ja',
    );
    expect(
      languageOfText(
        'Wir haben heute über das Radar gesprochen, und ich bin nicht der Einzige, der das ist.',
      ),
    ).toBe('de');
    expect(languageOfText('Alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo')).toBeNull();
  });

  it('is a readout where its title says so', () => {
    expect(kindByTitle('Readout of Secretary Harris’s Meeting With Minister Mori')).toBe('readout');
    expect(kindByTitle('日米防衛相会談の概要')).toBe('readout');
    expect(kindByTitle('Japan-U.S. Defense Ministerial Meeting (Summary)')).toBe('readout');
    expect(kindByTitle('Joint Press Conference')).toBe('transcript');
  });
});
