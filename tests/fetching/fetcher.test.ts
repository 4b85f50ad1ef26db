import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FetchOptions, makeFetcher } from '../../src/fetching/fetcher.js';
import type { Mistake } from '../../src/mistakes/mistake.js';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { serve, serveSecurely } from './serving.js';

const fetcher = (allow: readonly string[] = [], more: Partial<FetchOptions> = {}) =>
  makeFetcher({ version: '1.2.3', allow, ...more });

async function mistakeOf(fetching: Promise<unknown>): Promise<Mistake> {
  try {
    await fetching;
  } catch (error) {
    if (error instanceof UsageError) return error.mistake;
    throw error;
  }
  throw new Error('it was fetched');
}

const text = (page: { readonly bytes: Uint8Array }) => new TextDecoder().decode(page.bytes);
const never = async () => {
  throw new Error('a name was looked up');
};

describe('an address', () => {
  it.each([
    ['ftp://example.org/a', { code: 'not-an-address' }],
    ['file:///etc/passwd', { code: 'not-an-address' }],
    ['example.org/a', { code: 'not-an-address' }],
    ['javascript:alert(1)', { code: 'not-an-address' }],
    ['http://example.org/', { code: 'address-not-https', value: 'http://example.org/' }],
    ['https://example.org:8443/', { code: 'address-port', host: 'example.org', port: 8443 }],
    ['https://127.0.0.1/', { code: 'address-private', host: '127.0.0.1' }],
    ['https://2130706433/', { code: 'address-private', host: '127.0.0.1' }],
    ['https://0x7f.1/', { code: 'address-private', host: '127.0.0.1' }],
    ['https://[::1]/', { code: 'address-private', host: '[::1]' }],
    ['https://[::ffff:7f00:1]/', { code: 'address-private' }],
    ['https://[64:ff9b::a00:1]/', { code: 'address-private' }],
    ['https://169.254.169.254/latest/meta-data/', { code: 'address-private' }],
  ])('%s is refused before anything is sent', async (address, mistake) => {
    expect(await mistakeOf(fetcher([], { resolve: never }).page(address))).toMatchObject(mistake);
  });

  it('with a password is refused, and the password is not told', async () => {
    const mistake = await mistakeOf(fetcher().page('https://me:secret@example.org/'));
    expect(mistake).toEqual({ code: 'address-with-password', host: 'example.org' });
  });

  it('whose name stands for a private address is refused, in whatever form', async () => {
    for (const address of ['127.0.0.1', '10.1.2.3', '::1', 'fd00::1', '::ffff:127.0.0.1']) {
      const resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      const refused = await mistakeOf(fetcher([], { resolve }).page('https://inside.example.org/'));
      expect(refused, address).toEqual({ code: 'address-private', host: 'inside.example.org' });
    }
    expect(await mistakeOf(fetcher().page('https://localhost/'))).toMatchObject({ code: 'address-private' });
  });

  it('whose name nobody knows is told so', async () => {
    const resolve = async () => {
      throw new Error('ENOTFOUND');
    };
    const refused = await mistakeOf(fetcher([], { resolve }).page('https://nowhere.example.org/'));
    expect(refused).toEqual({ code: 'host-unknown', host: 'nowhere.example.org' });
  });
});

