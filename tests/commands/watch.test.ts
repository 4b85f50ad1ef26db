import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { answerToMistake, dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { mostWatched } from '../../src/followed/offered.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { corpusDir } from '../corpus.js';
import { followedInMemory, type InMemory, watchHere } from '../followed/followed-in-memory.js';
import { badFallback, buttonsOf, quotations, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function typed(text: string, following: InMemory, language: World['language'] = null) {
  const { answer } = await dispatch(text, { record, commands, face: 'slack', language, following });
  const message = renderBlockKit(answer);
  expect(refusals(message.blocks)).toEqual([]);
  expect(badFallback(message.text)).toEqual([]);
  const buttons = buttonsOf(message.blocks);
  return {
    words: wordsOf(message.blocks).replaceAll('\n', ''),
    ids: buttons.map(({ action_id }) => action_id),
    buttons,
    quotes: quotations(message.blocks),
  };
}

async function refused(text: string, following: InMemory): Promise<string> {
  const error = await dispatch(text, { record, commands, face: 'slack', language: 'en', following }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error(`“${text}” was taken`);
  return answerToMistake(error, 'en').summary;
}

const none = () => followedInMemory(record);
const two = () =>
  followedInMemory(record, {
    watches: [
      watchHere,
      { ...watchHere, id: 'w2', watched: { query: 'Okinawa', include: [], exclude: [] }, rhythm: 'weekly' },
    ],
  });

describe('watch <query>', () => {
  it('shows how often it would have fired, with examples, and sets up nothing', async () => {
    const following = none();
    const { words, ids, quotes } = await typed('watch counterstrike daily', following);
    expect(words).toMatch(
      /would have fired on one day in the last year of the record, 29 July 2023 to 28 July 2024/u,
    );
    expect(words).toContain('If you confirm, Alliance posts new quotes to this channel, once a day.');
    expect(ids.slice(0, 3)).toEqual(['confirm', 'narrow', 'cancel'].map((one) => `offer_watch_${one}`));
    const all = record.quote('counterstrike', { limit: 50 }).quotes.map(({ text }) => text);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(all).toContain(quote);
    expect(following.kept).toEqual([]);
  });

  it('carries all of it in Confirm, so that nothing else is set up', async () => {
    const { buttons } = await typed('watch deterrence +nuclear -"outer space" weekly me', none());
    const confirm = buttons.find(({ action_id }) => action_id === offerId('watch-confirm'));
    const carried = JSON.parse(String(confirm?.value));
    expect(JSON.parse(carried.about)).toEqual({
      watched: { query: 'deterrence', include: ['nuclear'], exclude: ['outer space'] },
      rhythm: 'weekly',
      target: 'me',
    });
  });

  it('tells oneself in a direct message, whatever is typed', async () => {
    const { words } = await typed('watch counterstrike here', followedInMemory(record, { direct: true }));
    expect(words).toContain('Alliance posts new quotes to you, at once.');
  });

  it('says where it would not have fired at all, and can be set up all the same', async () => {
    const { words, ids } = await typed('watch tomahawk', none());
    expect(words).toContain('would not have fired');
    expect(ids).toContain(offerId('watch-confirm'));
  });

  it.each([
    ['watch "four star', 'quotation mark is opened'],
    ['watch speaker:nobody x', 'nobody'],
    ['watch daily', 'nothing to watch for'],
    ['watch stop 3', 'There is no watch 3'],
    ['watch mute', 'No number of a watch'],
    [`watch ${'deterrence '.repeat(60)}`, 'characters'],
  ])('sets up nothing for “%s”', async (text, sentence) => {
    const following = none();
    expect((await refused(text, following)).toLowerCase()).toContain(sentence.toLowerCase());
    expect(following.kept).toEqual([]);
  });

  it('has buttons for the longest watch there can be', async () => {
    const longest = `"${'抑止'.repeat(40)}" ${'\\"'.repeat(0)}`.trim();
    expect(longest.length).toBeLessThan(mostWatched);
    const { ids } = await typed(`watch ${longest}`, none());
    expect(ids).toContain(offerId('watch-confirm'));
  });

  it('says how to invite the bot where it is not in the channel', async () => {
    const following = followedInMemory(record, { reached: false });
    expect(await refused('watch counterstrike', following)).toContain('/invite @Alliance');
  });

  it('refuses what would be nearly all of a press conference, and says how to narrow it', async () => {
    const sentence = await refused('watch kind:statement', none()).catch(() => 'taken');
    // Where no day of this record has so many, it is taken: the rule is tested in tests/watch.
    expect(sentence === 'taken' || sentence.includes('a day are the most')).toBe(true);
  });
});

describe('watch list, mute, unmute and stop', () => {
  it('list has the numbers, and a button for each thing that can be done', async () => {
    const { words, ids } = await typed('watch list', two());
    expect(words).toMatch(/2 watches:1\. counterstrike · at once · to this channel/u);
    expect(words).toMatch(/2\. Okinawa · once a week/u);
    expect(ids).toEqual(['offer_watch_mute', 'offer_watch_stop', 'offer_watch_mute', 'offer_watch_stop']);
  });

  it('each tells what was done, and shows the list as it is then', async () => {
    const following = two();
    expect((await typed('watch mute 2', following)).words).toMatch(/Okinawa is muted\..*· muted/u);
    expect((await typed('watch mute 2', following)).words).toContain('was muted already');
    expect((await typed('watch unmute 2', following)).words).toContain('is watched again');
    expect((await typed('watch stop 1', following)).words).toMatch(
      /counterstrike is watched no more.*One watch/u,
    );
    expect(following.kept.map(({ id }) => id)).toEqual(['w2']);
  });

  it('speak Japanese to whoever types Japanese', async () => {
    const following = two();
    expect((await typed('ウォッチ 停止 1番', following)).words).toContain('ウォッチを終了しました');
    expect((await typed('ウォッチ 反撃能力 毎週', none())).words).toContain(
      '確定すると、このチャンネルに週1回、当てはまる新しい引用をお知らせします。',
    );
  });

  it('with nothing typed says what a watch is', async () => {
    const { words, ids } = await typed('watch', none());
    expect(words).toContain('A watch tells you, or this channel');
    expect(ids).toEqual([offerId('watch-form')]);
  });
});

describe('admin', () => {
  const admin = (privately = true) =>
    followedInMemory(record, { watches: [watchHere], isAdmin: true, privately });

  it('lists everything for those who are named, with who set it up', async () => {
    const { words, ids } = await typed('admin', admin());
    expect(words).toContain('This workspace has 0 digests and 1 watch.');
    expect(ids).toEqual([offerId('all-pause'), offerId('all-resume')]);
  });

  it('pauses, resumes and removes', async () => {
    const following = admin();
    expect((await typed('admin pause', following)).words).toContain('1 digest or watch is paused.');
    expect((await typed('admin resume all', following)).words).toContain('1 digest or watch goes on.');
    expect((await typed('admin remove 1', following)).words).toContain('Removed:');
    expect(following.kept).toEqual([]);
  });

  it('is a sentence for anybody else, and where others read along', async () => {
    expect(await refused('admin', none())).toContain('ALLIANCE_ADMINS');
    expect(await refused('admin', admin(false))).toContain('then you alone see it');
    expect(await refused('admin remove 7', admin())).toContain('There is no number 7');
    expect(await refused('admin everything', admin())).toContain('cannot tell');
  });
});
