import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import { buttonIds } from '../../src/render/buttons.js';
import { limits } from '../../src/render/limits.js';
import { corpusDir } from '../corpus.js';
import { buttonsOf, notLiteral, objectsIn, quotations, refusals, wordsOf } from '../render/message-checks.js';
import { type BotUnderTest, pressBody, startBot } from './bot-under-test.js';
import { sampleWorld } from './sample-record.js';

let record: TeamRecord;
let bot: BotUnderTest;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});
beforeEach(async () => {
  bot = await startBot({ world: { ...sampleWorld, record } });
});
afterEach(() => bot.stop());

const page =
  'https://www.defense.gov/News/Transcripts/Transcript/Article/3413243/secretary-of-defense-lloyd-j-austin-iii-joint-press-conference-with-japanese-mi/';
const readout = 'https://www.mod.go.jp/en/article/2023/06/64e28ea86671d5d4feddce01dd14d833d3857213.html';
const linked = `${page}#:~:text=discuss%20candidly,credible%20and%20resilient`;
const sentence =
  'In addition, I stated that it is important to discuss candidly so that extended deterrence, including nuclear capabilities, remains credible and resilient, and Secretary Austin agreed with my views.';

let events = 0;

/** A message with links, as Slack tells of it. The bot is in no channel. */
function sharedBody(
  urls: readonly string[],
  fields: Record<string, unknown> = {},
  envelope: Record<string, unknown> = {},
): Record<string, unknown> {
  events += 1;
  return {
    type: 'event_callback',
    token: 'legacy',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `EvLink${events}`,
    event_time: 1,
    is_ext_shared_channel: false,
    authorizations: [{ team_id: 'T1', user_id: 'U0BOT', is_bot: true }],
    ...envelope,
    event: {
      type: 'link_shared',
      user: 'U1',
      channel: 'C9',
      is_bot_user_member: false,
      message_ts: '111.222',
      unfurl_id: 'C9.111.222.abc',
      source: 'conversations_history',
      links: urls.map((url) => ({ domain: new URL(url).host, url })),
      ...fields,
    },
  };
}

const unfurlsSchema = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(
    z.record(
      z.string(),
      z.strictObject({
        blocks: z.array(z.record(z.string(), z.unknown())),
        preview: z.strictObject({
          title: z.strictObject({
            type: z.literal('plain_text'),
            text: z.string().min(1).max(150),
            emoji: z.boolean(),
          }),
        }),
      }),
    ),
  );

const calls = () =>
  bot.slack
    .callsOf('chat.unfurl')
    .map(({ unfurls, ...to }) => ({ to, unfurls: unfurlsSchema.parse(unfurls) }));
const share = async (urls: readonly string[], fields = {}, envelope = {}) => {
  await bot.send(sharedBody(urls, fields, envelope));
  return calls()[0]?.unfurls ?? {};
};

