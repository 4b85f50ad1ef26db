import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { buttonIds } from '../../../src/render/buttons.js';
import { completeZoneId, digestFormBlocks, digestFormId } from '../../../src/render/digest-form.js';
import { homeIds } from '../../../src/render/home.js';
import { savedIds } from '../../../src/render/home-own.js';
import { offerId } from '../../../src/render/offer-buttons.js';
import { buttonsOf, quotations, refusals, wordsOf } from '../../render/message-checks.js';
import { anna, desk } from './program.js';
import type { Scene } from './scene.js';
import { eventually, type Message, quotesIn, wordsIn } from './workspace.js';

const updateSchema = z.object({
  response_action: z.literal('update'),
  view: z.object({ blocks: z.array(z.unknown()) }),
});

/** A digest of another channel, which comes while other things are looked at. @returns what looks whether it came */
export async function beginDigest({ checks, workspace, record }: Scene): Promise<() => Promise<void>> {
  // A minute ahead, or two where the next one is too near.
  const due = new Date(Math.ceil((Date.now() + 8_000) / 60_000) * 60_000);
  const time = due.toISOString().slice(11, 16);
  await checks.that('a digest is set up for the next minute, with its topics', async () => {
    const set = await workspace.answerTo(() => workspace.command(`digest here ${time} UTC`, desk), desk);
    assert.match(wordsIn(set), /The digest is set up in this channel, every day at \d\d:\d\d \(UTC\)/u);
    assert.equal(set.ephemeral_to, anna.id);
    const topics = await workspace.answerTo(
      () => workspace.command('digest topics counterstrike', desk),
      desk,
    );
    assert.match(wordsIn(topics), /Topics: \s*counterstrike/u);
  });
  return async () => {
    const posted = async () =>
      (await workspace.messages(desk)).filter((one) => one.ephemeral_to === undefined);
    await checks.that(
      'the digest comes when it is due, once, to everybody, its details in its thread',
      async () => {
        await sleep(Math.max(0, due.getTime() - Date.now()));
        const all = await eventually('a digest with its details', async () => {
          const found = await posted();
          return found.length > 1 && found;
        });
        const [digest, ...details] = all;
        assert.ok(digest);
        assert.match(wordsIn(digest), /Digest for \w+day, \d+ \w+ \d{4}/u);
        assert.match(wordsIn(digest), /A quote for the day/u);
        assert.ok(details.every(({ thread_ts: thread }) => thread === digest.ts));
        const [quote] = details.flatMap((one) => quotesIn(one, record));
        assert.ok(quote && details.flatMap(({ blocks }) => quotations(blocks)).includes(quote.text));
        const labels = details.flatMap(({ blocks }) => buttonsOf(blocks).map(({ action_id: id }) => id));
        for (const id of [buttonIds.share, buttonIds.context, buttonIds.source])
          assert.ok(labels.includes(id), id);
        assert.deepEqual(
          all.flatMap(({ blocks }) => refusals(blocks)),
          [],
        );
        await sleep(1_000);
        assert.equal((await posted()).length, all.length);
      },
    );
  };
}

/** Digests and watches of a channel: typed, by the window, by buttons. */
export async function checkFollowing({ checks, page, workspace }: Scene): Promise<void> {
  const typed = (text: string) => workspace.answerTo(() => page.type(`/alliance ${text}`));
  /** Whether a message of the channel says this, also one that had other words before. */
  const saying = async (words: RegExp) =>
    (await workspace.messages()).some((message) => words.test(wordsIn(message)));
  await checks.that('what cannot be set up is said in a sentence, and nothing is', async () => {
    for (const [text, sentence] of [
      ['digest here 25:00', /“25:00” is not a time of day/u],
      ['digest here 08:30 Asia/Tokio', /Did you mean Asia\/Tokyo/u],
      ['watch "four star', /quotation mark is opened/u],
      ['watch Japan', /50 a day are the most/u],
      ['watch counterstrike #desk', /is set up in that channel/u],
    ] as const) {
      const answer = await workspace.answerTo(() => workspace.command(text));
      assert.match(wordsIn(answer), sentence);
    }
    assert.doesNotMatch(wordsIn(await typed('digest list')), /in this channel/u);
    assert.match(wordsIn(await typed('watch list')), /Nothing is watched here/u);
  });
  await checks.that('a digest is set up by pickers, in the window that a button opens', async () => {
    const asked = await typed('digest');
    await page.press(asked.ts, /^Set up a digest/u);
    const words = await (await page.modal()).textContent();
    for (const label of ['Digest', 'Where', 'Time zone', 'Days', 'Topics of the quote for the day'])
      assert.ok(words?.includes(label), label);
    await page.shot('digest-form');
    const view = await workspace.lastView('views.open');
    const state = { values: digestFields(String(asked.channel)) };
    const done = await workspace.interact({
      type: 'view_submission',
      view: { ...view, callback_id: digestFormId, state },
    });
    const said = wordsOf(updateSchema.parse(done).view.blocks);
    assert.match(said, /The digest is set up in .*, on weekdays at 08:30 \(Asia\/Tokyo\)/su);
    await page.closeModal();
  });
  await checks.that(
    'the list has it with its buttons: Preview, Pause and Resume do as they say',
    async () => {
      const list = await typed('digest list');
      assert.match(wordsIn(list), /Digest in this channel.*on weekdays at 08:30 \(Asia\/Tokyo\)/su);
      await page.shows(list.ts, 'Preview', 'Change', 'Pause', 'Stop');
      const preview = await workspace.answerTo(() => page.press(list.ts, /^Preview/u));
      assert.equal(preview.ephemeral_to, anna.id);
      assert.match(wordsIn(preview), /The next digest comes on \w+day, .* at 08:30/u);
      assert.equal(quotations(preview.blocks).length, 2);
      await page.shows(preview.ts, 'only visible to you', 'Share', 'Context', 'Source');
      await page.shot('digest-preview');
      await page.press(list.ts, /^Pause/u);
      await eventually('a digest that is paused', () => saying(/· paused/u));
      assert.match(wordsIn(await typed('digest resume')), /goes on/u);
    },
  );
  await checks.that(
    'a watch says how often it would have fired, and is there when it is confirmed',
    async () => {
      const wish = await typed('watch counterstrike daily');
      assert.match(wordsIn(wish), /would have fired on one day in the last year of the record/u);
      assert.match(wordsIn(await typed('watch list')), /Nothing is watched here/u);
      await page.shot('watch');
      await page.press(wish.ts, /^Confirm/u);
      await eventually('a watch', () => saying(/Watching \s*counterstrike/u));
      assert.match(
        wordsIn(await typed('watch list')),
        /1\. \s*counterstrike\s* · once a day · to this channel/u,
      );
      assert.match(wordsIn(await typed('watch mute 1')), /is muted.*· muted/su);
      assert.match(wordsIn(await typed('watch unmute 1')), /is watched again/u);
      assert.match(wordsIn(await typed('watch stop 7')), /There is no watch 7: the list has 1/u);
    },
  );
}

