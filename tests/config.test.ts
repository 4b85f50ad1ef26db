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
      mode: 'local',
      record: 'elsewhere',
      index: 'kept',
      workspacePort: 0,
      logLevel: 'debug',
    });
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
});
