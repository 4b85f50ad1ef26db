import { describe, expect, it } from 'vitest';
import { type InventedDocument, transcribe, who } from './transcribe.js';

/** Labels and whom they stand for, in a document of one line a turn; people.yml has Biden, Kishida and Price on the day. */
async function speakers(labels: readonly string[], about: Partial<InventedDocument> = {}): Promise<string[]> {
  const { turns } = await transcribe({
    title: 'Remarks to the Press',
    publisher: 'The White House',
    date: '2023-01-13',
    page: labels.map((label, i) => `${label}: This is what number ${i} says on it.`).join('\n\n'),
    ...about,
  });
  return turns.map((turn) => `${turn.label} = ${who(turn)}`);
}

describe('one person under several labels', () => {
  it('is one from the full name and rank to the short', async () => {
    expect(
      await speakers(['MAJOR GENERAL PAT RYLANCE', 'GEN. RYLANCE', 'MR. RYLANCE', 'RYLANCE', 'PAT RYLANCE']),
    ).toEqual([
      'MAJOR GENERAL PAT RYLANCE = ~rylance-pat',
      'GEN. RYLANCE = ~rylance-pat',
      'MR. RYLANCE = ~rylance-pat',
      'RYLANCE = ~rylance-pat',
      'PAT RYLANCE = ~rylance-pat',
    ]);
  });

  it('is one under an abbreviated office, and under the office alone', async () => {
    const title = 'Remarks by President Biden and Prime Minister Olsen of Norway';
    expect(
      await speakers(['PRIME MINISTER OLSEN', 'PM OLSEN', 'PRIME MINISTER', 'PRESIDENT BIDEN'], { title }),
    ).toEqual([
      'PRIME MINISTER OLSEN = ~olsen',
      'PM OLSEN = ~olsen',
      'PRIME MINISTER = ~olsen',
      'PRESIDENT BIDEN = biden-joseph',
    ]);
  });

  it('has the name of the headline, in its order, and the family name that others use', async () => {
    const title = 'Joint Press Conference with Foreign Minister Park Jin-woo of the Republic of Korea';
    const { people } = await transcribe({
      title,
      publisher: 'U.S. Department of State',
      date: '2023-01-13',
      page: 'FOREIGN MINISTER PARK: Good morning to all.\n\nQUESTION: Is it?\n\nFOREIGN MINISTER PARK: It is.',
    });
    expect(people.map(({ id, name, family, side }) => [id.split('/').at(-1), name, family, side])).toEqual([
      ['park-jin-woo', 'Park Jin-woo', 'Park', 'other'],
    ]);
  });

  it('has his own words for his name, and those of the one who hands over', async () => {
    const { people } = await transcribe({
      title: 'Launch of the Ocean Report',
      publisher: 'U.S. Department of State',
      date: '2023-01-13',
      page: [
        'MODERATOR: I now turn it over to Deputy Director Lena Farrow, who wrote it.',
        'MS. FARROW: Thank you.',
        'MINISTER TOBIN: I am Tobin Arvid, and I read it.',
        'MS. FARROW: And?',
        'MINISTER TOBIN: It is long.',
      ].join('\n\n'),
    });
    expect(people.map(({ name }) => name)).toEqual(['Lena Farrow', 'Tobin Arvid']);
  });
});

