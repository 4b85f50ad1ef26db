import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { answerToMistake, dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { corpusDir } from '../corpus.js';
import { digestHere, followedInMemory, type InMemory } from '../followed/followed-in-memory.js';
import { badFallback, buttonsOf, quotations, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function typed(text: string, following: InMemory, language: World['language'] = null) {
  const world: World = { record, commands, face: 'slack', language, following };
  const { answer } = await dispatch(text, world);
  const message = renderBlockKit(answer);
  expect(refusals(message.blocks)).toEqual([]);
  expect(badFallback(message.text)).toEqual([]);
  const ids = buttonsOf(message.blocks).map(({ action_id }) => action_id);
  return { words: wordsOf(message.blocks).replaceAll('\n', ''), ids, message };
}

/** The sentence for a mistake, and what to type instead. */
async function refused(text: string, following: InMemory, language: 'en' | 'ja' = 'en'): Promise<string> {
  const world: World = { record, commands, face: 'slack', language, following };
  const error = await dispatch(text, world).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error(`“${text}” was taken`);
  return answerToMistake(error, language).summary;
}

const none = () => followedInMemory(record);
const set = () => followedInMemory(record, { digest: digestHere });

describe('digest here 08:30 Asia/Tokyo weekdays', () => {
  it('is set up, and says when the next one comes and what can be done with it', async () => {
    const following = none();
    const { words, ids } = await typed('digest here 08:30 Asia/Tokyo weekdays', following);
    expect(following.digest).toMatchObject({ time: '08:30', zone: 'Asia/Tokyo', days: 'weekdays' });
    expect(words).toContain('The digest is set up in this channel, on weekdays at 08:30 (Asia/Tokyo).');
    expect(words).toContain(
      'The next one comes on Monday, 23 November 2026 at 08:30, if there is anything to say.',
    );
    expect(words).toContain('It has no topics');
    expect(words).not.toContain('your time zone');
    expect(ids).toEqual(['preview', 'change', 'pause', 'stop'].map((one) => `offer_digest_${one}`));
  });

  it('takes the zone of whoever types it where none is typed, and says so', async () => {
    const following = followedInMemory(record, { zone: 'Europe/Berlin' });
    const { words } = await typed('digest here 9am', following);
    expect(following.digest).toMatchObject({ zone: 'Europe/Berlin', days: 'every day' });
    expect(words).toContain('Europe/Berlin is your time zone in Slack.');
  });

  it('keeps topics that are there when the time changes', async () => {
    const following = followedInMemory(record, { digest: { ...digestHere, topics: ['Okinawa'] } });
    await typed('digest 10:00', following);
    expect(following.digest).toMatchObject({ time: '10:00', topics: ['Okinawa'] });
  });

  it('comes to oneself in a direct message', async () => {
    const { words } = await typed('digest 8:00', followedInMemory(record, { direct: true }));
    expect(words).toContain('The digest is set up to you directly');
  });

  it.each([
    ['digest here 25:00', 'is not a time of day'],
    ['digest here 08:30 Asia/Tokio', 'There is no time zone “Asia/Tokio”'],
    ['digest here 08:30 EST', 'does not name one time zone'],
    ['digest here weekdays', 'There is no time for the digest'],
    ['digest #general 08:30', 'set up in its own channel'],
    ['digest topics "four star', 'quotation mark is opened'],
    ['digest topics speaker:nobody', 'nobody'],
    ['digest heartbeat', 'Neither on nor off was typed'],
    ['digest fnord', 'cannot tell what'],
  ])('sets up nothing for “%s”', async (text, sentence) => {
    const following = none();
    expect((await refused(text, following)).toLowerCase()).toContain(sentence.toLowerCase());
    expect(following.digest).toBeNull();
  });

  it('sets up nothing where the bot is not in the channel, and says how to invite it', async () => {
    const following = followedInMemory(record, { reached: false });
    expect(await refused('digest here 08:30 Tokyo', following)).toContain('/invite @Alliance');
    expect(await refused('digest here 08:30 Tokyo', following, 'ja')).toMatch(/参加していない.*\/invite/u);
    expect(following.digest).toBeNull();
  });

  it('wants a zone where Slack does not tell one', async () => {
    const following = followedInMemory(record, { zone: null });
    expect(await refused('digest here 08:30', following)).toContain('in which time zone you are');
    expect(following.digest).toBeNull();
  });
});

describe('digest', () => {
  it('with nothing typed says what it is, how it is typed, and opens the form', async () => {
    const { words, ids } = await typed('digest', none());
    expect(words).toContain('A digest posts once a day what is new in the record');
    expect(words).toContain('digest here 08:30 Asia/Tokyo weekdays');
    expect(ids).toContain(offerId('digest-form'));
  });

  it('topics and heartbeat change the digest that is there', async () => {
    const following = set();
    expect((await typed('digest topics counterstrike, "four star"', following)).words).toContain(
      'counterstrike, "four star"',
    );
    expect(following.digest?.topics).toEqual(['counterstrike', '"four star"']);
    expect((await typed('digest heartbeat on', following)).words).toContain(
      'without anything new it says so',
    );
    expect(following.digest?.heartbeat).toBe(true);
    expect((await typed('digest list', following)).words).toContain('without anything new it says so');
    expect((await typed('digest', following)).words).not.toContain('if there is anything to say');
    expect((await typed('digest topics none', following)).words).toContain('no quote for the day');
    expect(following.digest?.topics).toEqual([]);
  });

  it('topics on which the record has nothing are kept, and named', async () => {
    const following = set();
    const { words } = await typed('digest topics counterstrike, Xyzzy', following);
    expect(words).toContain('The record has nothing on Xyzzy yet.');
    expect(following.digest?.topics).toEqual(['counterstrike', 'Xyzzy']);
  });

  it.each(['digest topics counterstrike', 'digest heartbeat on', 'digest pause', 'digest stop'])(
    '“%s” says that there is none, and how to set one up',
    async (text) => {
      expect(await refused(text, none())).toContain('This channel has no digest. Set one up first');
    },
  );

  it('pause, resume and stop say what was done, or that it was so before', async () => {
    const following = set();
    const paused = await typed('digest pause', following);
    expect(paused.words).toContain('is paused');
    expect(paused.ids).toContain(offerId('digest-resume'));
    expect((await typed('digest pause', following)).words).toContain('was paused already');
    expect((await typed('digest list', following)).words).toContain('· paused');
    expect((await typed('digest resume', following)).words).toContain('goes on');
    expect((await typed('digest resume', following)).words).toContain('was not paused');
    expect((await typed('digest stop', following)).words).toContain('has ended');
    expect((await typed('digest list', following)).words).toContain('No digest is set up here');
  });

  it('preview shows the quote for the day on the topics, with its citation', async () => {
    const following = followedInMemory(record, { digest: { ...digestHere, topics: ['counterstrike'] } });
    const { words, message } = await typed('digest preview', following);
    expect(words).toContain('The next digest comes on Monday, 23 November 2026 at 08:30.');
    expect(words).toContain('A quote for the day');
    const [brief, whole] = quotations(message.blocks);
    expect(record.quote('counterstrike', { limit: 50 }).quotes.map(({ text }) => text)).toContain(whole);
    expect(whole?.startsWith(String(brief).replace(/ …$/u, ''))).toBe(true);
  });

  it('preview says where there would be nothing, and shows an example with the latest document', async () => {
    const { words } = await typed('digest preview', set());
    expect(words).toContain('would have nothing to say today');
    expect(words).toContain('an example, with the latest one');
    expect(words).toContain('U.S.-Japan Security Consultative Committee (2+2), Tokyo');
  });

  it('speaks Japanese to whoever types Japanese', async () => {
    const following = none();
    const { words, ids } = await typed('まとめ ここに 平日 8:30 東京', following);
    expect(following.digest).toMatchObject({ time: '08:30', zone: 'Asia/Tokyo', days: 'weekdays' });
    expect(words).toContain('まとめを設定しました。このチャンネル、平日 08:30（Asia/Tokyo）にお届けします。');
    expect(words).toContain('次回は2026年11月23日（月） 08:30です（お伝えするものがある場合）。');
    expect(ids).toHaveLength(4);
    expect((await typed('まとめ 一時停止', following)).words).toContain('一時停止しました');
  });

  it('is said to work in Slack and on the page where it is typed in a terminal', async () => {
    const error = await dispatch('digest list', { record, commands, face: 'terminal', language: 'en' }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      mistake: { code: 'other-face', name: 'digest', faces: ['slack', 'page'] },
    });
  });
});
