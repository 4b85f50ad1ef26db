import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { Importer, ImportRequest } from '../../src/imported/importer.js';
import type { Mistake } from '../../src/mistakes/mistake.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { changeImportId, importFormBlocks } from '../../src/render/import-form.js';
import { corpusDir } from '../corpus.js';
import { wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, commandBody, startBot } from './bot-under-test.js';
import { lastView, type ShownView, standing, submissionBody, viewPressBody } from './view-payloads.js';

let world: World;
beforeAll(async () => {
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

let bot: BotUnderTest;
let asked: ImportRequest[];
let refusal: Mistake | Error | null;
let missing: string[];

const importer: Importer = {
  import: async (request) => {
    asked.push(request);
    if (refusal instanceof Error) throw refusal;
    if (refusal) throw new UsageError(refusal);
    return {
      dryRun: request.dryRun,
      refused: [],
      doneBefore: 0,
      documents: [
        {
          file: request.paths[0] ?? '',
          became: 'new',
          document: '2023-06-01-tokyo-x/dod/en/transcript',
          turns: 4,
          doubts: 1,
          details: {
            title: 'Joint Press Conference <!channel>',
            kind: 'transcript',
            meeting: { id: '2023-06-01-tokyo-x', title: 'X', isNew: true },
            people: [{ name: 'Hamada Yasukazu', resolved: true }],
            leftOut: 0,
            doubts: [
              {
                line: 7,
                text: 'MR. WHO',
                decision: 'a turn without a person',
                reason: 'nobody is called so',
              },
            ],
            notices: [],
            missing,
            changes: null,
            differences: [],
          },
          result: null,
        },
      ],
    };
  },
  undo: async () => {
    throw new Error('nothing is taken back here');
  },
};

beforeEach(async () => {
  [asked, refusal, missing] = [[], null, []];
  bot = await startBot({ world, importer, editors: ['U1'] });
  bot.slack.saying.set('conversations.info', { channel: { id: 'C1', is_member: true } });
});
afterEach(() => bot.stop());

const type = (text: string, fields: Record<string, string> = {}) =>
  bot.send({ ...commandBody(text, bot.slack), trigger_id: 'T.1', ...fields });
const words = (view: ShownView) => wordsOf(view.blocks).replaceAll('\n', ' ');
const text = (value: string) => ({ type: 'plain_text_input', value });
const address = 'https://www.example.org/press';

const fields = (more: Record<string, Record<string, unknown>> = {}) => ({
  [importFormBlocks.address]: { words: text(address) },
  [importFormBlocks.date]: { date: { type: 'datepicker', selected_date: '2023-06-01' } },
  [importFormBlocks.meeting]: { words: text('2023-06-01-tokyo-defense-ministerial') },
  [importFormBlocks.kind]: { kind: { type: 'static_select', selected_option: { value: 'transcript' } } },
  [importFormBlocks.publisher]: { words: text('') },
  ...more,
});

/** Opens the form and submits it; what stands in the window in the end. */
async function lookedAt(values = fields()): Promise<ShownView> {
  await type(`import ${address}`);
  await bot.send(submissionBody(standing(lastView(bot.slack, 'open'), values)));
  return lastView(bot.slack, 'update');
}

describe('/alliance import', () => {
  it('opens a window for an editor, with the address that was typed', async () => {
    const { acks } = await type(`import ${address}`);
    const view = lastView(bot.slack, 'open');
    expect(acks).toBe(1);
    expect(view.blocks.find(({ block_id }) => block_id === importFormBlocks.address)).toMatchObject({
      element: { initial_value: address },
    });
    expect(asked).toEqual([]);
  });

  it('speaks Japanese to whoever types it so', async () => {
    await type('取込');
    expect(lastView(bot.slack, 'open')).toMatchObject({ title: { text: 'ページの取り込み' } });
  });

  it('tells anybody else in a sentence that it is not for him, and opens nothing', async () => {
    await type(`import ${address}`, { user_id: 'U2' });
    expect(bot.slack.callsOf('views.open')).toEqual([]);
    expect(wordsOf(bot.slack.callsOf('respond').at(-1)?.['blocks'])).toContain(
      'Only those who edit the record can import',
    );
  });

  it('is not there where the bot does not import', async () => {
    await bot.stop();
    bot = await startBot({ world, editors: ['U1'] });
    const { answer } = await type('import');
    expect(JSON.stringify(answer)).toContain('import does not work here: it works in a terminal.');
    expect(bot.slack.callsOf('views.open')).toEqual([]);
  });
});

describe('the window for importing', () => {
  it('shows what was found and what is doubtful, and writes nothing', async () => {
    const view = await lookedAt();
    expect(words(view)).toContain('Joint Press Conference <!channel>');
    expect(words(view)).toContain('MR. WHO');
    expect(words(view)).toContain('Nothing is written: this is what would be.');
    expect(view).toMatchObject({ submit: { text: 'Import it' } });
    expect(asked).toMatchObject([
      {
        paths: [address],
        dryRun: true,
        said: {
          date: '2023-06-01',
          meeting: '2023-06-01-tokyo-defense-ministerial',
          kind: 'transcript',
          publisher: null,
        },
      },
    ]);
  });

  it('writes when that is confirmed, what was looked at', async () => {
    await bot.send(submissionBody(standing(await lookedAt())));
    expect(asked.map(({ dryRun }) => dryRun)).toEqual([true, false]);
    expect({ ...asked[1], dryRun: true }).toEqual(asked[0]);
    const view = lastView(bot.slack, 'update');
    expect(words(view)).toContain('It will be found within a minute');
    expect(view).not.toHaveProperty('submit');
  });

  it('goes back to the form with what was filled in', async () => {
    const view = await lookedAt();
    await bot.send(viewPressBody(standing(view), { action_id: changeImportId }));
    const form = lastView(bot.slack, 'update');
    expect(form.blocks.find(({ block_id }) => block_id === importFormBlocks.date)).toMatchObject({
      element: { initial_date: '2023-06-01' },
    });
    expect(asked).toHaveLength(1);
  });

  it('says what the page leaves open, and asks for it', async () => {
    missing = ['date', 'publisher'];
    const view = await lookedAt();
    expect(words(view)).toContain('fill in “Day of the event” and “Publisher”, which the page does not say');
    expect(view).toMatchObject({ submit: { text: 'Look at it' } });
  });

  it.each([
    [
      'a page that is not there',
      { code: 'page-missing', value: address, status: 404 } as const,
      'There is no page',
    ],
    [
      'a private address',
      { code: 'address-private', host: '10.0.0.1' } as const,
      'not on the public internet',
    ],
  ])('tells of %s over the form, which can be mended', async (_, mistake, said) => {
    refusal = mistake;
    const view = await lookedAt();
    expect(words(view)).toContain(said);
    expect(view.blocks.some(({ block_id }) => block_id === importFormBlocks.address)).toBe(true);
  });

  it.each(['/etc/passwd', 'file:///etc/passwd', '../corpus'])(
    'never reads a file of the machine: %s',
    async (path) => {
      const view = await lookedAt(fields({ [importFormBlocks.address]: { words: text(path) } }));
      expect(words(view)).toContain('is not an address of a web page');
      expect(asked).toEqual([]);
    },
  );

  it('apologises for a fault with its reference', async () => {
    refusal = new TypeError('a fault');
    expect(words(await lookedAt())).toContain('ref12345');
    expect(bot.log.some(({ msg }) => msg === 'fault')).toBe(true);
  });

  it('does nothing for somebody who is no editor, whatever he sends', async () => {
    await type(`import ${address}`);
    const form = standing(lastView(bot.slack, 'open'), fields());
    await bot.send({ ...submissionBody(form), user: { id: 'U2', team_id: 'T1' } });
    expect(asked).toEqual([]);
    expect(words(lastView(bot.slack, 'update'))).toContain('Only those who edit the record');
  });
});
