import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Language } from '../../src/answer.js';
import { dispatch, type Outcome } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { citeResultSchema } from '../../src/evidence/cite/cite-result.js';
import { openRecord, UsageError } from '../../src/library.js';
import type { TeamRecord } from '../../src/record.js';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { corpusDir } from '../corpus.js';

const plain = { colours: false, links: false, columns: 100 } as const;
const id = 'u3srh6jtq6';

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

function asked(typed: string, language: Language | null = null): Promise<Outcome> {
  return dispatch(typed, { record, commands, face: 'terminal', language });
}

async function said(typed: string, language: Language | null = null): Promise<string> {
  return renderTerminal((await asked(typed, language)).answer, plain);
}

describe('cite', () => {
  it('gives the plain citation first and then the other styles', async () => {
    const text = await said(`cite ${id}`);
    expect(text).toMatch(/^Plain, to copy:\n\n“Next, we discussed/u);
    expect(text).toContain('\nHamada Yasukazu, Minister of Defense. ');
    expect(text).toMatch(/Other styles: APA, Chicago, .*For instance:\s+cite u3srh6jtq6 apa\n?$/su);
  });

  it('gives the style that is asked for alone, and says what goes along with the words', async () => {
    const text = await said(`cite ${id} apa`);
    expect(text).toContain('Hamada, Y. (2023, June 1). ');
    expect(text).toContain('[Transcript; through an interpreter]');
    expect(text).toContain('Through interpreter');
    expect(text).not.toContain('Other styles');
    expect(await said(`cite APA ${id}`)).toBe(text);
  });

  it('takes a link to the words for the quote', async () => {
    const { url } = citeResultSchema.parse((await asked(`cite ${id}`)).json).quote;
    expect(await said(`cite ${url} mla`)).toBe(await said(`cite ${id} mla`));
    expect(await said(`cite <${url}|the page> mla`)).toBe(await said(`cite ${id} mla`));
  });

  it('answers in Japanese where Japanese is typed, by Japanese names of the styles', async () => {
    const text = await said(`出典 ${id} 日本式`);
    expect(text).toMatch(/^日本式の出典表記/u);
    expect(text).toContain('浜田靖一（防衛大臣）「Next, we discussed');
    expect(text).toContain('通訳を通じた発言');
    expect(await said(`cite ${id}`, 'ja')).toContain('ほかの書式：APA、シカゴ');
  });

  it('names the nearest style, and the styles where none is near', async () => {
    await expect(asked(`cite ${id} Chicgo`)).rejects.toMatchObject({
      mistake: { code: 'unknown-citation-style', value: 'Chicgo', nearest: 'chicago' },
    });
    await expect(asked(`cite ${id} bluebook`)).rejects.toMatchObject({ mistake: { nearest: null } });
  });

  it('says that there is no such quote, or none named', async () => {
    await expect(asked('cite u3srh6jtq7 apa')).rejects.toMatchObject({
      mistake: { code: 'unknown-quote', nearest: id },
    });
    await expect(asked('cite apa')).rejects.toMatchObject({ mistake: { code: 'no-quote-named' } });
  });

  it('fits a Slack message in every style', async () => {
    for (const { style } of citeResultSchema.parse((await asked(`cite ${id}`)).json).citations) {
      const { answer } = await asked(`cite ${id} ${style}`);
      expect(JSON.stringify(renderBlockKit(answer))).toContain('rich_text_preformatted');
    }
  });

  it('is the same through the library, which throws its own mistakes', async () => {
    const library = await openRecord(corpusDir);
    expect(await library.cite(id, 'BibTeX')).toEqual((await asked(`cite ${id} bibtex`)).json);
    expect(await library.cite(id)).toEqual((await asked(`cite ${id}`)).json);
    await expect(library.cite(id, 'chicgo')).rejects.toThrow(UsageError);
    await expect(library.cite('nothing')).rejects.toThrow(UsageError);
  });
});