describe('a label that two may bear', () => {
  it('stays open where two of one family name are announced', async () => {
    const title = 'Secretary John Harlan and Ambassador Ruth Harlan at a Press Availability';
    expect(await speakers(['SECRETARY HARLAN', 'AMBASSADOR HARLAN', 'HARLAN'], { title })).toEqual([
      'SECRETARY HARLAN = ~harlan-john',
      'AMBASSADOR HARLAN = ~harlan-ruth',
      'HARLAN = ?',
    ]);
  });

  it('keeps a man and a woman apart, and two offices', async () => {
    const found = await speakers([
      'MR. KELLER',
      'MS. KELLER',
      'MR. KELLER',
      'SENATOR VOSS',
      'GENERAL VOSS',
      'SENATOR VOSS',
    ]);
    const ids = found.map((line) => line.split(' = ')[1]);
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[3]).toBe(ids[5]);
    expect(ids[3]).not.toBe(ids[4]);
  });

  it('stays open where a woman’s courtesy stands among the turns of one in office', async () => {
    expect(await speakers(['PRESIDENT BIDEN', 'MRS. BIDEN', 'PRESIDENT BIDEN'])).toEqual([
      'PRESIDENT BIDEN = biden-joseph',
      'MRS. BIDEN = ?',
      'PRESIDENT BIDEN = biden-joseph',
    ]);
  });

  it('stays open where an office alone may be either of two', async () => {
    const title = 'Remarks by Minister Lindgren and Minister Moreau After Their Meeting';
    const found = await speakers(['MINISTER LINDGREN', 'MINISTER MOREAU', 'MINISTER'], {
      title,
      publisher: 'Government Press Office',
    });
    expect(found).toEqual(['MINISTER LINDGREN = ~lindgren', 'MINISTER MOREAU = ~moreau', 'MINISTER = ?']);
  });

  it('is told in a doubt on its line', async () => {
    const { doubts } = await transcribe({
      title: 'Remarks by Minister Lindgren and Minister Moreau',
      publisher: 'Government Press Office',
      date: null,
      page: 'MINISTER LINDGREN: One.\n\nMINISTER MOREAU: Two.\n\nMINISTER: Three.',
    });
    expect(doubts).toEqual([
      { line: 5, text: 'MINISTER', decision: 'a turn without a person', reason: 'may be Lindgren or Moreau' },
    ]);
  });
});

describe('somebody of people.yml', () => {
  it('is the record’s person where he held the office on the day', async () => {
    expect(await speakers(['SECRETARY BLINKEN', 'QUESTION'])).toEqual([
      'SECRETARY BLINKEN = blinken-antony',
      'QUESTION = ?',
    ]);
  });

  it('is a person of the document on a day after his office', async () => {
    const found = await speakers(['SECRETARY BLINKEN', 'QUESTION'], { date: '2025-06-01' });
    expect(found).toEqual(['SECRETARY BLINKEN = ~blinken', 'QUESTION = ?']);
  });

  it('is not meant by a bare name on the page of a government that is not his', async () => {
    const found = await speakers(['MR PRICE', 'JOURNALIST', 'MR PRICE'], {
      publisher: 'Department of Defence (Australia)',
    });
    expect(found[0]).toBe('MR PRICE = ~price');
    expect((await speakers(['MR PRICE', 'QUESTION'], { publisher: 'U.S. Department of State' }))[0]).toBe(
      'MR PRICE = price-ned',
    );
  });

  it('is THE PRESIDENT of his own government’s page, beside a guest who has a label of his name', async () => {
    const title = 'Remarks by President Biden and President Marin of Finland';
    expect(await speakers(['THE PRESIDENT', 'PRESIDENT MARIN', 'THE PRESIDENT'], { title })).toEqual([
      'THE PRESIDENT = biden-joseph',
      'PRESIDENT MARIN = ~marin',
      'THE PRESIDENT = biden-joseph',
    ]);
  });
});

describe('labels that name nobody', () => {
  it.each([
    'Q',
    'QUESTION',
    'REPORTER',
    'JOURNALIST',
    'PRESENTER',
    'MODERATOR',
    'OPERATOR',
    'STAFF',
    'PARTICIPANT',
    'SENIOR ADMINISTRATION OFFICIAL',
    'SENIOR STATE DEPARTMENT OFFICIAL TWO',
    'INTERPRETER',
    'INTERPRETER FOR MINISTER HAYASHI',
    'VOICE',
    'AUDIENCE MEMBER',
    'UNIDENTIFIED REPORTER',
    'MALE VOICE',
  ])('%s is never a person', async (label) => {
    const found = await transcribe({
      title: 'Remarks to the Press',
      publisher: 'The White House',
      date: '2023-01-13',
      page: `PRESIDENT BIDEN: Good day to you.\n\n${label}: This is what I say to it.\n\nPRESIDENT BIDEN: Thank you all.`,
    });
    expect(found.turns.map(who)).toEqual(['biden-joseph', '?', 'biden-joseph']);
    expect(found.people).toEqual([]);
  });
});

