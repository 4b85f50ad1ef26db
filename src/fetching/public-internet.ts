import { BlockList, isIP } from 'node:net';

/**
 * What of IPv4 is not the public internet: the IANA registry of special-purpose addresses (RFC 6890 and its successors),
 * multicast and the reserved end.
 */
const notPublic4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * Of IPv6 only 2000::/3 is given out for the internet (RFC 4291): all else, `::1`, `::ffff:0:0/96`, `64:ff9b::/96`,
 * `fc00::/7`, `fe80::/10` and `ff00::/8` among it, is refused. Inside of it these are not public either: protocols of the
 * IETF and Teredo, documentation, and 6to4, which leads to whatever IPv4 address is written in it.
 */
const public6 = ['2000::/3'];
const notPublic6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const closed = listOf(notPublic4, notPublic6);
const open = listOf([], public6);

/** Whether an IP address is one of the public internet. What is no IP address is not. */
export function isOnPublicInternet(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) names an interface of this machine.
  if (family !== 6 || address.includes('%')) return false;
  return open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

function listOf(of4: readonly string[], of6: readonly string[]): BlockList {
  const list = new BlockList();
  for (const [networks, family] of [
    [of4, 'ipv4'],
    [of6, 'ipv6'],
  ] as const) {
    for (const network of networks) {
      const [address = '', prefix = ''] = network.split('/');
      list.addSubnet(address, Number(prefix), family);
    }
  }
  return list;
}
