import { beforeAll, describe, expect, it } from 'vitest';
import { forget } from '../../commands/forget.js';
import { type Language, languages } from '../../src/answer.js';
import { UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { Forgotten } from '../../src/forgetting.js';
import type { TeamRecord } from '../../src/record.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

const some: Forgotten = {
  deleted: [
    { name: 'feedback', rows: 2 },
    { name: 'person', rows: 1 },
  ],
  unnamed: [{ name: 'digest', rows: 1 }],
};
const none: Forgotten = { deleted: [], unnamed: [] };

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

/** Runs the command on a store that has this of anybody; `asked` is what it was asked for. */
async function run(typed: string, there = some, language: Language | null = null) {
  const asked: unknown[] = [];
  const world: World = {
    ...{ record, commands: [forget], face: 'terminal', language },
    forget: async (...what) => {
      asked.push(what);
      return there;
    },
  };
  try {
    const { answer, json, found } = await forget.execute(typed, world);
    const said = renderTerminal(answer, { colours: false, links: false, columns: 200 });
    return { asked, json, found, said, mistake: null };
  } catch (error) {
    return {
      asked,
      json: null,
      found: null,
      said: '',
      mistake: error instanceof UsageError ? error.mistake : error,
    };
  }
}

const workspace = { team: 'T1', user: null };
const person = { team: 'T1', user: 'U1' };

describe('alliance forget', () => {
  it('is for whoever runs the bot alone', () => {
    expect(forget.faces).toEqual(['terminal']);
  });

  it.each([
    ['--workspace T1 --yes', workspace],
    ['--yes --workspace=T1', workspace],
    ['—workspace T1 —yes', workspace],
    ['--user T1/U1 --yes', person],
    ['--user=T1/W1 --yes', { team: 'T1', user: 'W1' }],
  ])('forgets whom it is told: %s', async (typed, whose) => {
    const { asked, found, json } = await run(typed);
    expect(asked).toEqual([
      [whose, false],
      [whose, true],
    ]);
    expect(found).toBe(true);
    expect(json).toEqual({ version: 1, ...whose, ...some });
  });

  it('says what it has deleted, how much, and what it does not reach', async () => {
    const { said } = await run('--workspace T1 --yes');
    expect(said).toContain('Deleted all that was stored of T1: 3 rows (feedback 2, person 1).');
    expect(said).toContain('Without the name, because it is a channel’s: digest 1.');
    expect(said).toContain('Backups made before still have it.');
  });

  it.each([
    ['--workspace T1', { whose: 'T1', typed: '--workspace T1' }],
    ['--user T1/U1', { whose: 'T1/U1', typed: '--user T1/U1' }],
  ])('deletes nothing without --yes, and says what it would: %s', async (typed, told) => {
    const { asked, mistake } = await run(typed);
    expect(asked).toHaveLength(1);
    expect(asked).toMatchObject([[{}, false]]);
    const tables = ['feedback 2', 'person 1'];
    const rest = { rows: 3, tables, unnamed: ['digest 1'] };
    expect(mistake).toEqual({ code: 'forget-unconfirmed', ...told, ...rest });
  });

  it.each(['--user T1/U1', '--user T1/U1 --yes'])('says so where there is nothing: %s', async (typed) => {
    const { asked, found, said } = await run(typed, none);
    expect(asked).toEqual([[person, false]]);
    expect(found).toBe(false);
    expect(said).toContain('Nothing is stored of T1/U1.');
  });

  it.each([
    ['', { code: 'forget-whom' }],
    ['--yes', { code: 'forget-whom' }],
    ['T1 --yes', { code: 'forget-whom' }],
    ['--workspace T1 --user T1/U1 --yes', { code: 'forget-whom' }],
    ['--workspace --yes', { code: 'not-an-id', value: '', flag: 'workspace' }],
    ['--workspace T1/U1 --yes', { code: 'not-an-id', value: 'T1/U1', flag: 'workspace' }],
    ['--workspace my-team --yes', { code: 'not-an-id', value: 'my-team', flag: 'workspace' }],
    ['--workspace T1 T2 --yes', { code: 'not-an-id', value: 'T1 T2', flag: 'workspace' }],
    ['--user U1 --yes', { code: 'not-an-id', value: 'U1', flag: 'user' }],
    ['--user @mika --yes', { code: 'not-an-id', value: '@mika', flag: 'user' }],
    ['--user T1/U1 --force', { code: 'unknown-flag', flag: 'force', known: ['workspace', 'user', 'yes'] }],
  ])('says what is wrong with “%s”, and asks the store for nothing', async (typed, wanted) => {
    const { asked, mistake } = await run(typed);
    expect(mistake).toEqual(wanted);
    expect(asked).toEqual([]);
  });

  it.each(languages)('speaks %s', async (language) => {
    const { said } = await run('--user T1/U1 --yes', some, language);
    expect(/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said)).toBe(language === 'ja');
  });
});
