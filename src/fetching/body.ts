import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { UsageError } from '../mistakes/usage-error.js';

/** How bodies may be compressed on their way. */
export const acceptedEncodings = 'gzip, br';

/** How much of a body is taken: no more than `bytes`, compressed or not; what is longer is refused, or cut. */
export interface BodyLimit {
  readonly bytes: number;
  readonly longer: 'refused' | 'cut';
}

/**
 * Reads a body as it was before it was compressed for its way, and never holds more of it than the limit.
 *
 * @throws UsageError where it is longer, or is not compressed as its header says
 */
export async function readBody(
  response: IncomingMessage,
  value: string,
  { bytes: most, longer }: BodyLimit,
): Promise<Uint8Array> {
  const tooLarge = () => new UsageError({ code: 'page-too-large', value, megabytes: Math.ceil(most / 1e6) });
  if (longer === 'refused' && Number(response.headers['content-length'] ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of plain(response)) {
      if (!(chunk instanceof Uint8Array)) throw new TypeError('a body is read as bytes');
      if (length + chunk.length > most) {
        if (longer === 'refused') throw tooLarge();
        chunks.push(chunk.subarray(0, most - length));
        break;
      }
      chunks.push(chunk);
      length += chunk.length;
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

/** What comes out of it is read piece by piece: a small body that grows without end is stopped at the limit. */
function plain(response: IncomingMessage): AsyncIterable<unknown> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  switch (encoding) {
    case 'identity':
    case '':
      return response;
    case 'gzip':
    case 'x-gzip':
      return pipeline(response, createGunzip(), () => undefined);
    case 'br':
      return pipeline(response, createBrotliDecompress(), () => undefined);
    default:
      throw new TypeError('a body is compressed in a way that was not asked for');
  }
}
