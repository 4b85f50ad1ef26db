import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { languages } from '../../src/answer.js';
import { dispatch, helpOf, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { badFallback, refusals, wordsOf } from '../render/message-checks.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

async function helped(typed: string, language: World['language']): Promise<string> {
  const { answer } = await dispatch(typed, { ...world, language });
  const { blocks, text } = renderBlockKit(answer);
  expect(refusals(blocks)).toEqual([]);
  expect(badFallback(text)).toEqual([]);
  const printed = renderTerminal(answer, { colours: false, links: false, columns: 80 });
  return [wordsOf(blocks), text, printed].join('\n');
}

/** What help may say in Latin letters in Japanese: usages, examples, what is to be typed, the bot's name. */
const asTyped = [
  ...commands.flatMap(({ usage, words }) => [usage, ...words.ja.examples]),
  ...['counterstrike、counter-strike、counter strike', '"free and open Indo-Pacific"', 'kind:question'],
  ...['speaker:浜田靖一 from:2023 to:2023-06', 'speaker: side: meeting: from: to: kind:'],
  ...['--limit N', '--explain', '--as-typed', '&lt;query&gt;', '/alliance', 'alliance', 'Alliance'],
  ...['APA', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'HTML'],
  ...commands.map(({ name }) => name),
].sort((a, b) => b.length - a.length);
const ownWords = (text: string) =>
  asTyped.reduce(
    (rest, typed) =>
      rest.replaceAll(typed.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), '').replaceAll(typed, ''),
    text,
  );

describe('help', () => {
  it.each([
    '',
    'help',
    'ヘルプ',
    'ﾍﾙﾌﾟ',
    'help quote',
    'ヘルプ quote',
    'help ヘルプ',
    'HELP Quote',
    'ｈｅｌｐ　ｑｕｏｔｅ',
  ])('is all Japanese for whoever has chosen it, but for what is to be typed: %j', async (typed) => {
    const said = await helped(typed, 'ja');
    expect(said).toMatch(/ます|ください/u);
    expect(ownWords(said)).not.toMatch(/\p{Script=Latin}/u);
  });

  it.each(['', 'help', 'ヘルプ', 'help quote', 'ヘルプ quote'])(
    'is all English for whoever has chosen it: %j',
    async (typed) => {
      expect(await helped(typed, 'en')).not.toMatch(
        /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
      );
    },
  );

  it.each([
    ['', 'en'],
    ['help', 'en'],
    ['help quote', 'en'],
    ['ヘルプ', 'ja'],
    ['ヘルプ quote', 'ja'],
    ['help ヘルプ', 'ja'],
  ])(
    'speaks the language of the word it is asked by, where nobody has chosen: %j',
    async (typed, language) => {
      expect((await dispatch(typed, world)).answer.language).toBe(language);
    },
  );

  it.each(languages)('tells of every command of this place and of no other: %s', async (language) => {
    const { json } = await dispatch('help', { ...world, language });
    const here = commands.filter(({ faces }) => faces.includes('slack'));
    expect(json).toEqual({
      version: 1,
      commands: here.map((command) => ({ ...helpOf(command, language), details: [] })),
    });
  });

  it('about a command that does not work here says where it does', async () => {
    const asked = dispatch('help digest', { ...world, face: 'terminal' });
    await expect(asked).rejects.toMatchObject({ mistake: { code: 'other-face', name: 'digest' } });
  });

  it('about something that is no command names those that are', async () => {
    await expect(dispatch('help me', world)).rejects.toMatchObject({
      mistake: {
        code: 'unknown-topic',
        name: 'me',
        known: commands.filter(({ faces }) => faces.includes('slack')).map(({ name }) => name),
      },
      place: { text: 'me', from: 0, to: 2 },
    });
    await expect(dispatch('help me', world)).rejects.toBeInstanceOf(UsageError);
  });
});
