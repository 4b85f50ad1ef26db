import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFetch, readRobots } from '../../src/fetching/robots.js';

const allowed = (path: string, robots: string, product = 'alliance-bot') =>
  mayFetch(new URL(path, 'https://example.org'), readRobots(robots, product));

describe('robots.txt', () => {
  it('lets everything be fetched where it says nothing to us', () => {
    expect(allowed('/a', '')).toBe(true);
    expect(allowed('/a', 'User-agent: otherbot\nDisallow: /')).toBe(true);
    expect(allowed('/a', 'Disallow: /')).toBe(true);
    expect(allowed('/a', '<!doctype html><title>Not found</title>')).toBe(true);
    expect(allowed('/a', 'User-agent: *\nDisallow:')).toBe(true);
  });

  it('keeps to the group that names us, and to that for everybody only where none does', () => {
    const both = 'User-agent: *\nDisallow: /\n\nUser-agent: Alliance-Bot/2.0 (x)\nDisallow: /private';
    expect(allowed('/open', both)).toBe(true);
    expect(allowed('/private/a', both)).toBe(false);
    expect(allowed('/open', both, 'somebody')).toBe(false);
  });

  it('puts groups that name us together, and reads several agents over one group', () => {
    const twice =
      'user-agent: alliance-bot\ndisallow: /a\nuser-agent: x\ndisallow: /\nuser-agent: alliance-bot\ndisallow: /b';
    expect([allowed('/a', twice), allowed('/b', twice), allowed('/c', twice)]).toEqual([false, false, true]);
    const shared =
      'User-agent: x\nSitemap: https://example.org/s.xml\nUser-agent: alliance-bot\nDisallow: /a';
    expect(allowed('/a', shared)).toBe(false);
  });

  // The examples of RFC 9309, 2.2.2, 2.2.3 and 5.2.
  it('has the longest pattern decide, and Allow where two are as long', () => {
    const pages = 'User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif';
    expect(allowed('/example/page/a', pages)).toBe(true);
    expect(allowed('/example/page/disallowed.gif', pages)).toBe(false);
    expect(allowed('/a', 'User-agent: *\nDisallow: /a\nAllow: /a')).toBe(true);
    expect(allowed('/page', 'User-agent: *\nAllow: /p\nDisallow: /')).toBe(true);
  });

  it('reads wildcards and the end of a path', () => {
    const gif = 'User-agent: *\nDisallow: *.gif$\nDisallow: /x*/y*z';
    expect([allowed('/a/b.gif', gif), allowed('/a/b.gif?1', gif)]).toEqual([false, true]);
    expect([allowed('/x1/2/y3z', gif), allowed('/x1/2/y3', gif)]).toEqual([false, true]);
    expect(allowed('/a?q=1', 'User-agent: *\nDisallow: /*?q=')).toBe(false);
  });

  it('compares what is percent-encoded as what it stands for', () => {
    expect(allowed('/foo/bar/ツ', 'User-agent: *\nDisallow: /foo/bar/ツ')).toBe(false);
    expect(allowed('/foo/bar/ツ', 'User-agent: *\nDisallow: /foo/bar/%E3%83%84')).toBe(false);
    expect(allowed('/~a', 'User-agent: *\nDisallow: /%7ea')).toBe(false);
    expect(allowed('/a%2Fb', 'User-agent: *\nDisallow: /a/b')).toBe(true);
  });

  it('may itself be fetched, and reads any line end, mark and comment', () => {
    expect(allowed('/robots.txt', 'User-agent: *\nDisallow: /')).toBe(true);
    expect(allowed('/a', '\uFEFFUser-agent : * # all\r\n DISALLOW : /a # no\r\n')).toBe(false);
  });

  it('matches patterns as a regular expression would', () => {
    const piece = fc.constantFrom('a', 'b', '/', '*');
    const path = fc
      .array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 })
      .map((some) => `/${some.join('')}`);
    const pattern = fc
      .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', '$'))
      .map(([some, end]) => `/${some.join('')}${end}`);
    fc.assert(
      fc.property(pattern, path, (rule, asked) => {
        const expression = rule.replaceAll('*', '.*').replace(/\$$/u, '$');
        // Two slashes at the beginning would be a host.
        const address = new URL(`https://example.org${asked}`);
        const rules = readRobots(`User-agent: *\nDisallow: ${rule}`, 'x');
        expect(mayFetch(address, rules)).toBe(!new RegExp(`^${expression}`, 'u').test(address.pathname));
      }),
      { numRuns: 500 },
    );
  });
});