describe('a link to words of a page of the record', () => {
  it('is unfurled into the quote with its citation and badges, without an invitation to the channel', async () => {
    const { [linked]: unfurl } = await share([linked]);
    expect(quotations(unfurl?.blocks)).toEqual([sentence]);
    const words = wordsOf(unfurl?.blocks);
    for (const said of [
      'Hamada Yasukazu, Minister of Defense (Japan)',
      'Through interpreter',
      '1 June 2023 · Ministry of Defense, Tokyo',
    ]) {
      expect(words).toContain(said);
    }
    expect(unfurl?.preview.title.text).toContain('Hamada Yasukazu');
    expect(notLiteral(unfurl?.blocks)).toEqual([]);
    expect(refusals(unfurl?.blocks ?? [])).toEqual([]);
  });

  it('has the buttons Context and Source, and no Share: it stands in the channel already', async () => {
    const { [linked]: unfurl } = await share([linked]);
    const ids = buttonsOf(unfurl?.blocks).map(({ action_id: id }) => id);
    expect(ids).toEqual(expect.arrayContaining([buttonIds.context, buttonIds.source]));
    expect(ids).not.toContain(buttonIds.share);
    expect(ids).not.toContain(buttonIds.remove);
    const context = buttonsOf(unfurl?.blocks)[0];
    const press = pressBody(buttonIds.context, String(context?.value), bot.slack);
    const container = {
      type: 'message_attachment',
      message_ts: '111.222',
      attachment_id: 1,
      channel_id: 'C9',
      is_ephemeral: false,
      is_app_unfurl: true,
      app_unfurl_url: linked,
    };
    await bot.send({ ...press, container, channel: { id: 'C9', name: 'other' } });
    expect(bot.slack.callsOf('respond')).toMatchObject([
      { response_type: 'ephemeral', replace_original: false },
    ]);
    expect(quotations(bot.slack.callsOf('respond')[0]?.['blocks']).join()).toContain(sentence);
  });

  it('marks the linked words in the sentence', async () => {
    const { [linked]: unfurl } = await share([linked]);
    const bold = objectsIn(objectsIn(unfurl?.blocks).find(({ type }) => type === 'rich_text_quote')?.elements)
      .filter(({ style }) => JSON.stringify(style) === '{"bold":true}')
      .map(({ text }) => text);
    expect(bold).toEqual([expect.stringMatching(/^discuss candidly .* resilient$/u)]);
  });

  it.each([
    ['that stand in several places', 'extended%20deterrence', 'stand in several places of this page'],
    ['that the page does not have', 'a%20four%20star', 'are not in the text that the record has'],
    ['of a heading', 'Secure%20.gov%20websites', 'are not those of one speaker'],
    [
      'that are a whole speech',
      'Well%2C%20good%20morning,two%20proud%20democracies',
      'are more than is quoted under a link',
    ],
  ])('%s is unfurled into the meeting’s card, which says so', async (_, words, said) => {
    const url = `${page}#:~:text=${words}`;
    const { [url]: unfurl } = await share([url]);
    expect(quotations(unfurl?.blocks)).toEqual([]);
    expect(wordsOf(unfurl?.blocks)).toContain('Japan-U.S. Defense Ministerial Meeting, Tokyo');
    expect(wordsOf(unfurl?.blocks)).toContain(said);
  });

  it('of which some are not found is unfurled into the others, and says so', async () => {
    const url = `${linked}&text=never%20said`;
    const { [url]: unfurl } = await share([url]);
    expect(quotations(unfurl?.blocks)).toEqual([sentence]);
    expect(wordsOf(unfurl?.blocks)).toContain('Not all of the linked words are quoted here');
  });
});

describe('a link to a page of the record', () => {
  it('is unfurled into the meeting’s card with the page’s button', async () => {
    const { [readout]: unfurl } = await share([readout]);
    expect(wordsOf(unfurl?.blocks)).toContain('Readout: it reports, and is not word for word');
    expect(buttonsOf(unfurl?.blocks)).toMatchObject([{ action_id: buttonIds.source, url: readout }]);
    expect(unfurl?.preview.title.text).toContain('1 June 2023');
  });

  it('is told to Slack under the address as Slack wrote it', async () => {
    const written = `${page}?utm_source=a&amp;utm_medium=b#:~:text=discuss%20candidly&amp;text=We%20had%20a`;
    const { [written]: unfurl } = await share([written]);
    expect(quotations(unfurl?.blocks)).toHaveLength(2);
  });

  it('speaks the language that the one who shares has chosen, else that of his Slack', async () => {
    await share([page], { user_locale: 'ja-JP' });
    await bot.store.people.chooseLanguage({ team: 'T1', user: 'U1' }, 'en');
    await share([page], { user_locale: 'ja-JP' });
    const said = calls().map(({ unfurls }) => wordsOf(unfurls[page]?.blocks));
    expect(said[0]).toContain('発言者：');
    expect(said[1]).toContain('Speaking:');
  });
});

describe('where a link is unfurled', () => {
  it.each(['conversations_history', 'composer'])(
    'is named by the unfurl’s id and its source: %s',
    async (source) => {
      const composer = source === 'composer' ? { channel: 'COMPOSER', message_ts: 'U1-909b' } : {};
      await share([page], { source, unfurl_id: 'abc', ...composer });
      expect(calls()[0]?.to).toMatchObject({ source, unfurl_id: 'abc' });
      expect(calls()[0]?.to).not.toHaveProperty('ts');
    },
  );

  it.each([
    ['no id', { unfurl_id: undefined }],
    ['no source', { source: undefined }],
    ['a source that is not known', { source: 'elsewhere' }],
  ])('is named by channel and time where Slack gives %s', async (_, fields) => {
    await share([page], fields);
    expect(calls()[0]?.to).toMatchObject({ channel: 'C9', ts: '111.222' });
    expect(calls()[0]?.to).not.toHaveProperty('unfurl_id');
  });
});

