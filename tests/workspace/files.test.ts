import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSmallWorkspace, type SmallWorkspace } from './small-app.js';

const words = '# 引用\n\n> “four star”\n';

let page: SmallWorkspace;
beforeAll(async () => {
  page = await openSmallWorkspace((app) => {
    app.command('/alliance', async ({ ack, command, client }) => {
      await ack();
      await client.filesUploadV2({
        channel_id: command.channel_id,
        filename: 'quotes of 2023.md',
        title: 'Quotes',
        content: words,
        initial_comment: 'Here they are.',
      });
    });
  });
});
afterAll(() => page.stop());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${page.url}${path}`, { method: 'POST', headers, body });
const call = async (method: string, args: object) => {
  const headers = { authorization: `Bearer ${page.edge.botToken}`, 'content-type': 'application/json' };
  const answer: unknown = await (await post(`/api/${method}`, JSON.stringify(args), headers)).json();
  return answer;
};

describe('a file', () => {
  it('that the client uploads is shown with its title, its size and a link that saves the very bytes', async () => {
    await page.act('say', { text: '/alliance', threadTs: null });
    await expect.poll(async () => (await page.shown()).messages.length).toBe(2);
    const html = (await page.shown()).messages.at(-1)?.html ?? '';
    for (const shown of [
      'Here they are.',
      'Quotes',
      'quotes of 2023.md',
      `${Buffer.byteLength(words)} bytes`,
    ]) {
      expect(html).toContain(shown);
    }
    const address = /href="(\/files\/[^"]+)"/u.exec(html)?.[1] ?? '';
    const saved = await fetch(`${page.url}${address}`);
    expect(saved.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''quotes%20of%202023.md",
    );
    expect(await saved.text()).toBe(words);
  });

  it('is not there under an address that was guessed', async () => {
    expect((await fetch(`${page.url}/files/F1/quotes.md`)).status).toBe(404);
  });
});

describe('an upload', () => {
  it('takes as many bytes as were announced, once, and is shared only when it is whole', async () => {
    const answer = await call('files.getUploadURLExternal', { filename: 'a.txt', length: 3 });
    expect(answer).toMatchObject({ ok: true, file_id: expect.stringMatching(/^F/u) });
    const { file_id, upload_url } = Object(answer);
    const path = new URL(String(upload_url)).pathname;
    const complete = () =>
      call('files.completeUploadExternal', { files: [{ id: file_id }], channel_id: 'D0ALLIANCE' });
    expect(await complete()).toEqual({ ok: false, error: 'file_not_found' });
    expect((await post(path, 'four')).status).toBe(400);
    expect((await post(path, 'abc')).status).toBe(200);
    expect((await post(path, 'abc')).status).toBe(400);
    expect(await complete()).toMatchObject({ ok: true, files: [{ id: file_id, title: 'a.txt', size: 3 }] });
    expect((await page.shown()).messages.at(-1)).toMatchObject({ conversation: 'D0ALLIANCE' });
    expect(await complete()).toEqual({ ok: false, error: 'file_not_found' });
  });

  it('is refused where it was not announced, is empty, too large, or comes from a page', async () => {
    expect((await post('/upload/made-up', 'abc')).status).toBe(400);
    expect((await post('/upload/made-up', 'abc', { origin: page.url })).status).toBe(403);
    expect(await call('files.getUploadURLExternal', { filename: 'a.txt', length: 0 })).toMatchObject({
      error: 'missing_argument',
    });
    expect(await call('files.getUploadURLExternal', { filename: 'a.txt', length: 1e9 })).toMatchObject({
      error: 'file_upload_size_restricted',
    });
    expect(
      await call('files.completeUploadExternal', { files: [{ id: 'F1' }], channel_id: 'C9' }),
    ).toMatchObject({
      error: 'invalid_channel',
    });
  });
});
