import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { noDocument } from '../../src/source/not-a-document.js';
import { readable } from '../../src/source/readable.js';
import type { ReadableText } from '../../src/source/readable-text.js';

const read = (name: string, text: string): Promise<ReadableText> =>
  readable({ name, bytes: new TextEncoder().encode(text), contentType: null });
const blocksOf = ({ text, blocks }: ReadableText) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const codeOf = async (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof UsageError ? error.mistake.code : String(error)),
  );

describe('plain text', () => {
  it('is the file itself, with its runs of lines as blocks', async () => {
    const text = 'Title\r\n\r\nSECRETARY AUSTIN:  Good morning.\n\n\n  Q: Why?\n';
    const page = await read('a.txt', text);
    expect(page.text).toBe(text);
    expect(page.carrier).toBe('plain text');
    expect(blocksOf(page).map(([, words]) => words)).toEqual([
      'Title',
      'SECRETARY AUSTIN:  Good morning.',
      'Q: Why?',
    ]);
  });
});

describe('a web page', () => {
  const page = `<!doctype html><html lang="en"><head><title>Remarks - U.S. Department of State</title>
    <meta property="og:site_name" content="U.S. Department of State">
    <meta property="article:published_time" content="2024-07-28T10:00:00-04:00">
    <link rel="canonical" href="https://www.state.gov/remarks/"><script>var a = "never";</script></head>
    <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <main><h1>Remarks at a Press Availability</h1><div class="share-bar"><a href="#">Share on X</a></div>
    <p><b>SECRETARY BLINKEN:</b>&nbsp; Good   afternoon,
    everyone.  It is good to be here in Tokyo with my friends.</p><p><strong>QUESTION:</strong> Thank you. <em>(Via interpreter)</em> Will it hold<br>for long, do you think?</p>
    <p>So.</p></main><footer>Contact us. Privacy policy is here for everybody to read.</footer></body></html>`;

  it('gives its words without what surrounds them, blanks as a browser shows them', async () => {
    const result = await read('remarks.html', page);
    expect(blocksOf(result)).toEqual([
      ['heading', 'Remarks at a Press Availability'],
      [
        'paragraph',
        'SECRETARY BLINKEN:\u00a0 Good afternoon, everyone. It is good to be here in Tokyo with my friends.',
      ],
      ['paragraph', 'QUESTION: Thank you. (Via interpreter) Will it hold\nfor long, do you think?'],
      ['paragraph', 'So.'],
    ]);
    expect(result.looks.map(({ look, start, end }) => [look, result.text.slice(start, end)])).toEqual([
      ['bold', 'SECRETARY BLINKEN:'],
      ['bold', 'QUESTION:'],
      ['italic', '(Via interpreter)'],
    ]);
  });

  it('says of itself what its markup says', async () => {
    const { facts, notices } = await read('remarks.html', page);
    expect(facts.title?.value).toBe('Remarks at a Press Availability');
    expect(facts.published?.value).toBe('2024-07-28');
    expect(facts.date).toBeNull();
    expect(facts.publisher?.value).toBe('U.S. Department of State');
    expect(facts.url?.value).toBe('https://www.state.gov/remarks/');
    expect(facts.language?.value).toBe('en');
    expect(notices).toEqual([{ notice: 'navigation', characters: expect.any(Number) }]);
  });

  it('that is the inside of one loses nothing', async () => {
    const result = await read('a.html', '<p><b>Q:</b> One &amp; two?</p><p>Three.</p>loose words');
    expect(result.text).toBe('Q: One & two?\n\nThree.\n\nloose words');
  });

  it('of preformatted lines keeps them as they stand', async () => {
    const result = await read(
      'a.html',
      '<html>\n<title>t</title><body><pre>\n\n   Mr. FORBES. The line\ngoes on.\n</pre></body></html>',
    );
    expect(blocksOf(result)).toEqual([['preformatted', '   Mr. FORBES. The line\ngoes on.']]);
  });

  it('keeps every character that a reader sees, once (against taking out the tags)', async () => {
    const words = fc.stringMatching(/^[a-zA-Z0-9 .,:;é’“”&日本語]{0,20}$/u);
    const inline = fc
      .tuple(fc.constantFrom('b', 'i', 'span', 'a', 'em'), words)
      .map(([tag, text]) => `<${tag}>${escaped(text)}</${tag}>`);
    const block = fc
      .tuple(
        fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote', 'td'),
        fc.array(fc.oneof(words.map(escaped), inline, fc.constant('<br>'))),
      )
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`);
    await fc.assert(
      fc.asyncProperty(fc.array(block), async (parts) => {
        const html = `<p>Begin.</p>${parts.join('\n')}`;
        const { text, blocks } = await read('a.html', html);
        const naive = html
          .replace(/<[^>]+>/gu, '')
          .replace(/&lt;/gu, '<')
          .replace(/&amp;/gu, '&');
        expect(bare(text)).toBe(bare(naive));
        expect(bare(blocks.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(naive));
      }),
    );
  });

  it('nested a hundred thousand deep is refused before it is parsed', async () => {
    expect(await codeOf(read('bomb.html', '<div>'.repeat(100_000)))).toBe('file-nested');
  });
});

describe('a release in XML', () => {
  it('has its words in a CDATA section, and the day before the month', async () => {
    const result = await read(
      'a.xml',
      '<?xml version="1.0"?><transcripts><transcript><title>Joint &amp; Press</title><release-date>08/07/2014</release-date><content><![CDATA[<p><strong>PM:</strong></p><p>Back in April.</p>]]></content></transcript></transcripts>',
    );
    expect(blocksOf(result).map(([, words]) => words)).toEqual(['PM:', 'Back in April.']);
    expect(result.facts.title?.value).toBe('Joint & Press');
    expect(result.facts.date?.value).toBe('2014-07-08');
  });
});

describe('Markdown', () => {
  it('joins wrapped lines, keeps hard breaks, and says what its front matter says', async () => {
    const result = await read(
      'a.md',
      '---\ntitle: "Remarks by President\\_Biden"\ndate: \'2021-04-16\'\nsource_url: https://www.whitehouse.gov/a/\n---\n \n5:05 P.M. EDT  \n  \nPRESIDENT BIDEN:  Well, good\nafternoon.  \n  \nA new <s>Reliance </s>\\[Resilience\\] **partnership** &amp; more\n\n# Heading\n',
    );
    expect(blocksOf(result)).toEqual([
      ['paragraph', '5:05 P.M. EDT'],
      ['paragraph', 'PRESIDENT BIDEN: Well, good afternoon.'],
      ['paragraph', 'A new Reliance [Resilience] partnership & more'],
      ['heading', 'Heading'],
    ]);
    expect(result.looks.map(({ look, start, end }) => [look, result.text.slice(start, end)])).toEqual([
      ['struck', 'Reliance'],
      ['bold', 'partnership'],
    ]);
    expect(result.facts.date?.value).toBe('2021-04-16');
    expect(result.facts.url?.value).toBe('https://www.whitehouse.gov/a/');
  });
});

describe('debates in XML', () => {
  it('of parlparse have speakers in attributes, and procedure that nobody speaks', async () => {
    const result = await read(
      'debates.xml',
      `<minor-heading id="uk.org.publicwhip/debate/2009-10-26b.23.0">Territorial Army</minor-heading>
       <speech id="a" speakerid="m/1" speakername="Liam Fox"><p>To ask the Secretary of State.</p><p>And <i>again</i>.</p></speech>
       <speech id="b" nospeaker="true"><p>The House divided.</p></speech>
       <speech id="c" speakerid="m/2" speakername="Bill Rammell" speakeroffice="The Minister of State"><p>I apologise.</p></speech>`,
    );
    expect(result.text).toBe(
      'Territorial Army\n\nTo ask the Secretary of State.\n\nAnd again.\n\nThe House divided.\n\nI apologise.',
    );
    expect(
      result.speeches?.map(({ start, end, name, office, does }) => [
        name,
        office,
        does,
        result.text.slice(start, end),
      ]),
    ).toEqual([
      ['Liam Fox', null, 'speech', 'To ask the Secretary of State.\n\nAnd again.'],
      [null, null, 'procedure', 'The House divided.'],
      ['Bill Rammell', 'The Minister of State', 'speech', 'I apologise.'],
    ]);
    expect(result.facts.date?.value).toBe('2009-10-26');
  });

  it('of Akoma Ntoso name people by reference, and print who speaks', async () => {
    const result = await read(
      'akn.xml',
      `<akomaNtoso><debate><meta><references><TLCPerson eId="hamada" href="/x" showAs="Hamada Yasukazu"/><TLCRole eId="min" href="/y" showAs="Minister of Defense"/></references></meta>
       <debateBody><debateSection><heading>Security</heading><speech by="#hamada" as="#min"><from>Mr Hamada:</from><p>We agreed.</p></speech><scene>(Applause)</scene></debateSection></debateBody></debate></akomaNtoso>`,
    );
    const [speech, scene] = result.speeches ?? [];
    expect(speech).toMatchObject({ name: 'Hamada Yasukazu', office: 'Minister of Defense', does: 'speech' });
    expect(speech?.labelSpan && result.text.slice(speech.labelSpan.start, speech.labelSpan.end)).toBe(
      'Mr Hamada:',
    );
    expect(result.text.slice(speech?.start, speech?.end)).toBe('We agreed.');
    expect(scene && result.text.slice(scene.start, scene.end)).toBe('(Applause)');
  });
});

describe('captions', () => {
  it('of WebVTT are the words of each voice without their times', async () => {
    const result = await read(
      'a.vtt',
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:01.000 --> 00:03.000 align:start\n<v Secretary Austin>Good morning,\n\n00:03.000 --> 00:05.000\n<v Secretary Austin>everyone.\n\n00:05.000 --> 00:06.000\n<v Minister Hamada>Thank <i>you</i>.\n',
    );
    expect(result.text).toBe('Good morning, everyone.\n\nThank you.');
    expect(result.speeches?.map(({ name }) => name)).toEqual(['Secretary Austin', 'Minister Hamada']);
  });

  it('of SubRip print the name before a colon, and go on until another', async () => {
    const result = await read(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:03,000\n>> SEC. AUSTIN: We will\n\n2\n00:00:03,000 --> 00:00:05,000\nwork together: all of us.\n\n3\n00:00:05,000 --> 00:00:06,000\n>> Thank you.\n',
    );
    const words = result.speeches?.map(({ name, start, end }) => [name, result.text.slice(start, end)]);
    expect(words).toEqual([
      ['SEC. AUSTIN', 'We will work together: all of us.'],
      [null, 'Thank you.'],
    ]);
  });
});

describe('JSON Lines', () => {
  it('are a turn each', async () => {
    const result = await read(
      'a.jsonl',
      '{"speaker":"Austin","office":"Secretary of Defense","text":"One.\\n\\nTwo."}\n{"speaker":{"id":"x","name":"Hamada"},"text":"Three."}\n',
    );
    expect(result.text).toBe('One.\n\nTwo.\n\nThree.');
    expect(result.speeches?.map(({ name, office }) => [name, office])).toEqual([
      ['Austin', 'Secretary of Defense'],
      ['Hamada', null],
    ]);
  });

  it('of which one is broken are refused by its number', async () => {
    const broken = read('a.jsonl', '{"speaker":"A","text":"One."}\n{"speaker":');
    await expect(broken).rejects.toMatchObject({ mistake: { code: 'file-malformed', line: 2 } });
  });
});

describe('a PDF', () => {
  it('gives its text by lines, without the page numbers', async () => {
    const { bytes } = pdfOf(
      [1, 2, 3].map((page) => [
        [72, 700, `SECRETARY AUSTIN: Words of page ${['one', 'two', 'three'][page - 1]}`],
        [72, 686, `go on ${['here', 'there', 'nowhere'][page - 1]}.`],
        [300, 40, `Page ${page}`],
      ]),
    );
    const result = await readable({ name: 'a.pdf', bytes, contentType: null });
    expect(result.carrier).toBe('PDF');
    expect(result.text).toContain('SECRETARY AUSTIN: Words of page one\ngo on here.');
    expect(result.text).not.toContain('Page 2');
    expect(result.notices).toEqual([{ notice: 'furniture', characters: expect.any(Number) }]);
  });

  it('without any text is refused', async () => {
    const { bytes } = pdfOf([[]]);
    expect(await codeOf(readable({ name: 'a.pdf', bytes, contentType: null }))).toBe('pdf-without-text');
  });

  it('that is broken is refused', async () => {
    expect(await codeOf(read('a.pdf', '%PDF-1.4\nnothing'))).toBe('file-binary');
  });
});

describe('a page that is no document', () => {
  it.each([
    ['sign-in', '<p>Sign in to continue</p><p>Enter your password</p>'],
    [
      'paywall',
      '<p>Hamada said that the alliance is strong. It was a long day.</p><p>Subscribe to continue reading this story today.</p>',
    ],
    ['menu', `<ul>${'<li><a href="#">Press conferences of the minister</a></li>'.repeat(20)}</ul>`],
    ['stub', '<p>Transcript to follow</p>'],
  ])('is a %s', async (reason, html) => {
    expect(noDocument(await read('a.html', html))).toBe(reason);
  });

  it('is not a short exchange before a meeting', async () => {
    const html =
      '<p><b>SECRETARY BLINKEN:</b> It is good to see you here.</p><p><b>FOREIGN MINISTER HAYASHI:</b> Thank you very much, Tony.</p>';
    expect(noDocument(await read('a.html', html))).toBeNull();
  });
});

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The smallest PDF that holds these lines: [left, height from the bottom, words], page by page. */
function pdfOf(pages: readonly (readonly (readonly [number, number, string])[])[]): { bytes: Uint8Array } {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const kids: string[] = [];
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  for (const lines of pages) {
    const stream = lines
      .map(([x, y, words]) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET`)
      .join('\n');
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const content = objects.length;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return { bytes: new TextEncoder().encode(file) };
}
