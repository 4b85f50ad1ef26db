import type { IncomingMessage } from 'node:http';

/** A request that is refused, with the status and one sentence for whoever made it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 503,
    message: string,
  ) {
    super(message);
  }
}

/** What the page sends at most, in bytes. */
export const largestFromPage = 256 * 1024;
/** What the app sends at most: a view of 250 kB takes three times that in a form. */
export const largestFromApp = 1024 * 1024;

/**
 * Refuses what does not come to this very address by its own name: a page elsewhere whose name was made to point at
 * this machine (DNS rebinding) sends its own name as Host.
 */
export function checkHost(request: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(request.headers.host ?? ''))
    throw new Refusal(403, 'This server answers on this machine only.');
}

/** Refuses a POST of another page: browsers say where a POST comes from, and our own page says so too. */
export function checkOrigin(request: IncomingMessage): void {
  if (request.headers.origin !== `http://${request.headers.host}`) {
    throw new Refusal(403, 'Only the page of this server may do that.');
  }
}

/** Refuses browsers altogether: the Web API and the response_urls are for the app. */
export function checkNoBrowser(request: IncomingMessage): void {
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) {
    throw new Refusal(403, 'No page may do that.');
  }
}

/**
 * The body of a request of at most `largest` bytes: what a form's fields or a JSON document say, to be checked by
 * whoever asked.
 *
 * @throws Refusal where it is too large or cannot be read
 */
export async function readBody(request: IncomingMessage, largest: number): Promise<unknown> {
  const text = (await readBytes(request, largest)).toString('utf8');
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim();
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  if (text === '') return {};
  if (type !== 'application/json') throw new Refusal(400, 'The body has to be JSON.');
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
}

/**
 * The bytes of an upload of at most `largest`: the body itself, or the first file of a form, as Slack takes either.
 *
 * @throws Refusal where it is too large or no form that can be read
 */
export async function readUpload(request: IncomingMessage, largest: number): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  // The frame of a form takes a little room of its own.
  const body = await readBytes(request, largest + (isForm ? 4096 : 0));
  if (!isForm) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  const file = [...(form?.values() ?? [])].find((value) => typeof value !== 'string');
  if (!file) throw new Refusal(400, 'The form has no file.');
  return Buffer.from(await file.arrayBuffer());
}

async function readBytes(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) throw new Refusal(413, 'That is too long.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
