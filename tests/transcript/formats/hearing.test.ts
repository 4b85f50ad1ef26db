import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carrierOf } from '../../../src/source/carriers/index.js';
import { heard, metadataOf, saidIn, sample, transcribed } from '../formats-read.js';
import { misowned } from '../ownership.js';

const senate = transcribed(sample('senate-hearing'));
const record = transcribed(sample('congressional-record'));
const everything = (transcript: typeof senate) => transcript.turns.map(saidIn).join('\n');
const turnOf = (transcript: typeof senate, words: string) => {
  const found = transcript.turns.find((turn) => saidIn(turn).includes(words));
  if (!found) throw new Error(`nobody says “${words}”`);
  return found;
};

describe('a hearing of the Senate', () => {
  it('has a turn for each label between the gavel and the adjournment, under the names of roster and headings', () => {
    expect(heard(senate)).toEqual([
      'Chairman Whitlock = Eleanor P. Whitlock: statement',
      'Chairman Whitlock = Eleanor P. Whitlock: moderation',
      'Senator McAllen = Harold McAllen: statement',
      'Admiral Abernathy = Lucas J. Abernathy: statement',
      'Chairman Whitlock = Eleanor P. Whitlock: moderation',
      'Senator Reyes = Tobias A. Reyes: question',
      'Admiral Abernathy = Lucas J. Abernathy: answer',
      'Senator Reyes = Tobias A. Reyes: question',
      'Admiral Abernathy = Lucas J. Abernathy: answer',
      'Senator Reyes = Tobias A. Reyes: question',
      'Secretary Okoye = Ngozi Okoye: answer',
      'Senator Reyes = Tobias A. Reyes: statement',
      'Chairman Whitlock = Eleanor P. Whitlock: moderation',
      'Senator Stanhope of Georgia = Peter Stanhope: question',
      'Secretary Okoye = Ngozi Okoye: answer',
      'Senator Van Doren = Clara Van Doren: question',
      'Secretary Okoye = Ngozi Okoye: answer',
      'Chairman Whitlock = Eleanor P. Whitlock: statement',
      'Chairman Whitlock = Eleanor P. Whitlock: moderation',
    ]);
    expect(senate.doubts).toEqual([]);
  });

  it('gives nobody the words of prepared statements, answers for the record, footnotes and notes', () => {
    const words = everything(senate);
    for (const written of [
      'I thank the witnesses',
      'nine tenths',
      '$412 million',
      'Not counting the two',
      'owns the parts',
      'Recess',
      'Laughter',
    ]) {
      expect(words).not.toContain(written);
    }
    const why = (text: string) =>
      senate.leftOut.find(({ start, end }) => sample('senate-hearing').text.slice(start, end).includes(text))
        ?.why;
    expect(why('nine tenths')).toBe('inserted document');
    expect(why('$412 million')).toBe('inserted document');
    expect(why('Not counting')).toBe('editorial note');
    expect(why('The Navy owns the parts')).toBe('questions for the record');
    expect(why('TOBIAS A. REYES')).toBe('roster');
    expect(why('Okoye, Hon. Ngozi')).toBe('table of contents');
    expect(why('[[Page 7]]')).toBe('page mark');
  });

  it('keeps a paragraph’s line breaks, and goes on with it across a page mark and a note', () => {
    const turn = turnOf(senate, 'We meet to hear');
    expect(turn.paragraphs[1]?.text).toContain('our allies in \nJapan');
    expect(saidIn(turnOf(senate, 'The Harbor Forces stand ready'))).toMatch(
      /at every one of \/ them, and I am proud to say so here\. \/ The water was cold, Senator\.$/u,
    );
  });

  it('takes a name alone on its paragraph for the words of the one who gives the floor', () => {
    expect(saidIn(senate.turns[1] ?? fail())).toBe('Senator McAllen.');
  });

  it('knows offices from the headings and leaves two of one name unresolved', () => {
    expect(senate.turns[3]?.office).toBe('Commander, Harbor Forces');
    const text = sample('senate-hearing')
      .text.replace('    Senator Stanhope of Georgia. Thank you.', '    Senator Stanhope. Thank you.')
      .replace('Senator Stanhope of Georgia.', 'The next Senator.')
      .replace('Stanhope of Georgia, ', '');
    const unclear = transcribed(sample('senate-hearing', text));
    const turn = turnOf(unclear, 'what would a tenth ship cost');
    expect(turn.speaker).toBeNull();
    expect(unclear.doubts).toEqual([
      expect.objectContaining({ reason: 'may be Peter Stanhope or Ruth Stanhope' }),
    ]);
  });

  it('accounts for each character', () => {
    expect(misowned(sample('senate-hearing').text, senate)).toEqual([]);
    expect(misowned(sample('congressional-record').text, record)).toEqual([]);
  });

  it('says under whom a hearing goes on where the heading’s label is lost', () => {
    const text = sample('senate-hearing').text.replace(
      '    Admiral Abernathy. Chairman Whitlock, Ranking',
      '    Chairman Whitlock, Ranking',
    );
    const broken = transcribed(sample('senate-hearing', text));
    expect(turnOf(broken, 'The Harbor Forces stand ready').speaker).toBeNull();
    expect(broken.doubts).toEqual([expect.objectContaining({ decision: 'a turn without a person' })]);
  });
});

