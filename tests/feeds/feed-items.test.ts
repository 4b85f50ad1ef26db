import { describe, expect, it } from 'vitest';
import { feedItems } from '../../src/feeds/feed-items.js';
import { UsageError } from '../../src/mistakes/usage-error.js';

const at = 'https://example.org/news/feed.xml';
const items = (text: string, contentType: string | null = null) =>
  feedItems(new TextEncoder().encode(text), contentType, at);

const rss = (inside: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><link>https://example.org</link><description>d</description>${inside}</channel></rss>`;

describe('a feed', () => {
  it('of RSS has items by their guid, address, title and day', () => {
    const read = items(
      rss(
        '<item><title>Joint Press &amp; Q</title><link>https://example.org/a#x</link><guid isPermaLink="false">7</guid><pubDate>Thu, 1 Jun 2023 23:30:00 +0900</pubDate></item>' +
          '<item><title>B</title><guid>https://example.org/b</guid><dc:date>2023-06-02T00:00:00Z</dc:date></item>' +
          '<item><title>No page</title></item>',
      ),
    );
    expect(read).toMatchObject([
      { keys: ['id 7', 'link https://example.org/a#x'], title: 'Joint Press & Q', published: '2023-06-01' },
      { link: 'https://example.org/b', published: '2023-06-02' },
    ]);
  });

  it('of Atom has the address of the page, not of its other forms', () => {
    const read = items(
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title><updated>2024-01-01T00:00:00Z</updated><entry><id>tag:1</id><title type="html">会見</title><updated>2024-07-28T10:00:00+09:00</updated><link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/a.html"/></entry></feed>',
    );
    expect(read).toMatchObject([
      {
        link: 'https://example.org/a.html',
        title: '会見',
        published: '2024-07-28',
        keys: ['id tag:1', 'link https://example.org/a.html'],
      },
    ]);
  });

  it('of RDF, as Japanese ministries have it, is read in its encoding', () => {
    const head =
      '<?xml version="1.0" encoding="Shift_JIS"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org"><title>x</title><link>https://example.org</link><description>d</description></channel><item rdf:about="https://example.org/j"><title>';
    const tail = '</title><link>https://example.org/j</link><dc:date>2024-07-28</dc:date></item></rdf:RDF>';
    // 大臣会見 in Shift_JIS.
    const title = [0x91, 0xe5, 0x90, 0x62, 0x89, 0xef, 0x8c, 0xa9];
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from(title), Buffer.from(tail)]);
    expect(feedItems(bytes, 'application/xml', at)).toMatchObject([
      { title: '大臣会見', link: 'https://example.org/j', published: '2024-07-28' },
    ]);
  });

  it('tells an item that has changed from one that has not, and one page twice is one', () => {
    const one = (title: string) =>
      items(rss(`<item><title>${title}</title><link>https://example.org/a</link></item>`))[0]?.hash;
    expect(one('A')).toBe(one('A'));
    expect(one('A')).not.toBe(one('A, corrected'));
    const twice = '<item><title>A</title><link>https://example.org/a</link></item>';
    expect(items(rss(twice + twice))).toHaveLength(1);
  });

  it('with addresses of anything but pages has no items of them', () => {
    const bad = ['javascript:alert(1)', 'file:///etc/passwd', 'mailto:a@b.c']
      .map((link) => `<item><title>x</title><link>${link}</link></item>`)
      .join('');
    expect(items(rss(bad))).toEqual([]);
  });

  it.each([
    ['a page', '<!doctype html><html><body><p>Not found</p></body></html>'],
    ['words', 'nothing of the sort'],
    ['XML of something else', '<?xml version="1.0"?><note><to>x</to></note>'],
  ])('is not %s', (_, text) => {
    expect(() => items(text)).toThrow(UsageError);
  });

  it('with entities that grow without end is refused or read small', () => {
    const grow = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    );
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${grow}]>${rss('<item><title>&e12;</title><link>https://example.org/a</link></item>').replace('<?xml version="1.0"?>', '')}`;
    let title = '';
    try {
      title = items(bomb)[0]?.title ?? '';
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
    }
    expect(title.length).toBeLessThan(100_000);
  });
});
