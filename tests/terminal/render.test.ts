import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { answerToFault, answerToMistake, dispatch, UsageError } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { Quote } from '../../src/evidence/quote.js';
import type { TeamRecord } from '../../src/record.js';
import { renderTerminal, type Terminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

const plain: Terminal = { colours: false, links: false, columns: 80 };
const rich: Terminal = { colours: true, links: true, columns: 80 };

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

function quoteFor(query: string): Quote {
  const [quote] = record.quote(query).quotes;
  if (!quote) throw new Error(`${query} finds nothing`);
  return quote;
}

const shown = (quote: Quote, terminal: Terminal) =>
  renderTerminal(
    { language: 'en', summary: '', nodes: [{ node: 'quote', quote, role: 'evidence', number: 1 }] },
    terminal,
  );
const answerTo = async (typed: string) => {
  try {
    return (await dispatch(typed, { record, commands, face: 'terminal', language: null })).answer;
  } catch (error) {
    if (error instanceof UsageError) return answerToMistake(error, 'en');
    throw error;
  }
};

const esc = String.fromCharCode(27);
/** Colours and styles, and links: the only sequences that a rendering may hold. */
const styles = new RegExp(`${esc}\\[\\d+m`, 'gu');
const links = new RegExp(`${esc}\\]8;;(?<address>[^${esc}]*)${esc}\\\\`, 'gu');
const underlined = new RegExp(`${esc}\\[4m(?<words>[^${esc}]*)${esc}\\[24m`, 'gu');
/** Everything else that steers a terminal or turns the direction of writing. */
const steering = /(?!\n|\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

const undressed = (text: string) => text.replace(links, '').replace(styles, '');

describe('a terminal with colours and links', () => {
  it('links the word Source to the place on the page, and leaves the address out', () => {
    const quote = quoteFor('speaker:hamada tomahawk');
    const text = shown(quote, rich);
    const addresses = [...text.matchAll(links)].map(({ groups }) => groups?.['address']);
    expect(addresses).toEqual([quote.url, '']);
    expect(undressed(text)).not.toContain('https://');
    expect(undressed(text)).toContain('\nSource\n');
  });

  it('underlines the matched words and nothing else of the quote', () => {
    const quote = quoteFor('speaker:hamada tomahawk');
    expect(quote.marks.length).toBeGreaterThan(0);
    const marked = [...shown(quote, rich).matchAll(underlined)];
    expect(marked.map(({ groups }) => groups?.['words'])).toEqual(
      quote.marks.map(([from, to]) => quote.text.slice(from, to)),
    );
  });

  it('says the same words as a plain one', async () => {
    for (const typed of [
      'quote counterstrike',
      'help quote',
      'quote speaker:kihara four star',
      'quote "open',
    ]) {
      const answer = await answerTo(typed);
      const dressed = undressed(renderTerminal(answer, { ...rich, links: false }));
      expect(dressed).toBe(renderTerminal(answer, plain));
    }
  });
});

describe('a plain terminal', () => {
  it('writes the address out and the words exactly as printed', () => {
    const quote = quoteFor('speaker:hamada tomahawk');
    const text = shown(quote, plain);
    expect(text).toContain(`Source: ${quote.url}\n`);
    expect(text).toContain(`\n“${quote.text}”\n`);
    expect(steering.test(text)).toBe(false);
  });

  it('has no source line for a page whose address is not known', () => {
    expect(shown({ ...quoteFor('tomahawk'), url: null }, plain)).not.toContain('Source');
  });

  it('never puts what a readout reports between quotation marks under a person’s name', () => {
    const text = shown(quoteFor('kind:readout deterrence'), plain);
    expect(text.split('\n')[0]).toMatch(/^1\. The readout reports/u);
    expect(text).toMatch(/\[Not a verbatim quote\]/iu);
    expect(text).toMatch(/^\| /mu);
    expect(text).not.toMatch(/^“/mu);
  });

  it('says whose words a speaker repeats', () => {
    expect(shown(quoteFor('"survival of liberty"'), plain)).toContain('[quoting Kishida Fumio]');
  });

  it('puts carets under the place of a mistake, full-width characters included', async () => {
    const lines = renderTerminal(await answerTo('quote 反撃 "open'), plain).split('\n');
    const at = lines.findIndex((line) => line.includes('^'));
    // Two characters of two columns each, and a blank, stand before the quotation mark.
    expect(lines[at]).toBe(`  ${' '.repeat(5)}${'^'.repeat(5)}`);
  });

  it('gives a fault its reference and nothing else', () => {
    expect(renderTerminal(answerToFault('ab12', 'en'), plain)).toBe(
      'Sorry, something went wrong on our side. Reference ab12.\n',
    );
  });
});

describe('text from the record or a user', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '\u001B[2J',
          '\u001B]8;;https://example.org\u001B\\',
          '\u009B31m',
          '\u0007',
          '\u0008',
          '\r',
          '\u0000',
          '\u007F',
          '\u0090',
          '\u202E',
          '\u2066',
          '\u2069',
          '\u001B]0;title\u0007',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('words ', '反撃', '🙂', '\n', '\t'),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  it('can never steer the terminal from a quote, its citation or the question before it', () => {
    const model = quoteFor('speaker:hamada tomahawk');
    fc.assert(
      fc.property(nasty, fc.constantFrom(plain, rich), (text, terminal) => {
        const quote: Quote = {
          ...model,
          text: `${text}x`,
          marks: [[0, text.length + 1]],
          label: text,
          place: text,
          office: text,
          speaker: model.speaker && { ...model.speaker, name: text },
          document: { ...model.document, title: text, publisher: text },
          meeting: { ...model.meeting, title: text },
          answers: model.answers && { ...model.answers, text, part: [0, text.length] },
        };
        expect(undressed(shown(quote, terminal))).not.toMatch(steering);
        const nodes = (['quoted', 'before'] as const).map((role) => ({
          node: 'turn' as const,
          turn: {
            id: model.turn,
            role,
            who: text,
            reportedBy: null,
            badges: ['interpreted' as const],
            marked: null,
            paragraphs: [{ text, start: 0, end: text.length, interpreted: false }],
          },
        }));
        expect(undressed(renderTerminal({ language: 'en', summary: '', nodes }, terminal))).not.toMatch(
          steering,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('can never steer the terminal from the address of a page', () => {
    const model = quoteFor('speaker:hamada tomahawk');
    fc.assert(
      fc.property(nasty, fc.constantFrom(plain, rich), (text, terminal) => {
        const quote = { ...model, url: `https://example.org/${text}#x` };
        expect(undressed(shown(quote, terminal))).not.toMatch(steering);
        expect(shown(quote, terminal).split(esc).length).toBeLessThanOrEqual(
          shown(model, terminal).split(esc).length,
        );
      }),
    );
  });

  it('can never steer the terminal from a query, found or not or mistaken, NUL included', async () => {
    await fc.assert(
      fc.asyncProperty(
        nasty,
        fc.constantFrom('quote ', 'quote deterrence ', 'quote "', 'quote speaker:', 'help ', ''),
        fc.constantFrom(plain, rich),
        async (text, before, terminal) => {
          const answer = await answerTo(`${before}${text}`);
          expect(undressed(renderTerminal(answer, terminal))).not.toMatch(steering);
        },
      ),
      { numRuns: 300 },
    );
  });
});
