import { type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { UsageError } from '../mistakes/usage-error.js';
import { type Allowed, ipOf, isAllowed } from './address.js';
import { acceptedEncodings, type BodyLimit, readBody } from './body.js';
import { guardedLookup, type Resolve } from './guarded-lookup.js';
import { isOnPublicInternet } from './public-internet.js';

/** How long something may take, in milliseconds: until it begins to answer, and in all. */
export interface Patience {
  readonly firstByte: number;
  readonly inAll: number;
}

export interface Requesting {
  readonly agent: string;
  readonly allowed: Allowed;
  readonly resolve: Resolve;
  readonly patience: Patience;
  /** Certificates to trust beside the usual ones. */
  readonly trusted?: readonly string[] | undefined;
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty where the status brings no page. */
  readonly body: Uint8Array;
}

/**
 * One request, without following redirects. The body is read where the status is 200 alone.
 *
 * @param by ends it all: the time for all requests of a page together
 * @throws UsageError where the host cannot be found, reached or trusted, or what comes is too late, too large or damaged
 */
export async function requestOnce(
  address: URL,
  headers: Readonly<Record<string, string>>,
  limit: BodyLimit,
  edge: Requesting,
  by: AbortSignal,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), edge.patience.firstByte);
  const seconds = () => Math.ceil((by.aborted ? edge.patience.inAll : edge.patience.firstByte) / 1_000);
  try {
    const response = await answered(address, headers, edge, AbortSignal.any([late.signal, by]));
    clearTimeout(timer);
    const status = response.statusCode ?? 0;
    if (status !== 200) {
      response.destroy();
      return { status, headers: response.headers, body: new Uint8Array() };
    }
    const stop = () => response.destroy(new Error('out of time'));
    by.addEventListener('abort', stop, { once: true });
    try {
      return { status, headers: response.headers, body: await readBody(response, address.href, limit) };
    } finally {
      by.removeEventListener('abort', stop);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (by.aborted || late.signal.aborted)
      throw new UsageError({ code: 'page-too-slow', value: address.href, seconds: seconds() });
    throw troubleOf(error, address);
  } finally {
    clearTimeout(timer);
  }
}

/** The connection itself could not be made: whatever else goes wrong is with what came over it. */
class NotReached extends Error {
  constructor(override readonly cause: Error) {
    super(cause.message);
  }
}

function answered(
  address: URL,
  headers: Readonly<Record<string, string>>,
  { agent, allowed, resolve, trusted }: Requesting,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const anywhere = isAllowed(address, allowed);
  const ip = ipOf(address);
  if (ip !== null && !anywhere && !isOnPublicInternet(ip))
    throw new UsageError({ code: 'address-private', host: address.host });
  return new Promise((done, failed) => {
    const make = address.protocol === 'https:' ? overHttps : overHttp;
    const request = make(address, {
      // A connection of its own: none that was opened before by other rules.
      agent: false,
      lookup: guardedLookup(resolve, anywhere),
      headers: { 'user-agent': agent, 'accept-encoding': acceptedEncodings, ...headers },
      signal,
      ...(trusted && { ca: [...trusted] }),
    });
    request.once('socket', (socket) => {
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket;
        if (!anywhere && !isOnPublicInternet(remoteAddress))
          request.destroy(new UsageError({ code: 'address-private', host: address.host }));
      });
    });
    request.once('response', done);
    request.once('error', (error) => failed(error instanceof UsageError ? error : new NotReached(error)));
    request.end();
  });
}

function troubleOf(error: unknown, { host, href }: URL): UsageError {
  if (!(error instanceof NotReached)) return new UsageError({ code: 'page-damaged', value: href });
  const code = 'code' in error.cause ? String(error.cause.code) : '';
  const ofCertificate = /CERT|UNABLE_TO|SELF_SIGNED|ERR_TLS|ERR_SSL/u.test(code);
  return new UsageError({ code: ofCertificate ? 'certificate-invalid' : 'host-unreachable', host });
}
