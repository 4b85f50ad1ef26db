import { describe, expect, it } from 'vitest';
import { isOnPublicInternet } from '../../src/fetching/public-internet.js';

describe('the public internet', () => {
  it.each([
    ['8.8.8.8'],
    ['172.15.255.255'],
    ['172.32.0.1'],
    ['100.63.255.255'],
    ['100.128.0.0'],
    ['169.253.1.1'],
    ['223.255.255.255'],
    ['2606:4700::6810:84e5'],
    ['2001:4860:4860::8888'],
    ['2a00:1450:4001::200e'],
  ])('has %s', (address) => {
    expect(isOnPublicInternet(address)).toBe(true);
  });

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '::1', '0.0.0.0', '::'],
    [
      'networks of one’s own',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      'fc00::1',
      'fdff::1',
    ],
    ['the link', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
    ['the provider’s own network', '100.64.0.1', '100.127.255.255'],
    ['many at once', '224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255'],
    ['IPv4 written as IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1', '::127.0.0.1'],
    [
      'translated and tunnelled IPv4',
      '64:ff9b::7f00:1',
      '64:ff9b:1::a00:1',
      '2002:7f00:1::',
      '2001:0:4136:e378::1',
    ],
    [
      'tests and documents',
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.9',
      '2001:db8::1',
      '3fff::1',
    ],
    ['what is kept back', '240.0.0.1', '4000::1', 'fec0::1', '192.88.99.1'],
    ['no address', 'localhost', '', '127.1', '8.8.8.8:80'],
  ])('has nothing of %s', (_, ...addresses) => {
    for (const address of addresses) expect(isOnPublicInternet(address), address).toBe(false);
  });
});