describe('a page', () => {
  it('comes as it was published, with what the server says of it, asked for by name and without personal data', async () => {
    const bytes = Buffer.from([0x82, 0xa0, 0x0d, 0x0a, 0xff]);
    let headers: Record<string, unknown> = {};
    const { at, host } = await serve((request, response) => {
      if (request.url !== '/a?b=1') return;
      ({ headers } = request);
      response.setHeader('content-type', 'text/plain; charset=shift_jis').end(bytes);
    });
    const page = await fetcher([host]).page(`${at}/a?b=1#part`);
    expect([...page.bytes]).toEqual([...bytes]);
    expect(page).toMatchObject({ contentType: 'text/plain; charset=shift_jis', address: `${at}/a?b=1` });
    expect(headers['user-agent']).toBe('alliance-bot/1.2.3');
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('is decompressed', async () => {
    const { at, host } = await serve((request, response) => {
      const [encoding, body] =
        request.url === '/br' ? ['br', brotliCompressSync('words')] : ['gzip', gzipSync('words')];
      if (request.url !== '/robots.txt') response.setHeader('content-encoding', encoding).end(body);
    });
    expect(text(await fetcher([host]).page(`${at}/br`))).toBe('words');
    expect(text(await fetcher([host]).page(`${at}/gzip`))).toBe('words');
  });

  it('over https needs a certificate that is trusted', async () => {
    const { at, host, certificate } = await serveSecurely((request, response) => {
      if (request.url === '/') response.end('trusted');
    });
    expect(await mistakeOf(fetcher([host]).page(at))).toEqual({ code: 'certificate-invalid', host });
    expect(text(await fetcher([host], { trusted: [certificate] }).page(at))).toBe('trusted');
  });

  it.each([
    [401, { code: 'page-needs-login' }],
    [403, { code: 'page-forbidden' }],
    [404, { code: 'page-missing', status: 404 }],
    [410, { code: 'page-missing', status: 410 }],
    [429, { code: 'page-refused', status: 429 }],
    [500, { code: 'page-server-fault', status: 500 }],
    [503, { code: 'page-server-fault', status: 503 }],
    [304, { code: 'page-refused', status: 304 }],
  ])('with status %i is told as what it is', async (status, mistake) => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(status).end();
    });
    expect(await mistakeOf(fetcher([host]).page(`${at}/a`))).toMatchObject(mistake);
  });

  it('that asks to sign in is told so: by where it ends, or by its field for a password', async () => {
    const form = '<title>x</title><script>var a = "much"</script><form><input name=p type="password"></form>';
    const { at, host } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/user/login?next=/a' }).end();
      if (request.url?.startsWith('/user/')) response.end('Who are you?');
      if (request.url === '/b') response.setHeader('content-type', 'text/html').end(form);
      if (request.url === '/c')
        response.setHeader('content-type', 'text/html').end(form + '<p>Words.</p>'.repeat(400));
    });
    for (const path of ['/a', '/b']) {
      const refused = await mistakeOf(fetcher([host]).page(`${at}${path}`));
      expect(refused).toEqual({ code: 'page-needs-login', value: `${at}${path}` });
    }
    expect(text(await fetcher([host]).page(`${at}/c`))).toContain('Words.');
  });

  it('is not asked for again where it has not changed', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/robots.txt') return;
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else
        response
          .writeHead(200, { etag: '"1"', 'last-modified': 'Thu, 01 Jun 2023 00:00:00 GMT' })
          .end('feed');
    });
    const first = await fetcher([host]).changed(at, { etag: null, lastModified: null });
    expect(first?.validators).toEqual({ etag: '"1"', lastModified: 'Thu, 01 Jun 2023 00:00:00 GMT' });
    expect(
      await fetcher([host]).changed(at, first?.validators ?? { etag: null, lastModified: null }),
    ).toBeNull();
  });
});

describe('a redirect', () => {
  it('is followed five times and not six', async () => {
    const { at, host, asked } = await serve((request, response) => {
      const left = Number(/^\/(\d)$/u.exec(request.url ?? '')?.[1] ?? Number.NaN);
      if (left > 0) response.writeHead(307, { location: `${left - 1}` }).end();
      if (left === 0) response.end('arrived');
    });
    const page = await fetcher([host]).page(`${at}/5`);
    expect([text(page), page.address]).toEqual(['arrived', `${at}/0`]);
    expect(asked).toHaveLength(6);
    const refused = await mistakeOf(fetcher([host]).page(`${at}/6`));
    expect(refused).toEqual({ code: 'too-many-redirects', value: `${at}/6`, most: 5 });
  });

  it.each([
    ['https://127.0.0.1/', 'address-private'],
    ['https://localhost/', 'address-private'],
    ['//[::1]/', 'redirect-unsafe'],
    ['http://example.org/', 'redirect-unsafe'],
    ['https://a:b@example.org/', 'address-with-password'],
    ['https://example.org:22/', 'address-port'],
    ['file:///etc/passwd', 'not-an-address'],
  ])('to %s is not followed', async (location, code) => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location }).end();
    });
    expect(await mistakeOf(fetcher([host]).page(`${at}/a`))).toMatchObject({ code });
  });

  it('to a port of this machine that is not allowed is not followed', async () => {
    const secret = await serve((_, response) => void response.end('secret'));
    const { at, host } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: `${secret.at}/` }).end();
    });
    expect(await mistakeOf(fetcher([host]).page(`${at}/a`))).toMatchObject({ code: 'redirect-unsafe' });
    expect(secret.asked).toEqual([]);
  });

  it('from https to http is not followed, not even where that is allowed', async () => {
    const plain = await serve((_, response) => void response.end('plain'));
    const { at, host, certificate } = await serveSecurely((request, response) => {
      if (request.url === '/') response.writeHead(301, { location: plain.at }).end();
    });
    const trusting = fetcher([host, plain.host], { trusted: [certificate] });
    expect(await mistakeOf(trusting.page(at))).toEqual({ code: 'redirect-unsafe', value: `${plain.at}/` });
    expect(plain.asked).toEqual([]);
  });

  it('is asked of robots.txt as the first address is', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: alliance-bot\nDisallow: /b');
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
    });
    expect(await mistakeOf(fetcher([host]).page(`${at}/a`))).toEqual({
      code: 'robots-disallow',
      value: `${at}/b`,
    });
  });
});

