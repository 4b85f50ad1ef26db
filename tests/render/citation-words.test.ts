import { describe, expect, it } from 'vitest';
import {
  alsoSaidLine,
  badges,
  besideLines,
  citationLine,
  questionLine,
  quotingLine,
  speakerLine,
} from '../../src/render/citation-words.js';
import { phrasesFor } from '../../src/render/phrases/phrases-for.js';
import { sampleQuote, samples } from '../slack/sample-record.js';

const en = phrasesFor('en');

describe('speakerLine', () => {
  it.each([
    ['a minister', samples.interpreted, 'Hamada Yasukazu, Minister of Defense (Japan)'],
    ['a reporter', samples.question, 'Peter Martin, Bloomberg News'],
    ['a moderator without a name', samples.moderator, 'A moderator not named (printed: “STAFF”)'],
    ['a readout', samples.readout, 'The readout reports, of Hamada Yasukazu and Lloyd J. Austin III'],
    [
      'the quotation of an article',
      samples.articleQuotation,
      'As printed by IRIA: Hamada Yasukazu, Minister of Defense (Japan)',
    ],
    ['the paraphrase of an article', samples.articleParaphrase, 'The article says, of Hamada Yasukazu'],
  ])('says who speaks: %s', (_, quote, line) => {
    expect(speakerLine(quote, en)).toBe(line);
  });

  it('shows an unresolved name as printed, and says so', () => {
    const quote = sampleQuote({
      kind: 'question',
      speaker: null,
      office: null,
      side: 'press',
      introducedAs: 'Amaro ?',
      outlet: 'NHK',
    });
    expect(speakerLine(quote, en)).toBe('“Amaro ?” (name as printed, not resolved), NHK');
  });

  it('names nobody where nobody is named', () => {
    const asked = sampleQuote({
      kind: 'question',
      speaker: null,
      office: null,
      side: 'press',
      label: 'QUESTION',
    });
    expect(speakerLine(asked, en)).toBe('A reporter not named (printed: “QUESTION”)');
  });
});

describe('badges', () => {
  it.each([
    ['interpreted', samples.interpreted, ['Through interpreter']],
    ['an answer in the speaker’s language', samples.answer, []],
    ['a readout', samples.readout, ['Not a verbatim quote']],
    ['an article’s quotation', samples.articleQuotation, ['As printed by the article']],
    ['an article’s paraphrase', samples.articleParaphrase, ['Not a verbatim quote']],
    ['a question', samples.question, ["Reporter's question"]],
    ['a moderator', samples.moderator, ['Moderator']],
    [
      'a provisional copy, likely interpreted',
      samples.copyWithoutAddress,
      ['Likely interpreted', 'Provisional translation', "Copy, not publisher's own page"],
    ],
  ])('of %s', (_, quote, expected) => {
    expect(badges(quote, en)).toEqual(expected);
  });
});

describe('citationLine', () => {
  it('gives date, place, meeting, document and publisher, the date once', () => {
    expect(citationLine(samples.readout, en)).toBe(
      '1 June 2023 · Ministry of Defense, Tokyo · Japan-U.S. Defense Ministerial Meeting, Tokyo · ' +
        'readout of Ministry of Defense, Japan: “Japan-U.S. Defense Ministerial Meeting (Summary)”',
    );
  });

  it('says what is not known', () => {
    expect(citationLine(sampleQuote({ date: null, place: null }), en)).toMatch(
      /^date not known · place not known · /u,
    );
  });
});

describe('questionLine', () => {
  const asked = {
    turn: `${samples.answer.document.id}#t0`,
    text: 'Why?',
    part: [0, 4],
    speaker: null,
    outlet: null,
    introducedAs: null,
  };
  const line = (fields: object, length?: number) =>
    questionLine(sampleQuote({ answers: { ...asked, ...fields } }), en, length);

  it('gives who asked and the question', () => {
    const speaker = { id: 'martin-peter', name: 'Peter Martin' };
    expect(line({ speaker, outlet: 'Bloomberg News' })).toBe(
      'Answering Peter Martin, Bloomberg News: “Why?”',
    );
  });

  it('shows that a long question is shortened', () => {
    const text = 'What will counterstrike change?';
    expect(line({ text, part: [0, text.length] }, 20)).toBe(
      'Answering a question: “What will …” (shortened)',
    );
  });

  it('shows the part that the quote speaks to, and that there is more', () => {
    const text = 'Thank you.  What will\nit change? And why?';
    expect(line({ text, part: [12, 32] })).toBe(
      'Answering a question: “… What will it change? …” (shortened)',
    );
  });

  it('names nobody where the one who asked is not known, and an uncertain name as printed', () => {
    expect(line({})).toBe('Answering a question: “Why?”');
    expect(line({ outlet: 'NHK' })).toBe('Answering a question from NHK: “Why?”');
    expect(line({ outlet: 'NHK', introducedAs: 'Amaro ?' })).toBe(
      'Answering “Amaro ?” (name as printed), NHK: “Why?”',
    );
  });

  it('is nothing where the quote answers nothing', () => {
    expect(questionLine(samples.interpreted, en)).toBeNull();
  });
});

describe('quotingLine', () => {
  it('says whom the speaker quotes', () => {
    expect(quotingLine(samples.copyWithoutAddress, en)).toBe('quoting Kishida Fumio');
    const inner = { start: 110, end: 120, attribution: 'as somebody put it', speaker: null };
    expect(quotingLine(sampleQuote({ innerQuotations: [inner] }), en)).toBe(
      'quoting somebody else (“as somebody put it”)',
    );
    expect(quotingLine(samples.answer, en)).toBeNull();
  });
});

describe('nearly the same words said elsewhere', () => {
  it('are told with date and meeting, and not at all where there are none', () => {
    const elsewhere = {
      id: samples.readout.id,
      text: 'x',
      date: '2023-01-11',
      meeting: samples.readout.meeting,
      document: samples.readout.document.id,
      url: null,
    };
    expect(alsoSaidLine({ ...samples.readout, alsoSaid: [elsewhere] }, en)).toBe(
      `Also said, in nearly the same words: 11 January 2023, ${samples.readout.meeting.title}`,
    );
    expect(alsoSaidLine(samples.readout, en)).toBeNull();
  });
});

describe('the same words in another language', () => {
  const beside = {
    text: '反撃能力',
    language: 'ja',
    document: samples.answer.document.id,
    publisher: 'Ministry of Defense',
    status: 'official',
    copy: false,
    url: null,
  };
  const introduced = (fields: object, phrases = en) =>
    besideLines(sampleQuote(fields), phrases).map(({ intro }) => intro);

  it('are introduced as the speaker’s own or as an interpreter’s, with language and publisher', () => {
    expect(introduced({ ownWords: beside })).toEqual([
      'In the speaker’s own words (Japanese), as published by Ministry of Defense: ',
    ]);
    expect(introduced({ interpretation: { ...beside, language: 'en' } })).toEqual([
      'Through interpreter (English), as published by Ministry of Defense: ',
    ]);
    expect(introduced({})).toEqual([]);
  });

  it('have the badges of their own document', () => {
    const copy = { ...beside, status: 'draft', copy: true };
    expect(introduced({ ownWords: copy })).toEqual([
      `In the speaker’s own words (Japanese), as published by Ministry of Defense (${en.badges.draft}; ${en.badges.copy}): `,
    ]);
    const ja = phrasesFor('ja');
    expect(introduced({ ownWords: copy }, ja)).toEqual([
      `本人の発言（日本語、Ministry of Defense発表、${ja.badges.draft}、${ja.badges.copy}）：`,
    ]);
  });
});
