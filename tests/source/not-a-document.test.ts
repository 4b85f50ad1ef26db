import { describe, expect, it } from 'vitest';
import { noDocument } from '../../src/source/not-a-document.js';
import { readable } from '../../src/source/readable.js';
import { codeOf, read } from './read.js';

describe('a page that is no document', () => {
  it.each([
    [
      'sign-in',
      '<form><p>Please sign in to read this.</p><label>User name</label><input><label>Password</label><input type="password"></form>',
    ],
    [
      'sign-in',
      '<h1>Just a moment...</h1><p>Checking your browser before accessing the site. Please wait for it.</p>',
    ],
    ['sign-in', '<p>ログインして続きをご覧ください。パスワードを入力してください。</p>'],
    [
      'paywall',
      '<p>Hamada said that the alliance is strong. It was a long day.</p><p>Subscribe to continue reading this story.</p>',
    ],
    ['paywall', '<p>防衛相は会見した。記者の質問に答えた。</p><p>この記事は有料会員限定です。</p>'],
    ['menu', `<ul>${'<li><a href="/x">Press conferences of the minister</a></li>'.repeat(20)}</ul>`],
    ['menu', `<ul>${'<li>大臣会見の一覧ページ</li>'.repeat(40)}</ul>`],
    ['stub', '<p>Transcript to follow</p>'],
  ])('is told as %s', async (reason, html) => {
    expect(noDocument(await read('a.html', `<html><body>${html}</body></html>`))).toBe(reason);
  });

  it.each([
    [
      'a short exchange before a meeting',
      '<p><b>SECRETARY BLINKEN:</b> Good to see you.</p><p><b>FOREIGN MINISTER HAYASHI:</b> Thank you, Tony.</p><p><b>QUESTION:</b> (Off-mike.)</p>',
    ],
    ['a short exchange in Japanese', '<p>記者：一言お願いします。</p><p>大臣：お答えできません。</p>'],
    [
      'one who speaks of signing in',
      `<p>MR. CASEY: You sign in to the system, and then you enter your password there.</p>${'<p>MR. CASEY: And so it goes on.</p>'.repeat(4)}`,
    ],
    [
      'a statement without labels',
      '<p>We met today in Tokyo and discussed the alliance.</p><p>We will meet again in Washington next year.</p>',
    ],
  ])('is not %s', async (_, html) => {
    expect(noDocument(await read('a.html', html))).toBeNull();
  });

  it('is not a file of captions that nobody punctuated', async () => {
    const cues = Array.from(
      { length: 60 },
      (_, i) => `00:00:${String(i).padStart(2, '0')}.000 --> 00:00:59.000\nand then we went on number ${i}\n`,
    );
    expect(noDocument(await read('a.vtt', `WEBVTT\n\n${cues.join('\n')}`))).toBeNull();
  });
});

describe('published bytes', () => {
  it.each([
    ['200 megabytes', 'file-too-large', new Uint8Array(200 * 1024 * 1024)],
    ['none', 'file-empty', new Uint8Array()],
    ['of a zip archive', 'file-binary', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
    [
      'of a file of a word processor',
      'file-binary',
      new TextEncoder().encode('{\\rtf1\\ansi SEC. AUSTIN: Hello.}'),
    ],
  ])('(%s) are refused', async (_, code, bytes) => {
    expect(await codeOf(readable({ name: 'a.txt', bytes, contentType: null }))).toBe(code);
  });

  it('of another encoding are said to be', async () => {
    const bytes = Uint8Array.from([...Buffer.from('SEC. AUSTIN: It'), 0x92, ...Buffer.from('s good.')]);
    const page = await readable({ name: 'a.txt', bytes, contentType: null });
    expect(page.text).toBe('SEC. AUSTIN: It’s good.');
    expect(page.notices).toEqual([{ notice: 'decoded', encoding: 'windows-1252' }]);
  });
});
