import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoded } from '../../src/source/encoding.js';
import { encoded } from './encoded.js';

const sentencesInJapanese = [
  '本日は、日米防衛相会談について御説明いたします。',
  '（記者）反撃能力について、大臣のお考えをお聞かせください。',
  'Ｑ：ミサイル防衛の見通しはいかがでしょうか。',
  'Ａ：現時点でお答えすることは差し控えます。',
  '【ＮＨＫ　青木記者】ありがとうございました。',
  '令和５年６月１日（木）18時02分～18時20分',
  'NATO及びEUとの連携を強化してまいります。',
  '○国務大臣（架空太郎君）　お答えいたします。',
];
const sentencesInEnglish = [
  'SECRETARY AUSTIN:  Good afternoon, everyone.',
  'We haven’t decided – not yet.',
  '“The alliance,” he said, “is stronger than ever.”',
  'That’s $1 billion… a lot of money.',
  'Q    Thank you, Mr. Secretary—will it hold?',
  'The café in the Élysée was déjà vu; señor Nuñez agreed.',
  'He’s in Zürich, and it’s 20 °C.',
  '“Yes.”',
  'I’d say “no”.',
];
const some = (sentences: readonly string[], least = 1) =>
  fc
    .array(fc.constantFrom(...sentences), { minLength: least, maxLength: 30 })
    .map((lines) => lines.join('\n'));

describe('bytes that say nothing of their encoding', () => {
  it.each(['shift_jis', 'euc-jp', 'iso-2022-jp'] as const)(
    'of Japanese in %s are read as they were',
    (encoding) => {
      fc.assert(
        fc.property(some(sentencesInJapanese), (text) => {
          const bytes = encoded(text, encoding);
          fc.pre(bytes !== null);
          expect(decoded(bytes ?? new Uint8Array(), null, 'a.txt')).toMatchObject({
            text,
            encoding,
            converted: true,
          });
        }),
      );
    },
  );

  it('of English in Windows-1252 keep quotation marks, dashes and accents', () => {
    fc.assert(
      fc.property(some(sentencesInEnglish), (text) => {
        const bytes = encoded(text, 'windows-1252');
        expect(bytes).not.toBeNull();
        expect(decoded(bytes ?? new Uint8Array(), null, 'a.txt').text).toBe(text);
      }),
    );
  });

  it('of either in UTF-8 and UTF-16 are read as they were', () => {
    fc.assert(
      fc.property(some([...sentencesInJapanese, ...sentencesInEnglish]), (lines) => {
        const text = `${lines}\n${sentencesInEnglish.join('\n')}`;
        expect(decoded(new TextEncoder().encode(text), null, 'a.txt').text).toBe(text);
        const wide = Buffer.from(text, 'utf16le');
        expect(decoded(Uint8Array.from(wide), null, 'a.txt')).toMatchObject({ text, encoding: 'utf-16le' });
        expect(decoded(Uint8Array.from(Buffer.from(wide).swap16()), null, 'a.txt').text).toBe(text);
        expect(decoded(Uint8Array.from([0xff, 0xfe, ...wide]), null, 'a.txt').text).toBe(text);
      }),
    );
  });

  it('in UTF-8 with a damaged byte stay UTF-8, and it is said how many characters are not to be read', () => {
    const text =
      '“Good morning,” he said — “it’s good to be here.” “Thank you,” she said — “it’s the alliance’s day.”';
    const bytes = Uint8Array.from([...new TextEncoder().encode(text), 0xe2, 0x80, 0x20, 0x41]);
    expect(decoded(bytes, null, 'a.txt')).toEqual({
      text: `${text}\ufffd A`,
      encoding: 'utf-8',
      converted: true,
      damaged: 1,
    });
  });
});

describe('an encoding that is declared', () => {
  it('is taken where the bytes fit it', () => {
    const text = '半角のｶﾅを含むページです。';
    const page = `<meta charset="Shift_JIS"><p>${text}</p>`;
    expect(decoded(encoded(page, 'shift_jis') ?? new Uint8Array(), null, 'a.html').text).toBe(page);
  });

  it('is not taken where the page is another’s', () => {
    const page = `<meta charset="iso-8859-1"><p>${sentencesInJapanese.join('')}</p>`;
    expect(decoded(encoded(page, 'euc-jp') ?? new Uint8Array(), null, 'a.html')).toMatchObject({
      text: page,
      encoding: 'euc-jp',
    });
    const utf8 = new TextEncoder().encode(`<meta charset="Shift_JIS">${sentencesInJapanese.join('')}`);
    expect(decoded(utf8, 'text/html; charset=windows-1252', 'a.html').encoding).toBe('utf-8');
  });
});
