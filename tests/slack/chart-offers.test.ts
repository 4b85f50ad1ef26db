import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { openCorpus } from '../../src/corpus-files.js';
import { pictures } from '../../src/picture/pictures.js';
import type { TeamRecord } from '../../src/record.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { corpusDir } from '../corpus.js';
import { wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';

let record: TeamRecord;
let bot: BotUnderTest;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});
beforeEach(async () => {
  bot = await startBot({ world: { record, commands, face: 'slack', language: null, pictures } });
  const upload_url = `${bot.slack.apiUrl}upload`;
  bot.slack.saying.set('files.getUploadURLExternal', { upload_url, file_id: 'F1' });
  bot.slack.saying.set('chat.postMessage', { channel: 'D7', ts: '1.1' });
});
afterEach(() => bot.stop());

const about = (query: string) => ({ about: JSON.stringify({ query, asTyped: false }) });
const press = (kind: 'chart-post' | 'chart-send', value: object, place: { thread_ts?: string } = {}) =>
  bot.send(pressBody(offerId(kind), value, bot.slack, place));
const announced = () => bot.slack.callsOf('files.getUploadURLExternal');
const shared = () => bot.slack.callsOf('files.completeUploadExternal');
const told = () => wordsOf(bot.slack.callsOf('respond')[0]?.['blocks']);

describe('the buttons of a timeline', () => {
  it('post the picture in the channel, with words for whoever does not see it, and tell the one who pressed', async () => {
    await press('chart-post', about('counterstrike'));
    expect(announced()).toEqual([
      expect.objectContaining({
        filename: 'timeline-counterstrike.png',
        alt_text: expect.stringContaining('1 June 2023: U.S. 1 (1.15), Japan 5 (8.65)'),
      }),
    ]);
    expect(shared()).toEqual([expect.objectContaining({ channel_id: 'C1' })]);
    expect(told()).toContain('The chart of “counterstrike” is posted here.');
  });

  it('post it in the thread in which they are pressed', async () => {
    await press('chart-post', about('counterstrike'), { thread_ts: '100.1' });
    expect(shared()).toEqual([expect.objectContaining({ channel_id: 'C1', thread_ts: '100.1' })]);
  });

  it('send picture and rows to the one who pressed, and nothing to the channel', async () => {
    await press('chart-send', { ...about('反撃能力'), language: 'ja' });
    expect(bot.slack.callsOf('chat.postMessage').map(({ channel }) => channel)).toEqual(['U1']);
    expect(announced().map(({ filename }) => filename)).toEqual([
      'timeline-反撃能力.png',
      'timeline-反撃能力.csv',
    ]);
    expect(shared()).toEqual([expect.objectContaining({ channel_id: 'D7' })]);
    expect(told()).toContain('お送りしました');
  });

  it('say in a sentence why there is no picture', async () => {
    bot.slack.refusing.set('files.completeUploadExternal', 'not_in_channel');
    await press('chart-post', about('counterstrike'));
    expect(told()).toContain('/invite @Alliance');
  });

  it('say so where the record has the topic no more', async () => {
    await press('chart-post', about('pineapple'));
    expect(announced()).toEqual([]);
    expect(told()).not.toBe('');
  });
});
