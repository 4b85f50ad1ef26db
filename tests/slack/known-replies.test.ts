import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { QuoteResult } from '../../src/evidence/quote-result.js';
import type { TeamRecord } from '../../src/record.js';
import { replyTo } from '../../src/slack/answering/typed-command.js';
import { corpusDir } from '../corpus.js';

let real: TeamRecord;
beforeAll(async () => {
  real = await openCorpus(corpusDir);
});

/** A world with a record of its own, which notes what it is asked; `always` is what it finds, unless it looks. */
function noting(always?: QuoteResult): { world: World; asked: string[] } {
  const asked: string[] = [];
  const quote: TeamRecord['quote'] = (...args) => {
    asked.push(args[0]);
    return always ?? real.quote(...args);
  };
  const record: TeamRecord = Object.create(real, { quote: { value: quote } });
  return { world: { record, commands, face: 'slack', language: null }, asked };
}

describe('the same query again', () => {
  it('is answered alike, without asking the record', async () => {
    const { world, asked } = noting();
    const first = await replyTo('quote counterstrike', world);
    expect(await replyTo('quote counterstrike', world)).toBe(first);
    expect(asked).toEqual(['counterstrike']);
  });

  it('is looked for anew on another page and in another language', async () => {
    const { world, asked } = noting();
    await replyTo('quote counterstrike', world);
    await replyTo('quote counterstrike --offset 5', world);
    const { answer } = await replyTo('quote counterstrike', { ...world, language: 'ja' });
    expect(answer.language).toBe('ja');
    expect(asked).toHaveLength(3);
  });

  it('of another record is asked of that one', async () => {
    const [one, other] = [noting(), noting()];
    await replyTo('quote counterstrike', one.world);
    await replyTo('quote counterstrike', other.world);
    expect([one.asked, other.asked]).toEqual([['counterstrike'], ['counterstrike']]);
  });

  it('meets the same mistake', async () => {
    const { world } = noting();
    const mistake = await replyTo('quote speaker:nobody', world).catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(UsageError);
    await expect(replyTo('quote speaker:nobody', world)).rejects.toBe(mistake);
  });

  it('is forgotten behind two hundred others, the one asked for longest ago first', async () => {
    const { world, asked } = noting(real.quote('counterstrike', { limit: 1 }));
    await replyTo('quote counterstrike', world);
    await replyTo('quote deterrence', world);
    for (let n = 0; n < 199; n += 1) {
      await replyTo(`quote alliance --offset ${n + 1}`, world);
      await replyTo('quote deterrence', world);
    }
    asked.length = 0;
    await replyTo('quote deterrence', world);
    await replyTo('quote counterstrike', world);
    expect(asked).toEqual(['counterstrike']);
  });
});
