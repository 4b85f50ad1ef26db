import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, blocksOf, codeOf, read } from '../read.js';
import { pages } from './whole-pages.js';

describe('a page of a publisher', () => {
  it.each([
    [
      'state',
      [
        'Remarks to the Press',
        'Secretary Blinken Remarks to the Press',
        'Antony J. Blinken, Secretary of State',
        'Iikura Guest House',
        'Tokyo, Japan',
        'July 28, 2024',
        'SECRETARY BLINKEN: Good afternoon, everyone.\u00a0 It’s good to be back.',
        'QUESTION: Thanks. Will you?',
        'SECRETARY BLINKEN: Yes.',
        '# # #',
      ],
    ],
    [
      'dod',
      [
        'Transcript',
        'Secretary Austin and Minister Hamada Hold a Joint Press Conference',
        'June 1, 2023\nSecretary of Defense Lloyd J. Austin III; Minister of Defense Hamada Yasukazu',
        'STAFF: The press conference will begin.',
        'MIN. HAMADA: (Through translator) Good evening.',
        'SEC. AUSTIN: Minister Hamada, thank you.',
        'Q: Is it so?',
        'SEC. AUSTIN: It is.',
      ],
    ],
    [
      'wh',
      [
        'April 16, 2021',
        'Remarks by President Biden and Prime Minister Suga',
        'Speeches and Remarks',
        'Rose Garden',
        '5:05 P.M. EDT',
        'PRESIDENT BIDEN: Well, good afternoon. The Prime Minister has brought the sun out, so he can do about anything.',
        'Q Thank you.',
        'END',
      ],
    ],
    [
      'mofa',
      [
        '記者会見',
        '架空外務大臣会見記録',
        '（令和5年6月2日（金曜日）10時29分　於：本省会見室）',
        '冒頭発言',
        '（1）日米韓外相会合',
        '【架空外務大臣】まず、第一に、漢字を申し上げます。',
        '防衛力強化',
        '【ＮＨＫ　青木記者】お尋ねします。',
        '【架空外務大臣】お答えします。',
      ],
    ],
    [
      'mod',
      [
        '防衛大臣臨時記者会見',
        '日時 令和5年6月1日（木）18時02分～18時20分',
        '場所 防衛省A棟10階会見室',
        '1 発表事項',
        'なし',
        '2 質疑応答',
        'Q：',
        '質問です。',
        'A：',
        'お答えします。',
        '（以上）',
      ],
    ],
    [
      'kantei',
      [
        '日米共同記者会見',
        '更新日：令和5年5月22日',
        '動画が再生できない方はこちら（政府インターネットテレビ）',
        '【架空総理冒頭発言】',
        '　本日は、ようこそ。\n　続きます。',
        '【質疑応答】',
        '（記者）\n　質問です。\n（架空総理）\n　お答えします。',
      ],
    ],
    [
      'nato',
      [
        'Joint press conference',
        'by NATO Secretary General with the Prime Minister of Japan',
        '31 Jan. 2023 -',
        '| Last updated: 02 Feb. 2023 09:12',
        '(As delivered)',
        'Moderator: Please.',
        'NATO Secretary General Jens Stoltenberg: Thank you so much. It is a great pleasure to be here.',
        'Prime Minister (interpreted): Welcome.',
      ],
    ],
  ] as const)('(%s) gives all of its words and nothing of what surrounds them', async (name, words) => {
    const page = await read('page.html', pages[name]);
    expect(blocksOf(page)).toEqual(words);
    expect(page.notices[0]).toEqual({ notice: 'navigation', characters: expect.any(Number) });
  });

  it('says of itself what its title, headings and data say', async () => {
    const facts = async (name: keyof typeof pages) => (await read('page.html', pages[name])).facts;
    expect(await facts('state')).toMatchObject({
      title: { value: 'Secretary Blinken Remarks to the Press', evidence: 'h1 and title' },
      date: null,
      published: { value: '2024-07-28', evidence: 'article:published_time' },
      publisher: { value: 'United States Department of State' },
      url: { value: 'https://www.state.gov/secretary-blinken-remarks/' },
      language: { value: 'en' },
    });
    expect((await facts('mofa')).title?.value).toBe('架空外務大臣会見記録');
    expect((await facts('mod')).title?.value).toBe('防衛大臣臨時記者会見');
    expect((await facts('kantei')).title?.value).toBe(
      '令和5年5月22日 日米首脳共同記者会見 | 総理の演説・記者会見など',
    );
    expect((await facts('kantei')).language?.value).toBe('ja');
    expect((await facts('wh')).title?.value).toBe('Remarks by President Biden and Prime Minister Suga');
  });
});

