import { join } from 'node:path';
import { openRecord, UsageError } from 'alliance-bot';
import { describe, expect, it } from 'vitest';
import { corpusDir } from './corpus.js';
import { alliance } from './terminal/alliance.js';

const record = await openRecord(corpusDir);

describe('the library, imported by the name of the package', () => {
  it.each([
    ['counterstrike', {}, []],
    ['speaker:austin four star', { limit: 2 }, ['--limit', '2']],
    ['deterrence', { limit: 3, offset: 3 }, ['--limit', '3', '--offset', '3']],
    ['deterrence', { explain: true }, ['--explain']],
    ['speaker:kihara four star', {}, []],
    ['counterstirke', {}, []],
  ] as const)('gives for %s %j what --json prints', async (query, options, flags) => {
    const { stdout } = await alliance('quote', query, ...flags, '--json');
    const found = await record.quote(query, options);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(stdout));
  });

  it('never leaves a field of the contract out: what is not known is null', async () => {
    const { quotes } = await record.quote('counterstrike', { limit: 50 });
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) expect(Object.values(quote)).not.toContain(undefined);
    expect(quotes.some(({ speaker }) => speaker === null)).toBe(true);
  });

  it('has every transcript and meeting', () => {
    expect(record.transcripts).toHaveLength(5);
    expect(record.meetings).toHaveLength(4);
  });

  it('resolves the id of a quote to the same words, and any other to null', async () => {
    const [quote] = (await record.quote('counterstrike')).quotes;
    expect(await record.resolve(quote?.id ?? '')).toMatchObject({ text: quote?.text, turn: quote?.turn });
    for (const id of ['', 'nothing', '0000000000', '../people', 'x'.repeat(10_000)]) {
      expect(await record.resolve(id)).toBeNull();
    }
  });

  it('refuses a query that cannot be read with its own error, which points at the place', async () => {
    const refused = await record.quote('hamada "open').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused).toMatchObject({
      name: 'UsageError',
      message: 'A quotation mark is opened and not closed.',
      instead: 'Close it: "open"',
      mistake: { code: 'open-quotation', closed: '"open"' },
      place: { from: 7 },
    });
  });

  it('refuses a folder that is no corpus by its name', async () => {
    await expect(openRecord(join(corpusDir, 'nowhere'))).rejects.toMatchObject({
      name: 'CorpusError',
      message: expect.stringContaining('nowhere'),
    });
  });
});
