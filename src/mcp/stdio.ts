import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { makeServer, type Served } from './server.js';

/**
 * Serves an assistant on standard input and output until it goes. Standard output has the protocol and nothing else;
 * faults are told on standard error.
 */
export async function serveAssistant(
  { world, version }: Pick<Served, 'world' | 'version'>,
  standardInput: Readable,
  standardError: (line: string) => void,
): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    standardInput.once('end', resolve);
    standardInput.once('close', resolve);
  });
  const log = (reference: string, fault: unknown) =>
    standardError(`${reference}: ${fault instanceof Error ? fault.message : String(fault)}`);
  const newReference = () => randomUUID().slice(0, 8);
  const served = serveStdio(() => makeServer({ world, version, log, newReference }), {
    onerror: (error) => log('mcp', error),
  });
  await gone;
  await served.close();
}
