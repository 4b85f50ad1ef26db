import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import { type AnyCommand, asCommand, dispatch } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { questionsResultSchema } from '../../src/evidence/questions/questions-result.js';
import { quoteResultSchema } from '../../src/evidence/quote-result.js';
import { pageSchema, withShortQuestions } from '../../src/mcp/pages.js';
import { makeServer } from '../../src/mcp/server.js';
import { tools } from '../../src/mcp/tools.js';
import type { TeamRecord } from '../../src/record.js';
import { corpusDir } from '../corpus.js';
import { asked as all } from './asked.js';

const isOffered = (name: string) =>
  commands.some((command) => command.name === name && command.faces.includes('mcp'));
const asked = all.filter(([name]) => isOffered(name));

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

const open: Client[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

/** A client of the official SDK that speaks with the server in memory; `logged` is what standard error would have. */
async function assistant(known: readonly AnyCommand[] = commands) {
  const logged: string[] = [];
  const server = makeServer({
    world: { record, commands: known },
    version: '0.0.0',
    log: (reference, fault) => logged.push(`${reference}: ${String(fault)}`),
    newReference: () => 'abcd1234',
  });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'a test', version: '1' });
  await Promise.all([server.connect(there), client.connect(here)]);
  open.push(client);
  return { client, logged };
}

const textOf = (content: unknown) =>
  z
    .array(z.object({ type: z.literal('text'), text: z.string() }))
    .parse(content)
    .map(({ text }) => text);

