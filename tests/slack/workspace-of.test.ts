import { describe, expect, it } from 'vitest';
import { owedFor } from '../../src/slack/answering/owed.js';
import { senderOf } from '../../src/slack/installing/workspace-of.js';
import { commandBody, directBody, editBody, mentionBody, pressBody } from './bot-under-test.js';

const responseUrl = 'https://hooks.slack.com/x';
const slack = {
  ...{ apiUrl: '', responseUrl, calls: [], saying: new Map(), refusing: new Map() },
  ...{ callsOf: () => [], stop: async () => {} },
};
const mika = { team: 'T1', user: 'U1' };

describe('whose a payload is', () => {
  it.each([
    ['a mention', mentionBody('a')],
    ['a direct message', directBody('a')],
    ['an edited one', editBody('a', 'b', '1.2')],
    ['a command', commandBody('quote a', slack)],
    ['a press', pressBody('share', {}, slack)],
    [
      'a submitted window',
      { type: 'view_submission', team: null, user: { id: 'U1', team_id: 'T1' }, view: {} },
    ],
    ['an opened Home', { ...mentionBody(''), event: { type: 'app_home_opened', user: 'U1' } }],
  ])('is known of %s', (_, body) => {
    expect(senderOf(body)).toEqual(mika);
    expect(owedFor(body)?.whose ?? mika).toEqual(mika);
  });

  it('is the workspace for which an event was sent, where several see it', () => {
    const shared = {
      ...mentionBody('a'),
      team_id: 'T2',
      authorizations: [{ team_id: 'T1' }, { team_id: 'T2' }],
    };
    expect(senderOf(shared)).toEqual(mika);
    expect(senderOf({ ...shared, authorizations: [] })).toEqual({ team: 'T2', user: 'U1' });
  });

  it('is the workspace that has installed the app, where a window is used in another one', () => {
    const submitted = {
      user: { id: 'U1', team_id: 'T2' },
      team: { id: 'T2' },
      view: { app_installed_team_id: 'T1' },
    };
    expect(senderOf({ type: 'view_submission', ...submitted })).toEqual(mika);
  });

  it('is a workspace without a person where nobody did it', () => {
    const left = { type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } };
    expect(senderOf(left)).toEqual({ team: 'T1', user: null });
  });

  it.each([
    ['nothing', {}],
    ['no text', null],
    ['an event of nowhere', { type: 'event_callback', event: {} }],
    ['a person of nowhere', { type: 'block_actions', user: { id: 'U1' } }],
  ])('is not known of %s', (_, body) => {
    expect(senderOf(body)).toBeNull();
  });
});
