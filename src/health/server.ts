import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { faultForLog } from '../slack/secrets.js';
import type { Metrics } from './metrics.js';
import type { Vitals } from './vitals.js';

/** Where health is asked for. */
export interface HealthPlace {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
}

/** The port cannot be opened; the message says what to set. */
export class HealthPortError extends Error {
  override readonly name = 'HealthPortError';
}

interface Told {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

const pages: Readonly<Record<string, (vitals: Vitals, metrics: Metrics) => Promise<Told>>> = {
  '/healthz': async () => ({ status: 200, body: 'alive\n' }),
  '/readyz': async (vitals) => {
    const why = await vitals.notReady();
    return why === null ? { status: 200, body: 'ready\n' } : { status: 503, body: `${why}\n` };
  },
  '/metrics': async (_, metrics) => ({
    status: 200,
    body: await metrics.exposition(),
    type: metrics.contentType,
  }),
};

/**
 * Answers /healthz, /readyz and /metrics, to GET and HEAD alone, in plain text.
 *
 * @throws HealthPortError where the port cannot be opened
 */
export async function serveHealth(
  { host, port }: HealthPlace,
  vitals: Vitals,
  metrics: Metrics,
  log: Logger,
): Promise<Server> {
  const server = createServer((request, response) => {
    told(request, vitals, metrics)
      .catch((error: unknown): Told => {
        log.error({ fault: faultForLog(error) }, 'health could not be told');
        return { status: 500, body: 'fault\n' };
      })
      .then((what) => send(what, request, response));
  });
  // Whoever asks slowly is not waited for: there is nothing to read but a line.
  server.requestTimeout = 5_000;
  server.headersTimeout = 5_000;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new HealthPortError(
      code === 'EADDRINUSE'
        ? `port ${port} of ${host}, for health, is taken; set ALLIANCE_HEALTH_PORT to another one.`
        : `port ${port} of ${host}, for health, cannot be opened (${code}); look at ALLIANCE_HEALTH_PORT and ALLIANCE_HEALTH_HOST.`,
    );
  }
  return server;
}

async function told({ url = '', method }: IncomingMessage, vitals: Vitals, metrics: Metrics): Promise<Told> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'only GET\n' };
  const path = url.split('?')[0] ?? '';
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return page ? page(vitals, metrics) : { status: 404, body: 'there are /healthz, /readyz and /metrics\n' };
}

function send({ status, body, type }: Told, { method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    'content-type': type ?? 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}