describe('an assistant', () => {
  it('is offered the commands that find, check and cite, each with its shapes and the rule of evidence', async () => {
    const { client } = await assistant();
    const listed = (await client.listTools()).tools;
    const inOrder = tools.map(({ name }) => name).filter(isOffered);
    expect(listed.map(({ name }) => name)).toEqual(inOrder);
    const offered = commands.filter(({ faces }) => faces.includes('mcp')).map(({ name }) => name);
    expect(listed.map(({ name }) => name).sort()).toEqual(offered.sort());
    for (const { name, description, inputSchema, outputSchema, annotations } of listed) {
      expect(description, name).toMatch(/Cite only what this returns/u);
      expect(description, name).toMatch(/nearest.*never evidence/u);
      expect(inputSchema.type, name).toBe('object');
      expect(outputSchema?.['type'], name).toBe('object');
      expect(annotations?.readOnlyHint, name).toBe(true);
    }
  });

  it('reads the shapes whichever draft of JSON Schema it knows, and lets fields be added', async () => {
    const { client } = await assistant();
    for (const { name, outputSchema } of (await client.listTools()).tools) {
      const shown = JSON.stringify(outputSchema);
      for (const word of ['prefixItems', 'additionalItems', '"items":false', '"items":[', '$schema', '$defs'])
        expect(shown, name).not.toContain(word);
      expect(shown, name).not.toContain('"additionalProperties":false');
    }
    const quote = (await client.listTools()).tools.find(({ name }) => name === 'quote');
    expect(JSON.stringify(quote?.outputSchema)).toMatch(/"marks":\{"type":"array","items":\{"type":"array"/u);
  });

  it('is told to cite only what it gets, and what a readout and an interpreter are', async () => {
    const { client } = await assistant();
    const told = client.getInstructions() ?? '';
    for (const word of ['Cite only', 'nearest', '`id`', '`url`', 'verbatim', 'interpreted'])
      expect(told).toContain(word);
  });

  it.each(asked)('gets from %s %j what --json prints', async (name, args) => {
    const { client } = await assistant();
    // The client itself refuses what is not of the output schema.
    await client.listTools();
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
    expect(isError, JSON.stringify(content)).not.toBe(true);
    const command = commands.find((one) => one.name === name);
    expect(() => command?.result?.parse(structuredContent)).not.toThrow();
    const [summary, json] = textOf(content);
    expect(summary?.trim()).not.toBe('');
    expect(JSON.parse(json ?? '')).toEqual(structuredContent);
    // A context window is small: about a quarter of this in tokens.
    expect(json?.length).toBeLessThan(36_000);
  });

  it('reads what every tool is in a small part of its context', async () => {
    const { client } = await assistant();
    expect(JSON.stringify(await client.listTools()).length).toBeLessThan(100_000);
  });

  it.each([
    ['new', { limit: 25 }, ['phrases', 'dropped']],
    ['compare', { what: 'Okinawa', limit: 4 }, ['changed', 'onlyFirst', 'onlySecond', 'kept']],
  ])('gets all that %s --json prints, page by page, and is told what is left', async (name, args, lists) => {
    const { client } = await assistant();
    const got: Record<string, unknown[]> = {};
    const listed = z.looseObject({ page: pageSchema });
    let offset: number | null = 0;
    let pages = 0;
    let total = 0;
    while (offset !== null) {
      const { structuredContent } = await client.callTool({ name, arguments: { ...args, offset } });
      const result = listed.parse(structuredContent);
      for (const list of lists)
        got[list] = [...(got[list] ?? []), ...z.array(z.unknown()).parse(result[list])];
      expect(result.page.offset).toBe(offset);
      ({ next: offset, total } = result.page);
      pages += 1;
    }
    const { json } = await dispatch([name, 'what' in args ? args.what : ''].join(' '), {
      record,
      commands,
      face: 'terminal',
      language: null,
    });
    const whole = z.record(z.string(), z.unknown()).parse(withShortQuestions(json));
    for (const list of lists) expect(got[list], list).toEqual(whole[list]);
    expect(total).toBe(Object.values(got).flat().length);
    expect(pages).toBeGreaterThan(1);
  });

  it('gets of a long question the part that a quote speaks to', async () => {
    const { client } = await assistant();
    const { structuredContent } = await client.callTool({
      name: 'questions',
      arguments: { query: '"four star"' },
    });
    const { questions } = questionsResultSchema.parse(structuredContent);
    const answered = questions.flatMap(({ answers }) => answers.flatMap(({ quote }) => quote.answers ?? []));
    expect(answered.length).toBeGreaterThan(0);
    for (const { text, part } of answered) {
      expect(part).toEqual([0, text.length]);
      expect(text.length).toBeLessThan(900);
      expect(
        record.transcripts.some(({ turns }) =>
          turns.some((turn) => turn.paragraphs.some((one) => one.text.includes(text))),
        ),
      ).toBe(true);
    }
  });

  it('has each tool asked for in these tests', () => {
    expect([...new Set(all.map(([name]) => name))].sort()).toEqual(tools.map(({ name }) => name).sort());
  });

  it('is told where there is no evidence, and the nearest stand apart', async () => {
    const { client } = await assistant();
    const { structuredContent, content, isError } = await client.callTool({
      name: 'quote',
      arguments: { query: 'speaker:hamada futenma' },
    });
    const result = quoteResultSchema.parse(structuredContent);
    expect(isError).not.toBe(true);
    expect(result).toMatchObject({ answered: false, quotes: [] });
    expect(result.nearest.length).toBeGreaterThan(0);
    expect(textOf(content)[0]).toMatch(/^Nothing/u);
  });

  it('gets a mistake as an error with the sentence that says what to type', async () => {
    const { client, logged } = await assistant();
    const { content, isError, structuredContent } = await client.callTool({
      name: 'quote',
      arguments: { query: 'speaker:nobodyatall counterstrike' },
    });
    expect(isError).toBe(true);
    expect(structuredContent).toBeUndefined();
    expect(textOf(content).join()).toContain('nobodyatall');
    expect(logged).toEqual([]);
  });

  it('gets a mistake in Japanese for a question in Japanese', async () => {
    const { client } = await assistant();
    const { content, isError } = await client.callTool({
      name: 'quote',
      arguments: { query: 'speaker:存在しない人 反撃能力' },
    });
    expect(isError).toBe(true);
    expect(textOf(content).join()).toMatch(/[ぁ-ん]/u);
  });

  it('gets arguments that are not of the shape refused, and a tool that is not there', async () => {
    const { client } = await assistant();
    const wrong = await client.callTool({ name: 'quote', arguments: { query: 'x', limit: 0 } });
    expect(wrong.isError).toBe(true);
    expect(textOf(wrong.content).join()).toContain('limit');
    await expect(client.callTool({ name: 'forget', arguments: {} })).rejects.toThrow(/forget/u);
  });

  it('learns of a fault its reference alone, which stands in the log with the fault', async () => {
    const failing = asCommand<string, { version: number }>({
      name: 'quote',
      usage: 'quote',
      words: {
        en: { summary: '', details: [], examples: [] },
        ja: { summary: '', details: [], examples: [] },
      },
      faces: ['mcp'],
      result: z.object({ version: z.number() }),
      parse: (typed) => typed,
      run: () => {
        throw new TypeError('the secret inside');
      },
    });
    const { client, logged } = await assistant([failing]);
    const { content, isError } = await client.callTool({ name: 'quote', arguments: { query: 'x' } });
    expect(isError).toBe(true);
    expect(textOf(content).join()).toContain('abcd1234');
    expect(textOf(content).join()).not.toMatch(/secret|TypeError|\bat /u);
    expect(logged.join()).toContain('abcd1234');
    expect(logged.join()).toContain('the secret inside');
  });

  it('gets a second page that begins where the first ends', async () => {
    const { client } = await assistant();
    const page = async (offset: number) => {
      const given = { query: 'deterrence', limit: 2, offset };
      const { structuredContent } = await client.callTool({ name: 'quote', arguments: given });
      return quoteResultSchema.parse(structuredContent).quotes.map(({ id }) => id);
    };
    const [first, second] = [await page(0), await page(2)];
    expect(first).toHaveLength(2);
    expect(second.some((id) => first.includes(id))).toBe(false);
  });
});
