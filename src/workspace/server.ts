import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { z } from 'zod';
import { faultForLog } from '../slack/secrets.js';
import type { Asset } from './assets.js';
import { pageHtml } from './draw/page.js';
import { streamEvents } from './event-stream.js';
import { act } from './page-actions.js';
import type { Reach } from './person/reach.js';
import {
  checkHost,
  checkNoBrowser,
  checkOrigin,
  largestFromApp,
  largestFromPage,
  Refusal,
  readBody,
  readUpload,
} from './request.js';
import { answerResponse } from './response-url.js';
import { largestFile } from './state/files.js';
import type { WebApi } from './web-api/web-api.js';

export interface ServerParts {
  readonly reach: Reach;
  readonly api: WebApi;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly examples: readonly string[];
  readonly log: Logger;
  /** The page at a path below `/review`, or null; none where there is no record to review. */
  readonly review?: ((path: string) => string | null) | undefined;
}

/** Nothing from elsewhere is loaded or reached, and no other page may hold this one in a frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // slack-blocks-to-jsx indents lists by style attributes; no text can write one.
  "style-src-attr 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the page itself shows of files. */
const pictureTypes: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * The one server on loopback: the page, what it sends and is sent, the Web API under `/api/`, the response_urls under
 * `/response/`, files under `/upload/` and `/files/`. It is not listening yet.
 */
export function createWorkspaceServer(parts: ServerParts): Server {
  const token = randomBytes(24).toString('base64url');
  const { state, manifest } = parts.reach;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof Refusal)) {
        parts.log.error({ fault: faultForLog(error) }, 'the page was not answered');
      }
      const refusal =
        error instanceof Refusal
          ? error
          : { status: 500, message: 'Sorry, something went wrong; the log says more.' };
      send(response, refusal.status, 'application/json', JSON.stringify({ problem: refusal.message }));
    });
  });
  return server;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkHost(request, portOf(server));
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') return get(pathname, searchParams, response);
    if (request.method !== 'POST') throw new Refusal(405, 'This server takes GET and POST.');
    const [, area, rest = ''] = /^\/(page|api|response|upload)\/(.+)$/u.exec(pathname) ?? [];
    if (area === 'page') {
      checkOrigin(request);
      checkToken(header(request, 'x-workspace-token'));
      const body = await readBody(request, largestFromPage);
      return json(response, await act(parts.reach, rest, body));
    }
    if (area === undefined) throw new Refusal(404, 'There is nothing here.');
    checkNoBrowser(request);
    if (area === 'upload') {
      const bytes = await readUpload(request, largestFile);
      if (!state.files.receive(rest, bytes)) throw new Refusal(400, 'No such upload was announced.');
      return send(response, 200, 'text/plain; charset=utf-8', `OK - ${bytes.length}`);
    }
    const body = await readBody(request, largestFromApp);
    if (area === 'api') return json(response, parts.api.answer(rest, bearer(request, body), body));
    const { status, body: said } = answerResponse(state, rest, body);
    send(response, status, 'text/plain; charset=utf-8', said);
  }

  function get(path: string, query: URLSearchParams, response: ServerResponse): void {
    const asset = parts.assets.get(path);
    if (path === '/') {
      send(
        response,
        200,
        'text/html; charset=utf-8',
        pageHtml({ token, examples: parts.examples, manifest, review: parts.review !== undefined }),
      );
    } else if (path === '/page/events') {
      checkToken(query.get('token'));
      response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' });
      streamEvents(state, response);
    } else if (/^\/review(?:\/|$)/u.test(path)) {
      const page = parts.review?.(path);
      if (page == null) throw new Refusal(404, 'There is nothing here.');
      send(response, 200, 'text/html; charset=utf-8', page);
    } else if (asset) {
      send(response, 200, asset.type, asset.body);
    } else {
      const key = /^\/files\/([^/]+)\//u.exec(path)?.[1];
      const file = key === undefined ? null : state.files.at(key);
      if (!file) throw new Refusal(404, 'There is nothing here.');
      // Always saved, never opened: a page of somebody's making must not run here. A picture is drawn, and runs nothing.
      const name = encodeURIComponent(file.name).replaceAll("'", '%27');
      response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`);
      const extension = /\.(png|svg)$/iu.exec(file.name)?.[1]?.toLowerCase() ?? '';
      send(response, 200, pictureTypes[extension] ?? 'application/octet-stream', file.bytes);
    }
  }

  function checkToken(shown: string | null): void {
    const [given, own] = [Buffer.from(shown ?? ''), Buffer.from(token)];
    if (given.length !== own.length || !timingSafeEqual(given, own)) {
      throw new Refusal(403, 'This page is from an earlier start: load it again.');
    }
  }
}

function json(response: ServerResponse, body: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': type });
  response.end(body);
}

/** The port that the server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Refusal(503, 'The server is not listening.');
  return address.port;
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

/** Slack takes the token as a header or as a field. */
function bearer(request: IncomingMessage, body: unknown): string | null {
  const shown = /^Bearer (\S+)$/u.exec(request.headers.authorization ?? '')?.[1];
  return shown ?? z.looseObject({ token: z.string() }).safeParse(body).data?.token ?? null;
}
