import assert from 'node:assert/strict';
import { z } from 'zod';
import { anna, general } from './program.js';
import type { Scene } from './scene.js';
import { eventually, quotesIn, wordsIn } from './workspace.js';

/** Shortcuts in a message's menu, and links under a message. local-slack has neither: they are sent as Slack does. */
export async function checkMessageMenu({ checks, page, workspace, record }: Scene): Promise<void> {
  await checks.that(
    'Find sources shows related passages to the one who asked, marked as no proof',
    async () => {
      const claim = await workspace.say(
        'Hamada explained in Tokyo why Japan needs counterstrike capability.',
      );
      const answer = await workspace.onlyAnswerTo(() =>
        workspace.interact({
          type: 'message_action',
          callback_id: 'find_sources',
          action_ts: '1.1',
          message_ts: claim.ts,
          channel: { id: general, name: 'general' },
          message: { type: 'message', user: anna.id, text: claim.text, ts: claim.ts },
        }),
      );
      assert.equal(answer.ephemeral_to, anna.id);
      assert.match(wordsIn(answer), /Related, not proof/u);
      assert.ok(quotesIn(answer, record).length > 0);
      await page.shows(answer.ts, 'only visible to you', 'Context');
      await page.shot('find-sources');
    },
  );
  await checks.that('Find sources says so where the record has nothing', async () => {
    const answer = await workspace.onlyAnswerTo(() =>
      workspace.interact({
        type: 'message_action',
        callback_id: 'find_sources',
        action_ts: '1.2',
        message_ts: '1.1',
        channel: { id: general, name: 'general' },
        message: { type: 'message', user: anna.id, text: 'Lunch is at noon in the blue room.', ts: '1.1' },
      }),
    );
    assert.equal(answer.ephemeral_to, anna.id);
    assert.match(wordsIn(answer), /nothing that is clearly related/u);
  });
  await checks.that('Check quotes in message gives a verdict to the one who asked alone', async () => {
    const text = 'Hayashi said “the relocation to Henoko is not the only solution”.';
    const claim = await workspace.say(text);
    const answer = await workspace.onlyAnswerTo(() =>
      workspace.interact({
        type: 'message_action',
        callback_id: 'check_quotes',
        action_ts: '1.3',
        message_ts: claim.ts,
        channel: { id: general, name: 'general' },
        message: { type: 'message', user: anna.id, text, ts: claim.ts },
      }),
    );
    assert.equal(answer.ephemeral_to, anna.id);
    assert.match(wordsIn(answer), /Altered/u);
    assert.match(wordsIn(answer), /the relocation to Henoko is the only solution/u);
    await page.shot('check-quotes');
  });
  await checks.that('a link to a page of the record unfurls into its quote, whoever posts it', async () => {
    const [quote] = record.quote('counterstrike').quotes.filter(({ url }) => url !== null);
    assert.ok(quote?.url);
    const before = (await workspace.unfurls()).length;
    await workspace.event(
      {
        type: 'link_shared',
        channel: general,
        user: anna.id,
        message_ts: '1.1',
        links: [{ url: quote.url, domain: new URL(quote.url).hostname }],
      },
      'EvLinkOfE2E',
    );
    const sent = await eventually('an unfurl', async () => (await workspace.unfurls())[before] ?? null);
    const shown = z.record(z.string(), z.unknown()).parse(JSON.parse(sent.unfurls));
    assert.deepEqual(Object.keys(shown), [quote.url]);
    const [words] = quote.text.split(/[“”"’']/u);
    assert.ok(JSON.stringify(shown).includes(words?.slice(0, 40) ?? '-'));
  });
}