describe('what surrounds the words of a page', () => {
  const word = fc.stringMatching(/^[A-Za-z日本語]{1,9}$/u);
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 12 })
    .map((words) => `${words.join(' ')}${words.length % 2 === 0 ? '.' : '?'}`);
  const turn = fc.tuple(
    fc.constantFrom('SECRETARY AUSTIN:', 'Q', '（記者）', 'MIN. HAMADA: (Via interpreter)'),
    sentence,
  );
  const around = fc.constantFrom(
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News and more.</a></li></ul></nav>',
    '<div class="share-links"><a href="#">Share</a> <a href="#">Mail</a></div>',
    '<aside><h2>More</h2><p>Somewhere else there is more to be read about it all.</p></aside>',
    '<ul class="list"><li><a href="/1">One link</a></li><li><a href="/2">Two links</a></li><li><a href="/3">Three</a></li></ul>',
    '<div id="cookie-banner"><p>We use cookies on this site for many purposes of our own.</p></div>',
    '<script>document.write("never");</script><style>p { color: red }</style><noscript>Enable it</noscript>',
    '<p hidden>Hidden words of nobody.</p><span class="sr-only">(opens in a new tab)</span>',
  );

  it('goes, and of the turns between nothing is lost or doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(turn, around), { minLength: 6, maxLength: 30 }), async (parts) => {
        const html = parts
          .map(([[label, said], chrome]) => `<p><b>${label}</b> ${said}</p>${chrome}`)
          .join('\n');
        const { text } = await read(
          'a.html',
          `<!doctype html><html><body><h1>Title</h1>${html}</body></html>`,
        );
        expect(bare(text)).toBe(bare(`Title${parts.map(([turn]) => turn.join('')).join('')}`));
      }),
      { numRuns: 40 },
    );
  });

  it('stays where a page has nothing else, so that it can be told what the page is', async () => {
    const links = '<li><a href="#">Press conferences of the minister</a></li>'.repeat(12);
    const { text } = await read('a.html', `<html><body><ul>${links}</ul></body></html>`);
    expect(text).toContain('Press conferences of the minister');
  });

  it('is content where it holds the words of the page, whatever its name', async () => {
    const words = '<p>SECRETARY AUSTIN: We are here today, and we will be here tomorrow as well.</p>'.repeat(
      5,
    );
    const { text } = await read(
      'a.html',
      `<html><body><div class="sidebar related">${words}</div></body></html>`,
    );
    expect(text.match(/SECRETARY AUSTIN/gu)).toHaveLength(5);
  });

  it('teasers of other articles are', async () => {
    const words = '<p>SECRETARY AUSTIN: We are here today, and we will be here tomorrow as well.</p>'.repeat(
      9,
    );
    const teaser =
      '<article><h3><a href="/x">Another day</a></h3><p>It was another day, and somebody else spoke.</p></article>';
    const { text } = await read(
      'a.html',
      `<html><body><article><h1>Today</h1>${words}</article>${teaser}${teaser}</body></html>`,
    );
    expect(text).not.toContain('Another day');
    expect(text.match(/SECRETARY AUSTIN/gu)).toHaveLength(9);
  });
});

describe('the words of a page', () => {
  it('set apart by two line breaks are paragraphs', async () => {
    const page = await read(
      'a.html',
      '<div>MR. CASEY: Good.<br> <br>\nQUESTION: Why?<br>Why now?<br><br><br>MR. CASEY: No.</div>',
    );
    expect(blocksOf(page)).toEqual(['MR. CASEY: Good.', 'QUESTION: Why?\nWhy now?', 'MR. CASEY: No.']);
  });

  it('have the signs that old pages give by numbers of Windows-1252', async () => {
    expect(
      (await read('a.html', '<p>&#147;Yes,&#148; he said&#133; it&#146;s &yen;5&#150;6.</p>')).text,
    ).toBe('“Yes,” he said… it’s ¥5–6.');
  });

  it('keep no-break and ideographic spaces as published', async () => {
    expect(
      (await read('a.html', '<p>　（記者） &nbsp; Q&nbsp;&nbsp;Thanks. <b> Bold </b> end</p>')).text,
    ).toBe('　（記者） \u00a0 Q\u00a0\u00a0Thanks. Bold end');
  });

  it('have no readings of their characters', async () => {
    expect(
      (await read('a.html', '<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>です。</p>')).text,
    ).toBe('漢字です。');
  });
});

describe('markup that would take a parser minutes or the stack', () => {
  it.each([
    ['elements within each other', '<div>'.repeat(100_000)],
    ['such that look closed', '<div/>'.repeat(100_000)],
    ['such behind an apostrophe', `<p don't>${'<div>'.repeat(100_000)}`],
    ['such that others close', `${'<b>'.repeat(2_000)}${'<i></b>'.repeat(1_000)}`],
    ['elements of XML', `<akomaNtoso><speech by="#a">${'<p>'.repeat(100_000)}`],
  ])('(%s) is refused', async (_, markup) => {
    expect(await codeOf(read('bomb.html', markup))).toBe('file-nested');
  });

  it.each([
    ['many paragraphs that are left open', '<p><b>word</p>'.repeat(5_000), 5_000],
    ['a long list of line breaks', `<p>${'word<br>'.repeat(20_000)}`, 20_000],
    ['pictures of many paths', `<p>word</p><svg>${'<path d=""/>'.repeat(3_000)}</svg>`, 1],
    [
      'names of navigation within each other',
      `<html><body>${'<div class="menu nav">word '.repeat(400)}`,
      400,
    ],
    ['a quotation mark that never ends', `<p>word</p><p class="${'<div>'.repeat(50_000)}`, 1],
    ['tags that never end', `<p>word</p>${'<a '.repeat(50_000)}`, 1],
    ['one run of words without an end', `<html><body><p>${'word '.repeat(20_000)}</p></body></html>`, 20_000],
  ])('(%s) is read', async (_, markup, words) => {
    expect((await read('a.html', markup)).text.match(/word/gu)).toHaveLength(words);
  });
});