/** What one person follows and has saved, in Home. Presses are sent as Slack does: see home.ts. */
export async function checkOwn({ checks, page, workspace }: Scene): Promise<void> {
  const home = async () => (await page.openHome()).textContent();
  const press = async (action_id: string, nth = 0) => {
    const view = await workspace.lastView('views.publish');
    const { blocks } = z.object({ blocks: z.array(z.unknown()) }).parse(view);
    const button = buttonsOf(blocks).filter((one) => one.action_id === action_id)[nth];
    assert.ok(button, action_id);
    const before = (await workspace.calls('views.publish')).length;
    await workspace.pressIn(view, { action_id, value: button.value });
    await eventually('a new Home', async () => (await workspace.calls('views.publish')).length > before);
    return wordsOf(
      z.object({ blocks: z.array(z.unknown()) }).parse(await workspace.lastView('views.publish')).blocks,
    );
  };
  await checks.that('Save keeps a quote, and Save this search the search, in Home', async () => {
    const answer: Message = await workspace.answerTo(() => page.type('/alliance quote "four star"'));
    const kept = await workspace.answerTo(() => page.press(answer.ts, /^Save$/u));
    assert.match(wordsIn(kept), /the quote stands in your Home/u);
    const search = await workspace.answerTo(() => page.press(answer.ts, /^Save this search$/u));
    assert.match(wordsIn(search), /stands in your Home/u);
    // What was searched for there stands in the way of what is one's own.
    if ((await home())?.includes('Clear')) await press(homeIds.start);
    const words = await home();
    for (const part of ['What you follow', 'Mute', 'Pause', 'Saved quotes', 'Saved searches', 'Remove'])
      assert.ok(words?.includes(part), part);
    await page.shot('home-own');
  });
  await checks.that('the buttons there mute, pause and remove', async () => {
    assert.match(await press(offerId('watch-mute')), /counterstrike.*· muted/su);
    assert.match(await press(offerId('watch-unmute')), /is watched again/u);
    assert.match(await press(offerId('digest-pause')), /· paused/u);
    assert.match(await press(offerId('digest-resume')), /goes on/u);
    assert.doesNotMatch(await press(savedIds.removeQuote), /Saved quotes/u);
    assert.doesNotMatch(await press(savedIds.removeSearch), /Saved searches/u);
    await page.openChannel('general');
  });
  await checks.that('what is stopped is gone', async () => {
    const stopped = await workspace.answerTo(() => page.type('/alliance digest stop'));
    assert.match(wordsIn(stopped), /has ended/u);
    const none = await workspace.answerTo(() => page.type('/alliance watch stop 1'));
    assert.match(wordsIn(none), /is watched no more/u);
  });
}

function digestFields(channel: string) {
  const select = (value: string) => ({ type: 'static_select', selected_option: { value } });
  const boxes = (...values: string[]) => ({
    type: 'checkboxes',
    selected_options: values.map((value) => ({ value })),
  });
  return {
    [digestFormBlocks.where]: { where: { type: 'conversations_select', selected_conversation: channel } },
    [digestFormBlocks.time]: { time: select('08:30') },
    [digestFormBlocks.zone]: { [completeZoneId]: select('Asia/Tokyo') },
    [digestFormBlocks.days]: { days: boxes('1', '2', '3', '4', '5') },
    [digestFormBlocks.topics]: { topics: { type: 'plain_text_input', value: '"four star"' } },
    [digestFormBlocks.heartbeat]: { heartbeat: boxes('on') },
  };
}
