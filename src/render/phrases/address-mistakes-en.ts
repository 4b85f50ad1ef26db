import type { AddressMistakes } from '../../mistakes/address-mistakes.js';
import type { MistakePhrases } from './mistakes.js';

/** What is wrong with an address or with what is there, in English. */
export const addressMistakesInEnglish = {
  'not-an-address': ({ value }) => ({
    sentence: `“${value}” is not an address of a web page.`,
    instead: 'Write it whole, with https:// at its beginning.',
  }),
  'address-not-https': ({ value }) => ({
    sentence: `${value} is not fetched: only https is.`,
    instead: 'Write it with https://, or save the page and import the file.',
  }),
  'address-with-password': ({ host }) => ({
    sentence: `The address at ${host} has a name or a password in it.`,
    instead: 'Leave them out, or save the page and import the file.',
  }),
  'address-port': ({ host, port }) => ({
    sentence: `Port ${port} of ${host} is not reached: only the usual port of https is.`,
    instead: 'Leave the port out, or save the page and import the file.',
  }),
  'address-private': ({ host }) => ({
    sentence: `${host} is not on the public internet: nothing is fetched from there.`,
    instead: 'Save the page and import the file.',
  }),
  'host-unknown': ({ host }) => ({
    sentence: `There is no site ${host}, or its name cannot be looked up now.`,
    instead: 'Look at the spelling, or try again later.',
  }),
  'host-unreachable': ({ host }) => ({
    sentence: `${host} cannot be reached.`,
    instead: 'Try again later, or save the page and import the file.',
  }),
  'certificate-invalid': ({ host }) => ({
    sentence: `${host} cannot prove that it is ${host}: its certificate is not good.`,
    instead: 'Save the page and import the file if you trust it.',
  }),
  'too-many-redirects': ({ value, most }) => ({
    sentence: `${value} hands on more than ${most} times.`,
    instead: 'Open it in a browser and take the address where it ends.',
  }),
  'redirect-unsafe': ({ value }) => ({
    sentence: `The page hands on to ${value}, which is not https.`,
    instead: 'Save the page and import the file.',
  }),
  'robots-disallow': ({ value }) => ({
    sentence: `The site does not want programs to fetch ${value}: its robots.txt says so.`,
    instead: 'Save the page in a browser and import the file.',
  }),
  'robots-unknown': ({ host }) => ({
    sentence: `${host} does not tell at the moment what programs may fetch: its robots.txt cannot be had.`,
    instead: 'Try again later, or save the page and import the file.',
  }),
  'page-too-large': ({ value, megabytes }) => ({
    sentence: `${value} is larger than ${megabytes} MB.`,
    instead: 'Import the part of it that is wanted from a file.',
  }),
  'page-too-slow': ({ value, seconds }) => ({
    sentence: `${value} did not come within ${seconds} seconds.`,
    instead: 'Try again later, or save the page and import the file.',
  }),
  'page-needs-login': ({ value }) => ({
    sentence: `${value} is only for those who sign in.`,
    instead: 'Sign in in a browser, save the page and import the file.',
  }),
  'page-forbidden': ({ value }) => ({
    sentence: `The site does not give ${value} to programs (403).`,
    instead: 'Save the page in a browser and import the file.',
  }),
  'page-missing': ({ value, status }) => ({
    sentence: `There is no page ${value} (${status}).`,
    instead: 'Look at the address: it may have moved.',
  }),
  'page-server-fault': ({ host, status }) => ({
    sentence: `${host} has a fault of its own (${status}).`,
    instead: 'Try again later.',
  }),
  'page-refused': ({ host, status }) => ({
    sentence: `${host} answers with ${status} and no page.`,
    instead: 'Look at the address in a browser, or try again later.',
  }),
  'not-an-editor': () => ({
    sentence: 'Only those who edit the record can import documents.',
    instead: 'Whoever runs the bot names them in ALLIANCE_EDITORS.',
  }),
  'no-feed': ({ value }) => ({
    sentence: `${value} is no feed.`,
    instead: 'Give the address of an RSS or Atom feed.',
  }),
  'no-feeds': () => ({
    sentence: 'No feeds are named.',
    instead: 'Set ALLIANCE_FEEDS to a file that names them.',
  }),
  'feeds-malformed': ({ file, why }) => ({
    sentence: `${file} does not name feeds as it should.`,
    instead: `Look at ${why}`,
  }),
  'page-damaged': ({ value }) => ({
    sentence: `${value} came damaged or cut off.`,
    instead: 'Try again, or save the page in a browser and import the file.',
  }),
} as const satisfies Pick<MistakePhrases, keyof AddressMistakes>;
