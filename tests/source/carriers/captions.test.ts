import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, read, speechesOf } from '../read.js';

/** Cues of three seconds each. */
const srt = (cues: readonly string[]) =>
  cues
    .map(
      (words, i) =>
        `${i + 1}\n00:00:${String(i * 3).padStart(2, '0')},000 --> 00:00:${String(i * 3 + 2).padStart(2, '0')},900\n${words}\n`,
    )
    .join('\n');

describe('captions of WebVTT', () => {
  it('give each voice its words, and what is in no voice to nobody', async () => {
    const page = await read(
      'a.vtt',
      'WEBVTT - Joint press conference\nKind: captions\nLanguage: ja\n\nSTYLE\n::cue { color: red }\n\nNOTE made by hand\nwith --> an arrow\n\n1\n00:01.000 --> 00:03.000 align:start\n<v Secretary Austin>Good morning,\neveryone.</v>\n\n00:03.000 --> 00:04.000\n<v.loud Secretary Austin>And <i>welcome</i> &amp; thanks.\n\n00:05.000 --> 00:06.000\n[Applause]\n\n00:06.000 --> 00:07.000\n<v Minister Hamada>Thank you. <v Interpreter>He says thanks.\n',
    );
    expect(speechesOf(page)).toEqual([
      ['Secretary Austin', null, 'Good morning, everyone. And welcome & thanks.'],
      [null, null, '[Applause]'],
      ['Minister Hamada', null, 'Thank you.'],
      ['Interpreter', null, 'He says thanks.'],
    ]);
    expect(page.speeches?.map(({ does }) => does)).toEqual(['speech', 'procedure', 'speech', 'speech']);
    expect(page.facts.title?.value).toBe('Joint press conference');
    expect(page.facts.language?.value).toBe('ja');
  });

  it('that roll up have each line once, and say so', async () => {
    const lines = ['good morning everyone', 'and welcome', 'to the event', 'we are happy', 'to be here'];
    const cues = lines.map(
      (line, i) => `00:0${i}.000 --> 00:0${i + 1}.000\n${i > 0 ? `${lines[i - 1]}\n` : ''}${line}\n`,
    );
    const page = await read('a.vtt', `WEBVTT\n\n${cues.join('\n')}`);
    expect(page.text).toBe(lines.join(' '));
    expect(page.notices).toEqual([{ notice: 'shown-twice', characters: expect.any(Number) }]);
  });

  it('that say something twice keep it twice', async () => {
    const page = await read('a.srt', srt(['No.', 'No.', 'What then?', 'We will see.', 'Thank you.']));
    expect(page.text).toBe('No. No. What then? We will see. Thank you.');
  });
});

describe('captions of SubRip', () => {
  it('print who speaks, and go on until another does', async () => {
    const page = await read(
      'a.srt',
      srt([
        '>> SEC. AUSTIN: We will',
        'work together. The bottom line is this:\nwe agree. Look: it is 5:30.',
        '>> Thank you.',
        '>> Another one?',
        '{\\an8}Minister Hamada: Yes.\n[Applause] The other thing is: no.',
      ]),
    );
    expect(speechesOf(page)).toEqual([
      [
        'SEC. AUSTIN',
        '>> SEC. AUSTIN:',
        'We will work together. The bottom line is this: we agree. Look: it is 5:30.',
      ],
      [null, '>>', 'Thank you.'],
      [null, '>>', 'Another one?'],
      ['Minister Hamada', 'Minister Hamada:', 'Yes. [Applause] The other thing is: no.'],
    ]);
  });

  it('have two voices in one cue by dashes, and one pause by one', async () => {
    const page = await read(
      'a.srt',
      srt(['AUSTIN: We wait\n- and then we go.', '- Yes?\n- No.', '[Interpreter] He agrees.']),
    );
    expect(speechesOf(page)).toEqual([
      ['AUSTIN', 'AUSTIN:', 'We wait - and then we go.'],
      [null, '-', 'Yes?'],
      [null, '-', 'No.'],
      ['Interpreter', '[Interpreter]', 'He agrees.'],
    ]);
  });

  it('of Japanese are joined without blanks', async () => {
    const page = await read(
      'a.srt',
      srt(['（浜田大臣）おはよう', 'ございます。', '記者：質問です。\n（拍手）']),
    );
    expect(speechesOf(page)).toEqual([
      ['浜田大臣', '（浜田大臣）', 'おはようございます。'],
      ['記者', '記者：', '質問です。（拍手）'],
    ]);
  });

  it('are read where a blank line between two is missing, and with line ends of Windows', async () => {
    const text = srt(['AUSTIN: One', 'two.', 'Q: Three?']).replaceAll('\n\n', '\n').replaceAll('\n', '\r\n');
    expect((await read('a.srt', text)).text).toBe('AUSTIN: One two.\n\nQ: Three?');
  });

  it('lose no character of their words', async () => {
    const line = fc
      .array(fc.stringMatching(/^[A-Za-z日本。,.?:>()-]{1,9}$/u), { minLength: 1, maxLength: 7 })
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 3, maxLength: 20 }), async (lines) => {
        fc.pre(lines.every((one, i) => one !== lines[i - 1]));
        const { text } = await read('a.srt', srt(lines));
        expect(bare(text)).toBe(bare(lines.join('')));
      }),
      { numRuns: 80 },
    );
  });
});