describe('what looks like a label', () => {
  const among = (line: string) => ({
    title: 'Remarks to the Press',
    publisher: 'The White House',
    date: '2023-01-13',
    page: `PRESIDENT BIDEN:  We meet on lowering costs, security and trade.\n\n${line}\n\nQ    Mr. President?\n\nPRESIDENT BIDEN:  Yes.`,
  });

  it.each([
    'The bottom line is this: We and our people go on.',
    'And here’s the thing: It works.',
    'Mr Ohira, last Friday you said otherwise.',
    'Question of the day: who pays for it?',
    'Secretary Blinken said it well: never again.',
    'To the American people: thank you.',
    'First: we build. Second: we sell.',
    'It is 10:30 here.',
    'See https://example.org for more.',
    '“Prime Minister Kishida: a life” is a book that I like.',
  ])('“%s” is words', async (line) => {
    const { turns, doubts } = await transcribe(among(line));
    expect(turns.map(({ label }) => label)).toEqual(['PRESIDENT BIDEN', 'Q', 'PRESIDENT BIDEN']);
    expect(turns[0]?.paragraphs.at(-1)?.text).toBe(line);
    expect(doubts).toEqual([]);
  });

  it.each(['LOWERING COSTS: We did.', 'Moderator – we go on.', 'SECURITY AND TRADE: We will.'])(
    '“%s” stays words, with a doubt where it is set as labels are',
    async (line) => {
      const { turns, doubts } = await transcribe(among(line));
      expect(turns.map(({ label }) => label)).toEqual(['PRESIDENT BIDEN', 'Q', 'PRESIDENT BIDEN']);
      expect(doubts.map(({ line: at }) => at)).toEqual(line.startsWith('Moderator') ? [] : [3]);
    },
  );

  it('is a label where it is set as the others are, though it stands once', async () => {
    const { turns } = await transcribe(among('TARA OKONKWO:  I have something to add here.'));
    expect(turns.map(who)).toEqual(['biden-joseph', '~okonkwo-tara', '?', 'biden-joseph']);
  });
});

describe('interpretation', () => {
  const spoken = async (words: string, label = 'PRIME MINISTER KISHIDA') => {
    const { turns } = await transcribe({
      title: 'Remarks by President Biden and Prime Minister Kishida of Japan',
      publisher: 'The White House',
      date: '2023-01-13',
      page: `PRESIDENT BIDEN: Welcome.\n\n${label}: ${words}\n\nPRESIDENT BIDEN: Thanks.`,
    });
    return turns[1]?.paragraphs.map(({ text, interpreted }) => `${interpreted ? '*' : ''}${text}`);
  };

  it.each([
    ['(As interpreted.) Thank you. We agree.', ['*Thank you. We agree.']],
    ['[via interpreter] Thank you.', ['*Thank you.']],
    ['(through an interpreter) Thank you.', ['*Thank you.']],
    ['(Speaking through interpreter) Thank you.', ['*Thank you.']],
    ['(In Japanese) (Via interpreter) Thank you.', ['*Thank you.']],
    ['(In Japanese, as interpreted.) Thank you.', ['*Thank you.']],
    ['Thank you. (Via interpreter) We agree.', ['Thank you.', '*We agree.']],
    ['(As interpreted.) We agree. (In English.) Thank you, Joe.', ['*We agree.', 'Thank you, Joe.']],
    ['(As interpreted.) We agree. (End interpretation.) Thank you.', ['*We agree.', 'Thank you.']],
    ['Thank you.\n\n(As interpreted.) We agree.', ['Thank you.', '*We agree.']],
    ['(Laughs.) Thank you.', ['(Laughs.) Thank you.']],
  ])('%s', async (words, paragraphs) => {
    expect(await spoken(words)).toEqual(paragraphs);
  });

  it.each([
    'PRIME MINISTER KISHIDA (via interpreter)',
    'PRIME MINISTER KISHIDA [through translator]',
    'PRIME MINISTER KISHIDA, through interpreter',
  ])('is marked in the label: %s', async (label) => {
    expect(await spoken('Thank you.', label)).toEqual(['*Thank you.']);
  });

  it('is likely for the same speaker where a turn of his is not marked', async () => {
    const { turns } = await transcribe({
      title: 'Remarks by President Biden and Prime Minister Olsen of Norway',
      publisher: 'The White House',
      date: '2023-01-13',
      page: 'PM OLSEN: (Via interpreter) One.\n\nPRESIDENT BIDEN: Two.\n\nPM OLSEN: Three.',
    });
    expect(turns.map(({ interpreted, likelyInterpreted }) => [interpreted, likelyInterpreted])).toEqual([
      ['yes', false],
      ['no', false],
      ['no', true],
    ]);
  });
});
