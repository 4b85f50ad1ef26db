import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { beginPage, donePage, notInstalledPage } from '../../src/slack/installing/install-pages.js';

const hostile = `<img src=x onerror="alert(1)"> & 'x'`;

/** What a reader sees of a page, and where its links lead. */
function seen(html: string) {
  const { document } = parseHTML(html);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return {
    text: document.body.textContent ?? '',
    links,
    elements: document.querySelectorAll('img, script').length,
  };
}

describe('a page for installing', () => {
  it('shows a workspace’s name as it is, whatever is in it', () => {
    const { text, elements } = seen(donePage({ id: 'T1', name: hostile }));
    expect(text).toContain(`Alliance is installed in ${hostile}:`);
    expect(elements).toBe(0);
  });

  it('leads to the workspace, and to nothing else', () => {
    expect(seen(donePage({ id: 'T1"><script>', name: null })).links).toEqual(
      Array(2).fill('https://app.slack.com/client/T1%22%3E%3Cscript%3E'),
    );
  });

  it('leads to Slack’s page with its address whole', () => {
    const url = 'https://slack.com/oauth/v2/authorize?scope=a%2Cb&state=x.y&client_id=1.2';
    expect(seen(beginPage(url)).links).toEqual([url, url]);
  });

  it('says why nothing was installed, in both languages, and how to begin again', () => {
    const { text, links } = seen(notInstalledPage(({ cancelled }) => cancelled));
    expect(text).toContain('Nothing was installed');
    expect(text).toContain('何もインストールしていません');
    expect(links).toEqual(['install', 'install']);
  });
});
