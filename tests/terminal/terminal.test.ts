import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type QuoteResult, quoteResultSchema } from '../../src/evidence/quote-result.js';
import { corpusDir } from '../corpus.js';
import { alliance } from './alliance.js';

const controlSign = '\u001B';

async function json(...args: string[]): Promise<{ code: number | null; result: QuoteResult }> {
  const { code, stdout, stderr } = await alliance(...args, '--json');
  expect(stderr).toBe('');
  return { code, result: quoteResultSchema.parse(JSON.parse(stdout)) };
}

/** What every mistake looks like: exit 2, nothing on standard output, a sentence and no stack on standard error. */
async function mistake(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await alliance(...args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/\n\s+at \S|Error:/u);
  return stderr;
}

describe.concurrent('alliance quote', () => {
  it('finds: exit 0, the words, who, when and where, plain where it is piped', async () => {
    const { code, stdout, stderr } = await alliance('quote', 'counterstrike');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).not.toContain(controlSign);
    expect(stdout).toContain('Hamada Yasukazu, Minister of Defense (Japan)');
    expect(stdout).toContain('[Through interpreter]');
    expect(stdout).toContain('1 June 2023');
    expect(stdout).toMatch(/Source: https:\/\/\S+#:~:text=\S+/u);
    expect(stdout.match(/^Quote [a-z0-9]{10}$/gmu)).toHaveLength(5);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  it('shows what Austin and Hamada said in three documents', async () => {
    const { result } = await json('quote', 'counterstrike', '--limit', '50');
    const said = result.quotes.filter(({ kind }) => kind === 'statement' || kind === 'answer');
    expect(new Set(said.map(({ document }) => document.source.slice(0, 3)))).toEqual(
      new Set(['000', '002', '003']),
    );
  });

  it('prints the contract with --json: each text is the slice of its source', async () => {
    const { code, result } = await json('quote', 'speaker:austin four star');
    expect(code).toBe(0);
    expect(result.answered).toBe(true);
    expect(result.quotes.length).toBeGreaterThan(0);
    for (const { text, start, end, document, speaker } of result.quotes) {
      const source = await readFile(join(corpusDir, 'sources', document.source), 'utf8');
      expect(text).toBe(source.slice(start, end));
      expect(speaker?.id).toBe('austin-lloyd');
    }
    expect(result.quotes[0]?.text).toContain('No, we haven’t ruled that out.');
  });

  it('says that there is nothing, what comes nearest, and what was searched: exit 1', async () => {
    const { code, stdout, stderr } = await alliance('quote', 'speaker:kihara four star');
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('Nothing in the record answers');
    expect(stdout).toContain('Not an answer: the nearest in the record');
    expect(stdout).toContain('5 documents');
    expect(stdout).toContain('three star');
    expect(stdout.indexOf('Not an answer')).toBeLessThan(stdout.indexOf('three star'));
    const { result } = await json('quote', 'speaker:kihara four star');
    expect(result).toMatchObject({
      answered: false,
      quotes: [],
      searched: { documents: 5, from: '2022-09-14', to: '2024-07-28' },
    });
    expect(result.nearest[0]).toMatchObject({
      speaker: { id: 'kihara-minoru' },
      text: expect.stringContaining('three star'),
    });
  });

  it('says a correction', async () => {
    const { code, stdout } = await alliance('quote', 'counterstirke');
    expect(code).toBe(0);
    expect(stdout).toContain('“counterstirke”');
  });

  it('shows as many as --limit says, in either spelling, and how to go on', async () => {
    for (const args of [['--limit', '2'], ['--limit=2']]) {
      const { code, stdout } = await alliance('quote', 'counterstrike', ...args);
      expect(code).toBe(0);
      expect(stdout.match(/^Quote [a-z0-9]{10}$/gmu)).toHaveLength(2);
      expect(stdout).toContain('--offset 2');
    }
  });

  it('follows its own advice: the next page begins where this one ends', async () => {
    const { stdout } = await alliance('quote', 'counterstrike', '--limit', '2');
    const advice = /alliance (?<command>quote .* --offset 2)/u.exec(stdout)?.groups?.['command'] ?? '';
    const next = await json(...advice.split(' '), '--limit', '2');
    const all = await json('quote', 'counterstrike', '--limit', '4');
    expect(next.result.quotes.map(({ id }) => id)).toEqual(all.result.quotes.slice(2).map(({ id }) => id));
  });

  it('takes a query in one argument or in several', async () => {
    const one = await json('quote', 'speaker:austin four star');
    const several = await json('quote', 'speaker:austin', 'four', 'star');
    expect(several.result.quotes).toEqual(one.result.quotes);
  });
});

describe.concurrent('a mistake', () => {
  it('of a command gets a sentence with what there is', async () => {
    const said = await mistake('qoute', 'counterstrike');
    expect(said).toContain('There is no command “qoute”');
    expect(said).toContain('Did you mean “quote”? All commands: help; to search: quote qoute');
    expect(said).toContain('quote');
  });

  it('of a quotation mark gets a caret under the place', async () => {
    const said = await mistake('quote', 'hamada "free and open');
    const lines = said.split('\n');
    const caret = lines.findIndex((line) => /^\s*\^+$/u.test(line));
    expect(caret).toBeGreaterThan(0);
    expect(lines[caret]?.indexOf('^')).toBe(lines[caret - 1]?.indexOf('"'));
  });

  it.each([
    [['quote'], 'quote counterstrike'],
    [['quote', 'x', '--limit', '0'], '1 to 50'],
    [['quote', 'x', '--limit', '51'], '1 to 50'],
    [['quote', 'x', '--limit', 'many'], '1 to 50'],
    [['quote', 'x', '--colour'], 'There is no flag --colour'],
    [['quote', 'speaker:hammada x'], 'speaker:hamada'],
    [['quote', 'from:yesterday x'], '2023-06-01'],
    [['quote', 'x', '--record'], '--record corpus'],
    [['quote', 'x', '--record', 'nowhere'], 'nowhere'],
    [['help', 'qoute'], 'quote'],
    [['quote', 'x'.repeat(5_000)], 'The query has 5000 characters'],
    [['quote', 'deterrence '.repeat(455).trim()], 'characters'],
  ])('in %j is told with what to type instead', async (args, instead) => {
    expect(await mistake(...args)).toContain(instead);
  });

  it('leaves standard output empty with --json too', async () => {
    await mistake('quote', '"open', '--json');
    await mistake('quote', 'x', '--json', '--record', 'nowhere');
  });
});

describe.concurrent('help', () => {
  it.each([[['help']], [['--help']], [['-h']], [[]]])(
    '%j lists the commands with their examples',
    async (args) => {
      const { code, stdout, stderr } = await alliance(...args);
      expect(code).toBe(0);
      expect(stderr).toBe('');
      expect(stdout).toContain('alliance quote <query>');
      expect(stdout).toContain('alliance help [command]');
      expect(stdout).toContain('alliance quote counterstrike');
    },
  );

  it.each([[['help', 'quote']], [['quote', '--help']], [['quote', 'counterstrike', '--help']]])(
    '%j tells about one',
    async (args) => {
      const { code, stdout } = await alliance(...args);
      expect(code).toBe(0);
      expect(stdout).toContain('"exact phrase"');
      expect(stdout).toContain('speaker:');
      expect(stdout).not.toContain('help [command]');
    },
  );

  it('prints one JSON document with --json', async () => {
    const { code, stdout } = await alliance('help', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, commands: expect.any(Array) });
  });
});

describe.concurrent('--lang', () => {
  it.each([['--lang', 'ja'], ['--lang=ja'], ['--lang', 'JA']])('chooses Japanese: %s %s', async (...flag) => {
    const { code, stdout } = await alliance('quote', 'counterstrike', ...flag);
    expect(code).toBe(0);
    expect(stdout).toContain('「counterstrike」に当てはまる引用は');
    expect(stdout).toContain('2023年6月1日');
    const help = await alliance('help', ...flag);
    expect(help.stdout).toContain('使い方と入力例を表示します。');
    expect(await mistake(...flag, 'qoute')).toContain('「qoute」というコマンドはありません。');
  });

  it('chooses English for a Japanese query', async () => {
    const { code, stdout } = await alliance('--lang', 'en', 'quote', '反撃能力');
    expect(code).toBe(0);
    expect(stdout).toContain(' quotes for 反撃能力');
  });

  it('changes nothing in --json', async () => {
    const { result } = await json('quote', 'counterstrike', '--lang', 'ja');
    expect(result).toEqual((await json('quote', 'counterstrike')).result);
  });

  it('left out, goes by what is typed', async () => {
    expect(await mistake('quote', '「反撃能力')).toContain('引用符が閉じられていません。');
    expect((await alliance('ヘルプ')).stdout).toContain('使い方と入力例を表示します。');
  });

  it.each([[['--lang']], [['--lang', 'fr']], [['--lang=']]])('%j is told what there is', async (args) => {
    expect(await mistake('quote', 'x', ...args)).toContain('--lang takes one of en, ja.');
  });

  it('holds for mistakes in the arguments too', async () => {
    expect(await mistake('--lang', 'ja', 'quote', 'x', '--record')).toContain(
      '--record にはフォルダーを指定してください。',
    );
  });
});

describe.concurrent('strange input', () => {
  it.each([
    '🙂',
    '🙂🙂 counterstrike',
    '‮rts',
    'مرحبا',
    '反撃能力',
    '\u0001\u001B[31m',
    '--',
    '-',
    '()[]{}*+?\\',
    'a'.repeat(900),
    '%00',
    '<script>',
    '$(id)',
  ])('%j is no fault', async (query) => {
    const { code, stdout, stderr } = await alliance('quote', query);
    expect([0, 1, 2]).toContain(code);
    expect(`${stdout}${stderr}`).not.toContain('went wrong');
    expect(`${stdout}${stderr}`).not.toContain(controlSign);
    expect(`${stdout}${stderr}`).not.toContain('\u202E');
  });
});
