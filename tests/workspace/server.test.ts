import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortTaken } from '../../src/workspace/open-workspace.js';
import { openSmallWorkspace, type SmallWorkspace } from './small-app.js';

let page: SmallWorkspace;
beforeAll(async () => {
  page = await openSmallWorkspace(() => {});
});
afterAll(() => page.stop());

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

/** A request with headers of one's own: fetch would not let go of Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(
      `${page.url}${path}`,
      { method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

const say = (headers: Record<string, string>, body = JSON.stringify({ text: 'hello', threadTs: null })) =>
  ask('/page/say', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: page.url,
      'x-workspace-token': page.token,
      ...headers,
    },
    body,
  });

describe('the page', () => {
  it('is at a loopback address and lets nothing be loaded from elsewhere', async () => {
    const { status, body, headers } = await ask('/');
    expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
  });

  it.each(['/browser/client.js', '/page.css', '/blocks.css', '/icon.svg'])('has its %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(200);
    expect(body).not.toMatch(/@import|url\(/u);
  });

  it('has nothing else', async () => {
    for (const path of [
      '/browser/../../package.json',
      '/browser/tsconfig.json',
      '/etc/passwd',
      '/page',
      '/api/',
    ]) {
      expect((await ask(path)).status).toBe(404);
    }
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('what comes from elsewhere is refused', () => {
  it('a request under another name (DNS rebinding)', async () => {
    const port = new URL(page.url).port;
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      expect((await ask('/', { headers: { host } })).status).toBe(403);
    }
    expect((await ask('/', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  it('a POST of another page, or one that does not say where it comes from', async () => {
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      expect((await say({ origin })).status).toBe(403);
    }
    const silent = await ask('/page/say', { method: 'POST', headers: { 'x-workspace-token': page.token } });
    expect(silent.status).toBe(403);
  });

  it('a POST or a listener without the token of this start', async () => {
    expect((await say({ 'x-workspace-token': 'made-up' })).status).toBe(403);
    expect((await ask('/page/events?token=made-up')).status).toBe(403);
    expect((await ask('/page/events')).status).toBe(403);
  });

  it('a page that calls the Web API or a response_url, its token or not', async () => {
    const headers = {
      origin: page.url,
      authorization: `Bearer ${page.edge.botToken}`,
      'content-type': 'application/json',
    };
    for (const path of ['/api/auth.test', '/response/x']) {
      expect((await ask(path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    }
  });

  it('a body that is too long, is no JSON, or is not of its shape', async () => {
    expect((await say({}, JSON.stringify({ text: 'x'.repeat(300_000), threadTs: null }))).status).toBe(413);
    expect((await say({}, '{')).status).toBe(400);
    expect((await say({ 'content-type': 'text/plain' }, '{}')).status).toBe(400);
    const long = await say({}, JSON.stringify({ text: 'x'.repeat(12_001), threadTs: null }));
    expect(long.status).toBe(400);
    expect(long.body).toContain('12,001 characters long');
    expect((await say({}, JSON.stringify({ text: 'x'.repeat(12_000), threadTs: null }))).status).toBe(200);
    expect((await say({}, '{"text":"x"}')).status).toBe(400);
  });

  it('and what comes from the page itself is taken', async () => {
    expect((await say({})).status).toBe(200);
  });
});

describe('the Web API over HTTP', () => {
  it('takes the token as a header or as a field, JSON or a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const named = await ask('/api/auth.test', {
      method: 'POST',
      headers: form,
      body: `token=${page.edge.botToken}`,
    });
    expect(JSON.parse(named.body)).toMatchObject({ ok: true, bot_id: 'B0ALLIANCE' });
    const nameless = await ask('/api/auth.test', { method: 'POST', headers: form, body: '' });
    expect(JSON.parse(nameless.body)).toEqual({ ok: false, error: 'not_authed' });
  });
});

describe('a port that is taken', () => {
  it('is said with what to do', async () => {
    const port = Number(new URL(page.url).port);
    const second = openSmallWorkspace(() => {}, { port });
    await expect(second).rejects.toBeInstanceOf(PortTaken);
    await expect(second).rejects.toThrow(new RegExp(`port ${port} .*taken.*ALLIANCE_WORKSPACE_PORT`, 'u'));
  });
});

describe('stop', () => {
  it('closes the server and every page that listens', async () => {
    const other = await openSmallWorkspace(() => {});
    const listening = await fetch(`${other.url}/page/events?token=${other.token}`);
    await other.stop();
    await expect(listening.text()).rejects.toThrow();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