describe('what is left alone', () => {
  it('is a link to a page that the record does not have, beside one that it has', async () => {
    const unfurls = await share(['https://www.defense.gov/News/', page, 'https://example.org/a']);
    expect(Object.keys(unfurls)).toEqual([page]);
  });

  it('is a message with no such link: Slack is not called', async () => {
    await share(['https://www.defense.gov/News/']);
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('chat.unfurl');
    expect(bot.slack.calls.map(({ method }) => method)).not.toContain('conversations.info');
  });

  it('are links behind as many as are unfurled', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `${page}#part-${n}`);
    expect(Object.keys(await share(many))).toEqual(many.slice(0, limits.unfurl.links));
  });

  it('are links behind what one message holds', async () => {
    const { quotes } = record.quote('kind:transcript', { limit: 10_000 });
    const longest = quotes
      .filter(({ document }) => document.url === page)
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, 3)
      .map(({ url }) => url?.split(':~:')[1]);
    const links = Array.from({ length: 5 }, (_, n) => `${page}#${n}:~:${longest.join('&')}`);
    const unfurls = await share(links);
    expect(quotations(unfurls[links[0] ?? '']?.blocks)).toHaveLength(3);
    expect(Object.keys(unfurls)).not.toContain(links[3]);
    expect(refusals(Object.values(unfurls).flatMap((unfurl) => unfurl.blocks))).toEqual([]);
  });

  it('is everything in a channel that another organisation reads, or may read', async () => {
    await share([page], {}, { is_ext_shared_channel: true });
    bot.slack.refusing.set('conversations.info', 'missing_scope');
    await share([page], { channel: 'C8' }, { is_ext_shared_channel: undefined });
    await share([page], { channel: 'COMPOSER', source: 'composer' }, { is_ext_shared_channel: undefined });
    expect(calls()).toEqual([]);
  });

  it('is unfurled there all the same where the configuration names the channel', async () => {
    await bot.stop();
    bot = await startBot({ world: { ...sampleWorld, record }, sharedChannels: ['C9'] });
    await share([page], {}, { is_ext_shared_channel: true });
    expect(calls()).toHaveLength(1);
  });

  it('is a message that Slack delivers again', async () => {
    const body = sharedBody([page]);
    await bot.send(body);
    await bot.send(body);
    expect(calls()).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  it.each(['cannot_unfurl_url', 'cannot_find_message', 'cannot_parse_attachment'])(
    'stands in the log, quietly, where it is nobody’s fault: %s',
    async (error) => {
      bot.slack.refusing.set('chat.unfurl', error);
      await share([linked]);
      expect(bot.log).toMatchObject([{ level: 30, listener: 'link_shared', why: error }]);
      expect(bot.slack.callsOf('respond')).toEqual([]);
      expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
      expect(bot.slack.callsOf('chat.postEphemeral')).toEqual([]);
    },
  );

  it('stands in the log as an error where it is ours, and nobody is bothered', async () => {
    bot.slack.refusing.set('chat.unfurl', 'missing_scope');
    await share([linked]);
    expect(bot.log).toMatchObject([{ level: 50, msg: 'links were not unfurled' }]);
    expect(bot.slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('is a payload that cannot be read: logged under its reference, and nothing else happens', async () => {
    await bot.send(sharedBody([page], { links: 'none' }));
    expect(bot.log).toMatchObject([{ level: 50, msg: 'fault', request: 'ref12345' }]);
    expect(calls()).toEqual([]);
  });

  it('is somebody who shares faster than anybody may ask', async () => {
    await bot.stop();
    bot = await startBot({ world: { ...sampleWorld, record }, allowances: { person: 1, workspace: 600 } });
    for (let i = 0; i < 3; i += 1) await share([page]);
    expect(calls().length).toBeLessThan(3);
    expect(bot.log.at(-1)).toMatchObject({ msg: 'links shared too fast' });
    expect(bot.slack.callsOf('chat.postEphemeral')).toEqual([]);
  });

  it('never has what was linked in the log', async () => {
    await share([linked, page]);
    expect(bot.log).toMatchObject([{ links: 2, source: 'conversations_history' }]);
    expect(JSON.stringify(bot.log)).not.toMatch(/defense\.gov|candidly/u);
  });
});
