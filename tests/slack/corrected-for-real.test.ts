import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '../../src/corpus-files.js';
import { corpusStamp } from '../../src/reloading/corpus-stamp.js';
import { type KeptRecord, keepRecord } from '../../src/reloading/keep-record.js';
import { buttonIds } from '../../src/render/buttons.js';
import { createSlackApp } from '../../src/slack/app.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { importInto, page, removed, saidOfPage, smallRecord } from '../importing/small-record.js';
import { workerFromSource } from '../reloading/from-source.js';
import { quotations, wordsOf } from '../render/message-checks.js';
import { engines } from '../store/engines.js';
import { FakeReceiver, type LogLine, logInto, pressBody } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';
import { type SlackStandIn, startSlackStandIn } from './slack-stand-in.js';

const colonel = 'COLONEL BOB STONE: The fences of the base will be mended before the rains of June.\n\n';
const first = page.replace('STAFF: Thank you all.', `${colonel}STAFF: Thank you all.`);
/** As its publisher has changed it: a word of one turn, the speaker of another. */
const changed = first
  .replace('as often as they did this winter', 'as often as they did this spring')
  .replace('SECRETARY HARRIS: It will be ready', 'MINISTER MORI (THROUGH TRANSLATOR): It will be ready');

const stone = `- id: stone-bob
  name: Bob Stone
  family: Stone
  given: Bob
  aliases: []
  side: us
  offices:
    - office: Base Commander
      titles: [Colonel]
      from: 2020-01-01
      to: null
  outlets: []
`;

/** One bot on the folder of a record that is imported into, from the button to the correction. */
for (const { name, here, start } of engines)
  describe.skipIf(!here)(`quotes that were shared, of a page that changes, on ${name}`, () => {
    let engine: Awaited<ReturnType<typeof start>>;
    let location: string;
    let store: Store;
    let slack: SlackStandIn;
    let folders: Awaited<ReturnType<typeof smallRecord>>;
    let kept: KeptRecord;
    let running: { readonly receiver: FakeReceiver; stop(): Promise<unknown> };
    const log: LogLine[] = [];
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(() => engine.stop());
    beforeEach(async () => {
      // The bot looks each five seconds whether another record serves: that is for a test to say.
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      slack = await startSlackStandIn();
      location = await engine.newStore();
      folders = await smallRecord();
      await imported(first);
      const dir = folders.record;
      kept = keepRecord({
        dir,
        index: null,
        first: await openCorpus(dir),
        seen: await corpusStamp(dir),
        quietFor: 50,
        lookAgainAfter: 50,
        renewed: () => {},
        worker: workerFromSource,
        log: { info: () => {}, warn: () => {}, error: (error) => expect(error).toBeNull() },
      });
      await started();
    });
    afterEach(async () => {
      await stopped();
      kept.stop();
      await slack.stop();
      await removed(folders.root);
      vi.useRealTimers();
    });

    async function imported(text: string): Promise<void> {
      const file = join(folders.pages, 'page.txt');
      await writeFile(file, text);
      const said = { ...saidOfPage, url: 'https://www.defense.gov/one' };
      await importInto(folders.record, [file], { said });
    }

    async function started(): Promise<void> {
      store = await openStore(location);
      const receiver = new FakeReceiver();
      const app = createSlackApp({
        world: {
          ...sampleWorld,
          get record() {
            return kept.record;
          },
        },
        store,
        receiver,
        botToken: 'xoxb-test-token',
        slackApiUrl: slack.apiUrl,
        tokenVerificationEnabled: false,
        log: logInto(log),
        wait: async () => {},
      });
      await app.start();
      running = { receiver, stop: () => app.stop() };
    }

    async function stopped(): Promise<void> {
      await running.stop();
      await store.close();
    }

    /** Somebody finds the quote and presses Share. @returns the `ts` of the message that shows it */
    async function shared(words: string): Promise<string> {
      const quote = kept.record.quote(`"${words}"`).quotes[0]?.id;
      const before = await store.shares.standing(null, 99);
      await running.receiver.send(pressBody(buttonIds.share, { quote, language: 'en' }, slack), () => 0);
      const added = (await store.shares.standing(null, 99)).filter(
        ({ ts }) => !before.some((one) => one.ts === ts),
      );
      expect(added).toHaveLength(1);
      return added[0]?.ts ?? '';
    }

    /** The files have changed: the record is renewed, and the bot looks. */
    async function renewed(): Promise<void> {
      const { record } = kept;
      await kept.renew();
      expect(kept.record).not.toBe(record);
      await looked();
    }

    /** The bot has looked through the shares, and is done. */
    async function looked(): Promise<void> {
      vi.advanceTimersByTime(5_000);
      const calls = () => slack.calls.length;
      for (let before = -1; before !== calls(); ) {
        before = calls();
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    }

    const updateOf = (ts: string) => slack.callsOf('chat.update').filter((update) => update['ts'] === ts);
    const told = () => slack.callsOf('chat.postMessage').filter(({ channel }) => channel === 'U1');

    it('are corrected where words or speaker are others, told once, and left alone otherwise', async () => {
      const [reworded, renamed, same] = [
        await shared('as often as they did'),
        await shared('a day sooner'),
        await shared('radar sites'),
      ];
      await imported(changed);
      await renewed();

      const [update] = updateOf(reworded);
      expect(quotations(update?.['blocks']).join()).toContain('as often as they did this spring');
      expect(wordsOf(update?.['blocks'])).toMatch(
        /Corrected on .*: the published page has changed\. It was shared as: “Our forces .* this winter\.”/u,
      );
      const words = wordsOf(updateOf(renamed)[0]?.['blocks']);
      expect(words).toContain('Mori');
      expect(words).toContain('It was shared under the name of Anne Harris.');
      expect(words).not.toContain('It was shared as');
      expect(updateOf(same)).toEqual([]);
      expect(told().map(({ blocks }) => wordsOf(blocks).includes('A quote that you shared in '))).toEqual([
        true,
        true,
      ]);

      await stopped();
      await started();
      await looked();
      expect(slack.callsOf('chat.update')).toHaveLength(2);
      expect(told()).toHaveLength(2);
    });

    it('are corrected at the next start where the page changed while the bot was away', async () => {
      const reworded = await shared('as often as they did');
      await stopped();
      await imported(changed);
      await kept.renew();
      await started();
      await looked();
      expect(updateOf(reworded)).toHaveLength(1);
      expect(told()).toHaveLength(1);
    });

    it('say so where they vanished from the page, and where the page has them again', async () => {
      const ts = await shared('fences of the base');
      await imported(first.replace(colonel, ''));
      await renewed();
      await imported(first);
      await renewed();
      expect(updateOf(ts).map(({ text }) => String(text))).toEqual([
        expect.stringContaining('this is no longer on the published page'),
        expect.stringContaining('the published page has changed back'),
      ]);
      expect(told()).toHaveLength(2);
    });

    it('are left alone where their speaker joins the list of people', async () => {
      const provisional = kept.record.quote('"fences of the base"').quotes[0]?.speaker;
      expect(provisional).toMatchObject({ name: 'Bob Stone', id: expect.stringContaining('/') });
      await shared('fences of the base');
      const people = join(folders.record, 'people.yml');
      await writeFile(people, `${await readFile(people, 'utf8')}${stone}`);
      await imported(first.replace('this winter', 'this spring'));
      await renewed();
      expect(kept.record.quote('"fences of the base"').quotes[0]?.speaker?.id).toBe('stone-bob');
      expect(slack.callsOf('chat.update')).toEqual([]);
      expect(told()).toEqual([]);
    });
  });
