import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonIds } from '../../src/render/buttons.js';
import { buttonsOf, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';
import { samples } from './sample-record.js';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(() => bot.stop());

const message = { team: 'T1', channel: 'C1', ts: '111.222' };
const shareOf = (user: string) => ({ ...message, quote: samples.answer.id, user, at: 1 });
const deleted = () => bot.slack.callsOf('chat.delete');
const answers = () => bot.slack.callsOf('respond');
/** U1 presses Remove under the message at 111.222; `value` as the button carries it. */
const pressRemove = (value: unknown = { sharer: 'U1' }) =>
  bot.send(pressBody(buttonIds.remove, value, bot.slack));

describe('Remove', () => {
  it('stands under a shared quote alone', async () => {
    await bot.send(pressBody(buttonIds.share, { quote: samples.answer.id }, bot.slack));
    const labels = buttonsOf(bot.slack.callsOf('chat.postMessage')[0]?.['blocks']).map(
      ({ action_id }) => action_id,
    );
    expect(labels).toEqual([
      buttonIds.context,
      buttonIds.source,
      buttonIds.save,
      buttonIds.report,
      buttonIds.remove,
    ]);
  });

  it('takes the message out of the channel for its sharer, and says nothing more', async () => {
    await bot.store.shares.add(shareOf('U1'));
    const { acks, answersBefore } = await pressRemove();
    expect({ acks, answersBefore }).toEqual({ acks: 1, answersBefore: 0 });
    expect(deleted()).toMatchObject([{ channel: 'C1', ts: '111.222' }]);
    expect(answers()).toEqual([]);
    expect(await bot.store.shares.find(message)).toBeNull();
  });

  it('takes it out where the store does not know of it, by the sharer that the button carries', async () => {
    await pressRemove();
    expect(deleted()).toHaveLength(1);
  });

  it.each([
    ['the store', 'U2', 'U1'],
    ['the button, where the store does not know', null, 'U2'],
  ])('tells anybody else alone who can: by %s', async (_, stored, carried) => {
    if (stored !== null) await bot.store.shares.add(shareOf(stored));
    await pressRemove({ sharer: carried });
    expect(deleted()).toEqual([]);
    expect(answers()).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('Only the person who shared this quote');
    expect(await bot.store.shares.find(message)).toEqual(stored === null ? null : shareOf(stored));
  });

  it('is no fault where the message is gone already', async () => {
    bot.slack.refusing.set('chat.delete', 'message_not_found');
    await bot.store.shares.add(shareOf('U1'));
    await pressRemove();
    expect(answers()).toEqual([]);
    expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
    expect(await bot.store.shares.find(message)).toBeNull();
  });

  it('says where the workspace does not let it, and keeps the share', async () => {
    bot.slack.refusing.set('chat.delete', 'cant_delete_message');
    await bot.store.shares.add(shareOf('U1'));
    await pressRemove({ sharer: 'U1', language: 'ja' });
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('取り除けません');
    expect(await bot.store.shares.find(message)).not.toBeNull();
  });

  it.each([
    ['Slack refuses for another reason', 'team_access_not_granted', { sharer: 'U1' }],
    ['the button is not ours', null, 'not json'],
  ])('apologises with a reference where %s', async (_, error, value) => {
    if (error) bot.slack.refusing.set('chat.delete', error);
    await pressRemove(value);
    expect(wordsOf(answers()[0]?.['blocks'])).toContain('ref12345');
  });
});
