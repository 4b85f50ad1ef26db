import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.js';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const http = { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc' };

const configOf = (env: Record<string, string>) => {
  const loaded = loadConfig(env);
  return loaded.ok ? loaded.config : null;
};
const problemsOf = (env: Record<string, string>) => {
  const loaded = loadConfig(env);
  return loaded.ok ? [] : loaded.problems;
};

describe('loadConfig', () => {
  it('is local where nothing of Slack is set, empty lines included', () => {
    const empty = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', PORT: '', LOG_LEVEL: '', SLACK_MODE: '' };
    for (const env of [{}, empty]) {
      expect(configOf(env)).toMatchObject({ mode: 'local', workspacePort: 3979, logLevel: 'info' });
    }
    expect(configOf({})?.record).toMatch(/corpus$/u);
  });

  it('tells health nowhere unless a port is set, and on this machine alone unless told', () => {
    expect(configOf({ ALLIANCE_HEALTH_HOST: '0.0.0.0' })?.health).toBeNull();
    expect(configOf({ ALLIANCE_HEALTH_PORT: '9464' })?.health).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(configOf({ ...http, ALLIANCE_HEALTH_PORT: '9464', ALLIANCE_HEALTH_HOST: '::' })?.health).toEqual({
      host: '::',
      port: 9464,
    });
    expect(problemsOf({ ALLIANCE_HEALTH_PORT: '99999', ALLIANCE_HEALTH_HOST: 'everywhere' })).toEqual([
      expect.stringContaining('ALLIANCE_HEALTH_PORT is not a port'),
      expect.stringContaining('ALLIANCE_HEALTH_HOST is not an address'),
    ]);
  });

  it('is Socket Mode with a bot token and an app token', () => {
    expect(configOf(socket)).toMatchObject({ mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' });
    expect(configOf({ ...socket, SLACK_MODE: 'Socket' })).toMatchObject({ mode: 'socket' });
  });

  it('is HTTP where that is asked for', () => {
    expect(configOf(http)).toMatchObject({ mode: 'http', signingSecret: 'abc', port: 3000 });
    expect(configOf({ ...http, PORT: '8080' })).toMatchObject({ port: 8080 });
  });

  it.each(['https://slack.test/api', 'https://slack.test/api/'])(
    'ends the Web API’s address in a slash: %s',
    (url) => {
      expect(configOf({ ...socket, SLACK_API_URL: url })).toMatchObject({
        slackApiUrl: 'https://slack.test/api/',
      });
    },
  );

  it('takes another record, port and level', () => {
    const env = {
      ALLIANCE_RECORD: 'elsewhere',
      ALLIANCE_INDEX: 'kept',
      ALLIANCE_WORKSPACE_PORT: '0',
      LOG_LEVEL: 'DEBUG',
    };
    expect(configOf(env)).toEqual({
      importing: { feeds: null, hosts: [] },
      mode: 'local',
      record: 'elsewhere',
      index: 'kept',
      store: ':memory:',
      health: null,
      allowances: { person: 30, workspace: 600 },
      following: { makeUpWithin: 6 * 3_600_000 },
      workspacePort: 0,
      logLevel: 'debug',
    });
  });

  it('remembers in a file where Slack is wanted, and takes another one', () => {
    expect(configOf(socket)).toMatchObject({ store: 'data/alliance.sqlite', sharedChannels: [] });
    expect(configOf({ ...socket, ALLIANCE_STORE: '/var/lib/alliance.db' })).toMatchObject({
      store: '/var/lib/alliance.db',
    });
  });

  it('takes who looks after all that is followed and how late a digest may come, and refuses what is neither', () => {
    expect(configOf(socket)).toMatchObject({ admins: [] });
    expect(configOf({ ...socket, ALLIANCE_ADMINS: 'U1, W2', ALLIANCE_MAKE_UP_HOURS: '12' })).toMatchObject({
      admins: ['U1', 'W2'],
      following: { makeUpWithin: 12 * 3_600_000 },
    });
    expect(configOf({ ...socket, ALLIANCE_MAKE_UP_HOURS: '0' })).toMatchObject({
      following: { makeUpWithin: 300_000 },
    });
    expect(problemsOf({ ...socket, ALLIANCE_ADMINS: '@mika', ALLIANCE_MAKE_UP_HOURS: 'a day' })).toEqual([
      'ALLIANCE_ADMINS is not a list of people: write their member ids, as U0123456789, with commas; a profile’s menu in Slack has “Copy member ID”',
      'ALLIANCE_MAKE_UP_HOURS is not a number of hours: write one from 0 to 48',
    ]);
  });

  it('takes channels that others read and how much may be asked, and refuses what is neither', () => {
    expect(
      configOf({
        ...socket,
        ALLIANCE_SHARED_CHANNELS: 'C1, C2',
        ALLIANCE_PERSON_RATE: '5',
        ALLIANCE_WORKSPACE_RATE: '50',
      }),
    ).toMatchObject({ sharedChannels: ['C1', 'C2'], allowances: { person: 5, workspace: 50 } });
    expect(
      problemsOf({
        ...socket,
        ALLIANCE_SHARED_CHANNELS: '#general',
        ALLIANCE_PERSON_RATE: '0',
        ALLIANCE_WORKSPACE_RATE: 'many',
      }),
    ).toEqual([
      'ALLIANCE_SHARED_CHANNELS is not a list of channels: write their ids, as C0123456789, with commas',
      'ALLIANCE_PERSON_RATE is not a number of answers a minute: write one from 1 to 999999',
      'ALLIANCE_WORKSPACE_RATE is not a number of answers a minute: write one from 1 to 999999',
    ]);
  });

  it.each([
    [
      'half of Socket Mode',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      ['SLACK_APP_TOKEN is missing: Socket Mode needs it; it begins with xapp-'],
    ],
    [
      'the other half',
      { SLACK_APP_TOKEN: 'xapp-1' },
      [expect.stringContaining('SLACK_BOT_TOKEN is missing')],
    ],
    [
      'HTTP without a secret',
      { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1' },
      [expect.stringContaining('SLACK_SIGNING_SECRET is missing')],
    ],
    [
      'a mode alone',
      { SLACK_MODE: 'http' },
      [expect.stringContaining('SLACK_BOT_TOKEN'), expect.stringContaining('SLACK_SIGNING_SECRET')],
    ],
    [
      'an unknown mode',
      { ...socket, SLACK_MODE: 'webhook' },
      ['SLACK_MODE is not known: write socket or http'],
    ],
    [
      'a bad port',
      { ALLIANCE_WORKSPACE_PORT: '70000' },
      ['ALLIANCE_WORKSPACE_PORT is not a port: write a number from 0 to 65535'],
    ],
    [
      'a bad address',
      { ...socket, SLACK_API_URL: 'slack' },
      [expect.stringContaining('SLACK_API_URL is not a web address')],
    ],
    [
      'a bad level',
      { LOG_LEVEL: 'loud' },
      [expect.stringContaining('LOG_LEVEL is not known: write fatal or error')],
    ],
  ])('refuses %s in words', (_, env, problems) => {
    expect(problemsOf(env)).toEqual(problems);
  });

  it('tells every problem at once, and no secret', () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: 'xoxp-private',
      SLACK_APP_TOKEN: 'wrong',
      PORT: 'x',
      LOG_LEVEL: 'y',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toMatch(/private|wrong/u);
  });
});

describe('several workspaces', () => {
  const hex = '0123456789abcdef'.repeat(4);
  const several = {
    SLACK_MODE: 'http',
    SLACK_CLIENT_ID: '12.34',
    SLACK_CLIENT_SECRET: 'f00',
    SLACK_SIGNING_SECRET: 'abc',
    ALLIANCE_KEY: hex,
  };

  it('are wanted by the app’s client id and secret, over HTTP, without a bot token', () => {
    const config = configOf({ ...several, ALLIANCE_URL: 'https://alliance.example.org/bot/' });
    expect(config).toMatchObject({ mode: 'http', signingSecret: 'abc', store: 'data/alliance.sqlite' });
    expect(config).toHaveProperty('workspaces', {
      clientId: '12.34',
      clientSecret: 'f00',
      keys: [Buffer.from(hex, 'hex')],
      url: 'https://alliance.example.org/bot',
    });
    expect(config).not.toHaveProperty('botToken');
  });

  it('take several keys, and no address', () => {
    const other = Buffer.alloc(32, 7);
    const config = configOf({ ...several, ALLIANCE_KEY: `${other.toString('base64')},${hex}` });
    expect(config).toMatchObject({ workspaces: { keys: [other, Buffer.from(hex, 'hex')], url: null } });
  });

  it('leave one workspace with its token as it was, whatever key and address are set', () => {
    const set = { ALLIANCE_KEY: hex, ALLIANCE_URL: 'http://localhost:3000' };
    for (const env of [socket, http]) {
      expect(configOf({ ...env, ...set })).toEqual(configOf(env));
      expect(configOf({ ...env, ...set })).toHaveProperty('botToken', 'xoxb-1');
    }
  });

  it.each([
    [
      'the secret alone',
      { SLACK_CLIENT_SECRET: 'f00' },
      ['SLACK_MODE', 'SLACK_CLIENT_ID', 'SLACK_SIGNING', 'ALLIANCE_KEY'],
    ],
    [
      'the id alone',
      { SLACK_CLIENT_ID: '1.2', SLACK_MODE: 'http' },
      ['SLACK_CLIENT_SECRET', 'SLACK_SIGNING', 'ALLIANCE_KEY'],
    ],
    ['Socket Mode', { ...several, SLACK_MODE: 'socket' }, ['SLACK_MODE is not http']],
    ['no mode', { ...several, SLACK_MODE: '' }, ['SLACK_MODE is not http']],
    [
      'a bot token beside them',
      { ...several, SLACK_BOT_TOKEN: 'xoxb-1' },
      ['SLACK_BOT_TOKEN is of one workspace'],
    ],
    [
      'nothing that outlives the process',
      { ...several, ALLIANCE_STORE: ':memory:' },
      ['ALLIANCE_STORE is :memory:'],
    ],
    ['a short key', { ...several, ALLIANCE_KEY: 'c2hvcnQ=' }, ['ALLIANCE_KEY is not a key']],
    [
      'an id of something else',
      { ...several, SLACK_CLIENT_ID: 'A0123' },
      ['SLACK_CLIENT_ID does not look right'],
    ],
    [
      'an address without https',
      { ...several, ALLIANCE_URL: 'http://alliance.example.org' },
      ['ALLIANCE_URL is not'],
    ],
    [
      'an address with a query',
      { ...several, ALLIANCE_URL: 'https://alliance.example.org/?a' },
      ['ALLIANCE_URL is not'],
    ],
    ['no address', { ...several, ALLIANCE_URL: 'alliance' }, ['ALLIANCE_URL is not']],
  ])('are refused in words with %s', (_, env, problems) => {
    expect(problemsOf(env)).toEqual(problems.map((problem) => expect.stringContaining(problem)));
  });

  it('have every problem told at once, and no secret', () => {
    const problems = problemsOf({
      ...several,
      SLACK_MODE: 'socket',
      SLACK_BOT_TOKEN: 'xoxb-private',
      ALLIANCE_KEY: 'a key that nobody may see',
      ALLIANCE_URL: 'http://name:hidden@alliance.example.org',
    });
    expect(problems).toHaveLength(4);
    expect(problems.join()).not.toMatch(/private|nobody|hidden|f00/u);
  });
});

describe('.env.example', () => {
  it('documents every variable that is read, and sets none', () => {
    const read = [
      ...readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8').matchAll(/^ {2}([A-Z_]+): /gmu),
    ];
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const documented = lines.filter((line) => /^[A-Z_]+=/u.test(line));
    expect(documented.sort()).toEqual(read.map(([, name]) => `${name}=`).sort());
    expect(read.length).toBeGreaterThan(0);
  });

  it('takes editors, feeds, and hosts that may be fetched from', () => {
    const env = {
      ALLIANCE_EDITORS: 'U1, U2',
      ALLIANCE_FEEDS: 'feeds.yml',
      ALLIANCE_FETCH_HOSTS: 'Intranet.example.org:443,127.0.0.1:8080 [::1]:80',
    };
    expect(configOf({ ...socket, ...env })).toMatchObject({
      editors: ['U1', 'U2'],
      importing: { feeds: 'feeds.yml', hosts: ['intranet.example.org:443', '127.0.0.1:8080', '[::1]:80'] },
    });
    expect(problemsOf({ ALLIANCE_EDITORS: 'mika', ALLIANCE_FETCH_HOSTS: 'https://example.org' })).toEqual([
      expect.stringContaining('ALLIANCE_EDITORS is not a list of people'),
      expect.stringContaining('ALLIANCE_FETCH_HOSTS is not a list of hosts'),
    ]);
  });
});
