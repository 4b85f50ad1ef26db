import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quoteResultSchema } from '../../src/evidence/quote-result.js';
import { corpusDir } from '../corpus.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The program as it is built: `npm test` builds it. */
const program = ['dist/src/terminal.js', 'mcp', '--record', corpusDir];

/** The program as a client's own line: what it says on standard output, line by line, and its exit code. */
async function spoken(lines: readonly object[], answers: number, ...more: readonly string[]) {
  const child = spawn(process.execPath, [...program, ...more], { cwd: root });
  let out = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.split('\n').length > answers) child.stdin.end();
  });
  for (const line of lines) child.stdin.write(`${JSON.stringify(line)}\n`);
  if (answers === 0) child.stdin.end();
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'close'));
  return { code, errors, said: out.split('\n').filter((line) => line !== '') };
}

const hello = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } },
};

describe.concurrent('alliance mcp', () => {
  it('serves the SDK’s client: a quote with its link', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: program,
      cwd: root,
      stderr: 'pipe',
    });
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(transport);
    try {
      expect(client.getServerVersion()?.name).toBe('alliance');
      const { structuredContent } = await client.callTool({
        name: 'quote',
        arguments: { query: 'counterstrike', limit: 1 },
      });
      const [quote] = quoteResultSchema.parse(structuredContent).quotes;
      expect(quote?.url).toMatch(/^https:.*#:~:text=/u);
    } finally {
      await client.close();
    }
  });

  it.each([[[]], [['--json']]])(
    'says nothing but the protocol, a mistake included, and ends well when the client goes: %j',
    async (more) => {
      const ask = {
        jsonrpc: '2.0',
        id: 2,
        method: 'tools/call',
        params: { name: 'quote', arguments: { query: 'speaker:nobodyatall x' } },
      };
      const ready = { jsonrpc: '2.0', method: 'notifications/initialized' };
      const { code, said, errors } = await spoken([hello, ready, ask], 2, ...more);
      expect(errors).toBe('');
      expect(code).toBe(0);
      const messages = said.map((line) =>
        z.looseObject({ jsonrpc: z.literal('2.0'), id: z.number() }).parse(JSON.parse(line)),
      );
      expect(messages.map(({ id }) => id)).toEqual([1, 2]);
      expect(said.join()).not.toMatch(/\\n\s+at /u);
    },
  );

  it('ends well when nobody speaks to it', async () => {
    expect(await spoken([], 0)).toEqual({ code: 0, errors: '', said: [] });
  });
});