describe('limits', () => {
  const endless = (response: {
    write(chunk: Buffer): boolean;
    once(event: 'drain', then: () => void): unknown;
  }) => {
    const chunk = Buffer.alloc(65_536, 'x');
    const more = (): void => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  };

  it('end a page that is announced too large, or grows without end', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/announced')
        response.writeHead(200, { 'content-length': 2_000_000 }).flushHeaders();
      if (request.url === '/endless') endless(response);
    });
    for (const path of ['/announced', '/endless']) {
      const refused = await mistakeOf(fetcher([host], { largest: 1_000_000 }).page(`${at}${path}`));
      expect(refused).toEqual({ code: 'page-too-large', value: `${at}${path}`, megabytes: 1 });
    }
  });

  it('hold for what a small body is decompressed to', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000));
    const { at, host } = await serve((request, response) => {
      if (request.url === '/a') response.setHeader('content-encoding', 'gzip').end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    const refused = await mistakeOf(fetcher([host]).page(`${at}/a`));
    expect(refused).toMatchObject({ code: 'page-too-large', megabytes: 50 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150_000_000);
  });

  it('end a page that does not begin, and one that does not end', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/drip') response.write('a');
      if (request.url === '/slow' || request.url === '/drip') return;
    });
    const slow = fetcher([host], { patience: { firstByte: 200, inAll: 5_000 } });
    const drip = fetcher([host], { patience: { firstByte: 5_000, inAll: 600 } });
    expect(await mistakeOf(slow.page(`${at}/slow`))).toMatchObject({ code: 'page-too-slow', seconds: 1 });
    expect(await mistakeOf(drip.page(`${at}/drip`))).toMatchObject({ code: 'page-too-slow' });
  });

  it('a page that is cut off, or is not compressed as it says, is told as damaged', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': 100 });
        response.write('half', () => response.destroy());
      }
      if (request.url === '/not-gzip') response.setHeader('content-encoding', 'gzip').end('plain');
      if (request.url === '/half-gzip')
        response.setHeader('content-encoding', 'gzip').end(gzipSync('a'.repeat(9_999)).subarray(0, 20));
      if (request.url === '/strange') response.setHeader('content-encoding', 'zstd').end('plain');
    });
    for (const path of ['/cut', '/not-gzip', '/half-gzip', '/strange']) {
      const refused = await mistakeOf(fetcher([host]).page(`${at}${path}`));
      expect(refused, path).toEqual({ code: 'page-damaged', value: `${at}${path}` });
    }
  });

  it('a server that is not there is told so', async () => {
    const { at, host } = await serve(() => undefined);
    const gone = at.replace(/\d+$/u, '1');
    expect(await mistakeOf(fetcher([host, '127.0.0.1:1']).page(gone))).toEqual({
      code: 'host-unreachable',
      host: '127.0.0.1:1',
    });
  });
});

describe('robots.txt of a site', () => {
  it('is asked for once, and kept to', async () => {
    let times = 0;
    const { at, host, asked } = await serve((request, response) => {
      if (request.url === '/robots.txt') {
        times += 1;
        response.end('User-agent: *\nDisallow: /private');
      } else response.end('page');
    });
    const one = fetcher([host]);
    await one.page(`${at}/a`);
    await one.page(`${at}/b`);
    expect(await mistakeOf(one.page(`${at}/private/c`))).toEqual({
      code: 'robots-disallow',
      value: `${at}/private/c`,
    });
    expect([times, asked]).toEqual([1, ['/a', '/b']]);
  });

  it('that has a fault allows nothing; asked again after ten minutes it may', async () => {
    let [status, now] = [503, 0];
    const { at, host } = await serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(status).end();
      else response.end('page');
    });
    const one = fetcher([host], { now: () => now });
    expect(await mistakeOf(one.page(at))).toEqual({ code: 'robots-unknown', host });
    status = 404;
    expect(await mistakeOf(one.page(at))).toEqual({ code: 'robots-unknown', host });
    now = 11 * 60_000;
    expect(text(await one.page(at))).toBe('page');
  });

  it('without an end is read as far as it counts', async () => {
    const { at, host } = await serve((request, response) => {
      if (request.url === '/robots.txt')
        response.end(`User-agent: *\nDisallow: /a\n${'#'.repeat(2_000_000)}\nDisallow: /`);
      else response.end('page');
    });
    const one = fetcher([host], { largest: 1_000 });
    expect(await mistakeOf(one.page(`${at}/a`))).toMatchObject({ code: 'robots-disallow' });
    expect(text(await one.page(`${at}/b`))).toBe('page');
  });
});