describe('a hearing that has lost its indentation', () => {
  const { text } = sample('senate-hearing');
  const inCapitals = text.replace(
    /^( {4}(?:Senator|Chairman|Admiral|Secretary) )(\p{Lu}\p{L}+(?: Doren)?)(?=(?: of Georgia)?\.)/gmu,
    (_, title: string, name: string) => `${title}${name.toUpperCase()}`,
  );
  const flush = inCapitals
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

  it('has the same turns under labels in capitals, as a PDF prints them', () => {
    const plain = (transcript: typeof senate) => heard(transcript).map((line) => line.toLowerCase());
    expect(plain(transcribed(sample('senate-hearing', inCapitals)))).toEqual(plain(senate));
    expect(plain(transcribed(sample('senate-hearing', flush)))).toEqual(plain(senate));
    expect(misowned(flush, transcribed(sample('senate-hearing', flush)))).toEqual([]);
  });
});

const published = new URL(
  '../../../../shared/sources/other/hasc-2015-03-18-naval-cooperative-strategy/raw.html',
  import.meta.url,
);

describe.skipIf(!existsSync(published))(
  'a published hearing (skipped: ../shared/sources/other is not beside this checkout)',
  () => {
    it('has as many turns of each speaker as a search for his label finds before the adjournment', () => {
      const html = readFileSync(published, 'utf8');
      const page = { name: 'raw.html', text: html, contentType: null };
      const layout = carrierOf(page).read(page);
      const known = {
        title: 'Naval Cooperative Strategy',
        date: '2015-03-18',
        language: 'en',
        publisher: 'GPO',
      };
      const { turns, doubts } = transcribed({ text: layout.text, layout, metadata: metadataOf(known) });
      const [spoken = ''] = html.split('[Whereupon');
      const counted = new Map<string, number>();
      for (const [, label = ''] of spoken.matchAll(
        /^ {4}((?:Mr|Ms|Admiral|General)\.? \p{Lu}[\p{L}']+)\. /gmu,
      )) {
        counted.set(label, (counted.get(label) ?? 0) + 1);
      }
      const read = new Map<string, number>();
      for (const { label } of turns) read.set(label, (read.get(label) ?? 0) + 1);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(counted));
      expect(turns).toHaveLength(141);
      expect(doubts).toEqual([]);
    });
  },
);

describe('the Congressional Record', () => {
  it('has those who speak on the floor, and the one in the chair as moderation', () => {
    expect(heard(record)).toEqual([
      'The PRESIDING OFFICER (Mr. Reyes) = Reyes: moderation',
      'Mr. McALLEN = McAllen: statement',
      'The PRESIDING OFFICER = nobody: moderation',
      'Mr. McALLEN = McAllen: statement',
      'Mr. McALLEN = McAllen: statement',
      'The PRESIDING OFFICER = nobody: moderation',
      'Ms. VAN DOREN = Van Doren: statement',
      'The PRESIDING OFFICER (Ms. O’Bannon) = O’Bannon: moderation'.replaceAll('’', "'"),
      'Ms. VAN DOREN = Van Doren: statement',
      'Ms. VAN DOREN = Van Doren: statement',
      'The PRESIDING OFFICER = nobody: moderation',
      'Mr. STANHOPE of Georgia = Stanhope of Georgia: statement',
      'The PRESIDING OFFICER = nobody: moderation',
      'The PRESIDING OFFICER = nobody: moderation',
    ]);
  });

  it('does not take a name in small letters for a label, nor letters and narration for words', () => {
    expect(saidIn(turnOf(record, 'I rise to speak'))).toContain(
      '/ Mr. Hamada said to me that a light costs less',
    );
    for (const unsaid of [
      'Dear Senator',
      'Mr. Speaker of our association',
      'proceeded to call',
      'proposes an amendment',
      'was agreed to',
    ]) {
      expect(everything(record)).not.toContain(unsaid);
    }
  });

  it('doubts a label in small letters where labels are set in capitals, and gives its words to nobody', () => {
    const text = sample('congressional-record').text.replace(
      '  Mr. Hamada said to me',
      '  Mr. Hamada. He said to me',
    );
    const unclear = transcribed(sample('congressional-record', text));
    expect(turnOf(unclear, 'He said to me').speaker).toBeNull();
    expect(unclear.doubts.map(({ reason }) => reason)).toEqual([expect.stringContaining('small letters')]);
  });
});

function fail(): never {
  throw new Error('there is no such turn');
}
