import { isIP } from 'node:net';
import { UsageError } from '../mistakes/usage-error.js';
import { isOnPublicInternet } from './public-internet.js';

/** Hosts with their ports (`intranet.example.org:443`, `127.0.0.1:8080`) for which the rules on addresses do not hold. */
export type Allowed = ReadonlySet<string>;

/**
 * Reads an address that something is to be fetched from. A host that is a name is not looked up here.
 *
 * @param base where a redirect comes from; then what it says may be a part of an address
 * @throws UsageError where it is none, not https, has a name or a password or a port in it, or its host is an IP address
 * that is not on the public internet
 */
export function readAddress(typed: string, allowed: Allowed, base?: URL): URL {
  const trimmed = typed.trim();
  const address = parsed(trimmed, base);
  if (!address) throw new UsageError({ code: 'not-an-address', value: trimmed });
  const { protocol, hostname, host, port } = address;
  if (address.username !== '' || address.password !== '')
    throw new UsageError({ code: 'address-with-password', host });
  if (isAllowed(address, allowed)) return address;
  if (protocol !== 'https:') {
    throw base
      ? new UsageError({ code: 'redirect-unsafe', value: address.href })
      : new UsageError({ code: 'address-not-https', value: trimmed });
  }
  if (port !== '') throw new UsageError({ code: 'address-port', host: hostname, port: Number(port) });
  const ip = ipOf(address);
  if (ip !== null && !isOnPublicInternet(ip)) throw new UsageError({ code: 'address-private', host });
  return address;
}

/** Whether the configuration allows the host and port of an address, whatever they are. */
export function isAllowed({ protocol, hostname, port }: URL, allowed: Allowed): boolean {
  return allowed.has(`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`);
}

/** The host where it is an IP address; null where it is a name. */
export function ipOf({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[(.*)\]$/u, '$1');
  return isIP(host) === 0 ? null : host;
}

function parsed(typed: string, base: URL | undefined): URL | null {
  if (!URL.canParse(typed, base?.href)) return null;
  const address = new URL(typed, base);
  if (!['http:', 'https:'].includes(address.protocol) || address.hostname === '') return null;
  address.hash = '';
  return address;
}
