import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { decoded } from '../../src/source/encoding.js';

const japanese =
  '令和5年6月1日、浜田防衛大臣は記者会見で「反撃能力を含む防衛力の抜本的強化について意見を交わした」と述べた。Ｑ：記者の質問です。';
const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('bytes of a page', () => {
  it('are UTF-8 as they stand, a byte order mark included', () => {
    const text = `\uFEFF${japanese}`;
    expect(decoded(new TextEncoder().encode(text), null, 'a.txt')).toEqual({
      text,
      encoding: 'utf-8',
      converted: false,
      damaged: 0,
    });
  });

  /** By Python's codecs, as Node encodes into none of these. */
  it.each([
    [
      'shift_jis',
      '97df986135944e368c8e3193fa8141956c93639668897191e5906282cd8b4c8ed289ef8ca982c5817594bd8c82945c97cd82f08adc82de9668897197cd82cc94b2967b93498bad89bb82c982c282a282c488d38ca982f08cf082ed82b582bd817682c68f7182d782bd8142',
    ],
    [
      'euc-jp',
      'cee1cfc235c7af36b7ee31c6fca1a2c9cdc5c4cbc9b1d2c2e7bfc3a4cfb5adbcd4b2f1b8aba4c7a1d6c8bfb7e2c7bdcecfa4f2b4dea4e0cbc9b1d2cecfa4cec8b4cbdcc5aab6afb2bda4cba4c4a4a4a4c6b0d5b8aba4f2b8f2a4efa4b7a4bfa1d7a4c8bdd2a4d9a4bfa1a3',
    ],
    [
      'iso-2022-jp',
      '1b24424e614f421b2842351b2442472f1b2842361b2442376e1b2842311b2442467c2122494d45444b49315242673f43244f352d3c543271382b24472156483f3762473d4e4f2472345e24604b4931524e4f244e48344b5c452a362f323d244b2444242424463055382b24723872246f2437243f215724483d522459243f21231b2842',
    ],
  ])('in %s are known by evidence', (encoding, hex) => {
    expect(decoded(bytesOf(hex), null, 'a.txt')).toEqual({
      text: japanese.slice(0, japanese.indexOf('Ｑ')),
      encoding,
      converted: true,
      damaged: 0,
    });
  });

  it('in Windows-1252 keep their typographic signs', () => {
    const bytes = Uint8Array.from([...Buffer.from('SECRETARY AUSTIN: We haven'), 0x92, ...Buffer.from('t.')]);
    expect(decoded(bytes, null, 'a.txt').text).toBe('SECRETARY AUSTIN: We haven’t.');
  });

  it('are what the page declares where that fits', () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>caf\xe9</p>', 'latin1');
    expect(decoded(page, null, 'a.html')).toMatchObject({ encoding: 'windows-1252' });
    expect(decoded(Buffer.from('caf\xe9', 'latin1'), 'text/html; charset=iso-8859-1', 'a').text).toBe('café');
  });

  it('in UTF-16 are read by their mark', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, ...Buffer.from(japanese, 'utf16le')]);
    expect(decoded(bytes, null, 'a.txt').text).toBe(japanese);
  });

  it.each([
    ['nothing', '', 'file-empty'],
    ['a zip archive', '504b0304140000000800', 'file-binary'],
    ['a picture', '89504e470d0a1a0a0000000d49484452', 'file-binary'],
  ])('that are %s are refused', (_, hex, code) => {
    const refused = () => decoded(bytesOf(hex), null, 'a.bin');
    expect(refused).toThrow(UsageError);
    try {
      refused();
    } catch (error) {
      expect(error instanceof UsageError && error.mistake.code).toBe(code);
    }
  });
});
