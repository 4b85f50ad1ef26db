import { lookup as lookUp } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { UsageError } from '../mistakes/usage-error.js';
import { isOnPublicInternet } from './public-internet.js';

/** An address that a name stands for. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Looks a name up. */
export type Resolve = (hostname: string) => Promise<readonly Resolved[]>;

export const resolveByDns: Resolve = (hostname) => lookUp(hostname, { all: true, verbatim: true });

/**
 * The lookup of a connection: it is given addresses of the public internet alone, so what was checked is what is connected
 * to, whatever the name stands for a moment later. It ends in a UsageError where there is no such address.
 */
export function guardedLookup(resolve: Resolve, anywhere: boolean): LookupFunction {
  return (hostname, options, callback) => {
    usable(hostname, resolve, anywhere).then(
      (found) => {
        const [first] = found;
        if (options.all === true || !first) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
}

async function usable(host: string, resolve: Resolve, anywhere: boolean): Promise<readonly Resolved[]> {
  const found = await resolve(host).catch(() => {
    throw new UsageError({ code: 'host-unknown', host });
  });
  if (found.length === 0) throw new UsageError({ code: 'host-unknown', host });
  const open = anywhere ? found : found.filter(({ address }) => isOnPublicInternet(address));
  if (open.length === 0) throw new UsageError({ code: 'address-private', host });
  return open;
}
