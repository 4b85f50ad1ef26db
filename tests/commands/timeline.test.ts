import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { dispatch, UsageError, type World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { pictures } from '../../src/picture/pictures.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { offerId } from '../../src/render/offer-buttons.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';
import { badFallback, buttonsOf, refusals, wordsOf } from '../render/message-checks.js';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const asked = (text: string, world: Partial<World> = {}) =>
  dispatch(text, { record, commands, face: 'terminal', language: null, pictures, ...world });
const inTerminal = async (text: string, words?: readonly string[]) => {
  const { answer } = await asked(text, words ? { words } : {});
  return renderTerminal(answer, { colours: false, links: false, columns: 80 });
};

describe('alliance timeline', () => {
  it('says who said it first, in this record, and draws bars', async () => {
    const shown = await inTerminal('timeline counterstrike');
    expect(shown).toContain(
      'First in this record: counterstrike was said on 11 January 2023 by Lloyd J. Austin III.',
    );
    expect(shown).toContain('  Japan     ████████████ 5 (8.65)');
    expect(shown).toContain('  Japan     0');
    expect(shown).not.toMatch(/first ever/iu);
  });

  it('says it in Japanese where Japanese is typed', async () => {
    const shown = await inTerminal('推移 反撃能力');
    expect(shown).toContain('この記録で最初に述べられたのは2023年1月11日です');
    expect(shown).toContain('  日本側 ████████████ 5 (8.65)');
  });

  it('fits a message in Slack, with buttons for what a message cannot hold', async () => {
    for (const topic of ['counterstrike', '拡大抑止', 'alliance', 'pineapple', 'deterrence China']) {
      const { answer, found } = await asked(`timeline ${topic}`, { face: 'slack' });
      const { blocks, text } = renderBlockKit(answer);
      expect(refusals(blocks), topic).toEqual([]);
      expect(badFallback(text), topic).toEqual([]);
      const ids = buttonsOf(blocks).map(({ action_id }) => action_id);
      for (const kind of ['chart-post', 'chart-send'] as const)
        expect(ids.includes(offerId(kind)), topic).toBe(found);
    }
  });

  it('is drawn on the page by the address that the page gives', async () => {
    const kept: string[] = [];
    const shownAt = (name: string, svg: string) => {
      kept.push(svg);
      return `http://127.0.0.1:1/files/key/${name}`;
    };
    const { answer } = await asked('timeline counterstrike', {
      face: 'page',
      pictures: { ...pictures, shownAt },
    });
    const image = renderBlockKit(answer).blocks.find(({ type }) => type === 'image');
    expect(image).toMatchObject({
      image_url: 'http://127.0.0.1:1/files/key/timeline.svg',
      alt_text: expect.stringContaining('Japan 5 (8.65)'),
    });
    expect(kept).toEqual([expect.stringMatching(/^<svg /u)]);
  });

  it('writes the files that are named, and prints the rows where none is', async () => {
    const words = 'timeline extended deterrence --csv my rows.csv --png=c.png --svg c.svg'.split(' ');
    const parted = [
      'timeline',
      'extended',
      'deterrence',
      '--csv',
      'my rows.csv',
      '--png=c.png',
      '--svg',
      'c.svg',
    ];
    const { files = [], json, answer } = await asked(words.join(' '), { words: parted });
    expect(json).toMatchObject({ query: 'extended deterrence' });
    expect(files.map(({ name }) => name)).toEqual(['my rows.csv', 'c.png', 'c.svg']);
    expect(String(files[0]?.text)).toMatch(/^topic,language,/u);
    expect([...Buffer.from(files[1]?.text ?? '').subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(String(files[2]?.text)).toMatch(/^<svg /u);
    expect(wordsOf(renderBlockKit(answer).blocks)).toContain('Written: my rows.csv, c.png, c.svg.');
    const { printed, files: none } = await asked('timeline --csv counterstrike');
    expect([...(printed ?? [])].join('')).toContain('\r\ncounterstrike,en,');
    expect(none).toBeUndefined();
  });

  it.each(['timeline', 'timeline --png counterstrike', 'timeline counterstrike --csw', 'timeline --csv'])(
    'says what is wrong with %s',
    async (typed) => {
      await expect(asked(typed)).rejects.toThrow(UsageError);
    },
  );

  it('never says of the whole record what holds within filters alone', async () => {
    const later = await inTerminal('timeline meeting:2024 extended deterrence');
    expect(later).toMatch(/^First in this record \(only [^)]*\([^)]*\)[^)]*28 July 2024\): /u);
    const asking = await inTerminal('timeline Who asked about Taiwan?');
    expect(asking).toContain('taiwan only stands in what was asked or reported (only questions)');
    expect(asking).toContain('In all: 6 times in questions.');
    expect(await inTerminal('推移 --as-typed speaker:austin 反撃能力')).toContain(
      '（Lloyd J. Austin IIIに限る）',
    );
  });

  it('never says of a term what holds for those that stand in for it', async () => {
    const shown = await inTerminal('timeline nuclear umbrella');
    expect(shown).toMatch(
      /^nuclear umbrella is nowhere in this record\. First in this record: extended deterrence \/ /u,
    );
    expect(shown).not.toContain('nuclear umbrella was said');
  });

  it('says nothing is there, within what it was looked for', async () => {
    const { found } = await asked('timeline Kamikawa Taiwan');
    expect(found).toBe(false);
    expect(await inTerminal('timeline Kamikawa Taiwan')).toContain(
      'taiwan is not mentioned in this record (only Kamikawa Yoko).',
    );
  });
});

describe('alliance term', () => {
  it('has the term in both languages, its wordings with numbers, and whose words they were', async () => {
    const shown = await inTerminal('term counterstrike');
    expect(shown).toContain('counterstrike capability · 反撃能力');
    expect(shown).toContain('• counterstrike capability: 10 times (U.S. 2, Japan 5, Questions 3)');
    expect(shown).toContain('In the glossary, but nowhere in this record:');
    expect(shown).toContain('For instance, counterstrike capability:');
  });

  it('says that the glossary has it not, with the nearest and how often the word is printed', async () => {
    const shown = await inTerminal('term extended');
    expect(shown).toContain('extended is not in the glossary.');
    expect(shown).toContain('• extended deterrence · 拡大抑止');
    expect(shown).toContain('• extended: 22 times');
    expect((await asked('term pineapple')).found).toBe(false);
  });

  it('fits a message in Slack', async () => {
    for (const word of ['counterstrike', '2+2', '抑止力', 'China', 'pineapple', 'Japan-U.S. alliance']) {
      const { answer } = await asked(`term ${word}`, { face: 'slack' });
      const { blocks, text } = renderBlockKit(answer);
      expect(refusals(blocks), word).toEqual([]);
      expect(badFallback(text), word).toEqual([]);
    }
  });
});
