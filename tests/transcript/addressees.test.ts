import { describe, expect, it } from 'vitest';
import { addresseesOf } from '../../src/transcript/addressees.js';
import type { Cast } from '../../src/transcript/cast.js';
import { castAt, meeting } from './casts.js';

const tokyo2023 = castAt(meeting.tokyo2023);
const washington = castAt(meeting.washington2023);
const tokyo2024 = castAt(meeting.tokyo2024);

const asked = (words: string, cast: Cast) => addresseesOf(words, cast).map((person) => person.family);

describe('whom a question addresses', () => {
  it.each([
    ['I have a question to Minister Hamada. As both secretaries mentioned', tokyo2023, ['Hamada']],
    [
      'Thanks. For Secretary Austin, I have two questions. And then just finally if I may, for Minister Hamada, why?',
      tokyo2023,
      ['Austin', 'Hamada'],
    ],
    [
      'What significance do you see? And Secretary Blinken, a couple of days ago there was unrest.',
      washington,
      ['Blinken'],
    ],
    ['I have my question to Minister Kamikawa and Secretary Blinken.', tokyo2024, ['Kamikawa', 'Blinken']],
    [
      'so I asked Minister Hayashi and Minister Hamada – how did you explain it?',
      washington,
      ['Hayashi', 'Hamada'],
    ],
    [
      'And finally, to Minister Hamada and Minister Hayashi, there is a growing sense of risk.',
      washington,
      ['Hamada', 'Hayashi'],
    ],
    [
      'And then, Secretary Blinken and Secretary Austin, if I may, what is your assessment?',
      washington,
      ['Blinken', 'Austin'],
    ],
    ['I have one quick question for Secretary Blinken.', tokyo2024, ['Blinken']],
  ] satisfies [string, Cast, string[]][])('%s', (words, cast, expected) => {
    expect(asked(words, cast)).toEqual(expected);
  });

  it('keeps the order in which they are first addressed, each once', () => {
    const words = 'For Minister Hamada, why? For Secretary Austin, how? And again for Minister Hamada, when?';
    expect(asked(words, tokyo2023)).toEqual(['Hamada', 'Austin']);
  });
});

describe('an office stands for the one who holds it at the table', () => {
  it.each([
    ['I have a question to Minister Kihara, Secretary of State.', tokyo2024, ['Kihara', 'Blinken']],
    [
      'I have a question for Secretary Austin and Japanese defense minister.',
      tokyo2024,
      ['Austin', 'Kihara'],
    ],
    ['And to the Japanese defense minister, sir, would Japan prefer that?', tokyo2024, ['Kihara']],
    ['My question is for the Secretary of Defense.', tokyo2023, ['Austin']],
  ] satisfies [string, Cast, string[]][])('%s', (words, cast, expected) => {
    expect(asked(words, cast)).toEqual(expected);
  });

  it.each([
    'I have a question for the Chinese Defense Minister.',
    'For the South Korean defense minister, why now?',
    'I have a question to the Russian Foreign Minister.',
  ])('and for nobody where it is another nation’s: %s', (words) => {
    expect(asked(words, tokyo2024)).toEqual([]);
  });
});

describe('several at once', () => {
  it.each([
    ['I have questions for each of you.', washington, ['Blinken', 'Austin', 'Hayashi', 'Hamada']],
    ['This is a question for all of you.', tokyo2023, ['Hamada', 'Austin']],
    [
      'I have a question to both foreign and defense ministers of Japan and the United States.',
      washington,
      ['Blinken', 'Austin', 'Hayashi', 'Hamada'],
    ],
    ['I have a question to the foreign and defense ministers of Japan.', washington, ['Hayashi', 'Hamada']],
    [
      'I have a question to the defense ministers of Japan and the United States.',
      washington,
      ['Austin', 'Hamada'],
    ],
    ['A question for both secretaries.', washington, ['Blinken', 'Austin']],
  ] satisfies [string, Cast, string[]][])('%s', (words, cast, expected) => {
    expect(asked(words, cast).sort()).toEqual([...expected].sort());
  });
});

describe('a mention is no address', () => {
  it.each([
    [
      'I have a question to Minister Hayashi. Earlier Secretary Austin said that the alliance is strong.',
      washington,
      ['Hayashi'],
    ],
    [
      'What is your reaction to the Chinese Defense Minister declining to meet with Secretary Austin?',
      tokyo2023,
      [],
    ],
    ['Earlier Minister Hayashi referred to the guideline. What is your view?', washington, []],
    ['Did Secretary Blinken agree with Minister Hayashi?', washington, []],
    ['Secretary Austin has said so. What do you make of this?', washington, []],
  ] satisfies [string, Cast, string[]][])('%s', (words, cast, expected) => {
    expect(asked(words, cast)).toEqual(expected);
  });

  it('addresses nobody in a question that names nobody', () => {
    expect(asked('Can I follow up on a couple of things that you just announced?', washington)).toEqual([]);
  });

  it('addresses nobody by a name that is not of the day', () => {
    expect(asked('I have a question for Minister Hamada.', tokyo2024)).toEqual([]);
    expect(asked('I have a question for Prime Minister Hamada.', washington)).toEqual([]);
  });

  it('tells the reporter Kamimura from the minister Kamikawa', () => {
    const words = 'Yes, Kamimura from Yomiuri newspaper. I have my question to Minister Kamikawa.';
    expect(asked(words, tokyo2024)).toEqual(['Kamikawa']);
  });
});
