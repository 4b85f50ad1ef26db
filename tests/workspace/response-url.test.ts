import { beforeEach, describe, expect, it } from 'vitest';
import { answerResponse } from '../../src/workspace/response-url.js';
import { WorkspaceState } from '../../src/workspace/state/workspace-state.js';

let now: number;
let state: WorkspaceState;
beforeEach(() => {
  now = 1_700_000_000_000;
  state = new WorkspaceState(() => now);
});

describe('a response_url', () => {
  const answer = (ticket: string, body: unknown) => answerResponse(state, ticket, body);

  it('answers for the person alone unless told otherwise, five times', () => {
    const ticket = state.tickets.issueResponse({ conversation: 'C0ALLIANCE', ts: null });
    expect(answer(ticket, { text: 'one' })).toEqual({ status: 200, body: 'ok' });
    expect(answer(ticket, { text: 'two', response_type: 'in_channel' }).status).toBe(200);
    expect(state.messages.all.map(({ ephemeral }) => ephemeral)).toEqual([true, false]);
    for (let use = 3; use <= 5; use += 1) answer(ticket, { text: `${use}` });
    expect(answer(ticket, { text: 'six' })).toEqual({ status: 404, body: 'used_url' });
    expect(state.messages.all).toHaveLength(5);
  });

  it('lives for half an hour', () => {
    const ticket = state.tickets.issueResponse({ conversation: 'C0ALLIANCE', ts: null });
    now += 30 * 60 * 1000 + 1;
    expect(answer(ticket, { text: 'late' })).toEqual({ status: 404, body: 'expired_url' });
    expect(answer('made-up', { text: 'x' }).status).toBe(404);
  });

  it('replaces a message, deletes it, and posts into a thread only where thread_ts says so', () => {
    const { ts } = state.messages.post({ conversation: 'C0ALLIANCE', author: 'app', text: 'before' });
    const ticket = state.tickets.issueResponse({ conversation: 'C0ALLIANCE', ts });
    answer(ticket, { text: 'after', replace_original: true });
    expect(state.messages.all).toMatchObject([{ ts, text: 'after' }]);
    answer(ticket, { text: 'in the thread', thread_ts: ts });
    answer(ticket, { text: 'beside it' });
    expect(state.messages.all.slice(1)).toMatchObject([{ threadTs: ts }, { threadTs: null }]);
    answer(ticket, { delete_original: true });
    expect(state.messages.all).toMatchObject([{ text: 'beside it' }]);
  });

  it('answers where it was given out, and leaves a person’s own message alone', () => {
    const { ts } = state.messages.post({ conversation: 'D0ALLIANCE', author: 'person', text: 'mine' });
    const ticket = state.tickets.issueResponse({ conversation: 'D0ALLIANCE', ts });
    answer(ticket, { text: 'theirs', replace_original: true });
    answer(ticket, { delete_original: true });
    expect(state.messages.all).toMatchObject([
      { text: 'mine' },
      { text: 'theirs', conversation: 'D0ALLIANCE' },
    ]);
  });

  it('refuses what Slack would', () => {
    const ticket = state.tickets.issueResponse({ conversation: 'C0ALLIANCE', ts: null });
    expect(answer(ticket, {})).toEqual({ status: 400, body: 'no_text' });
    expect(answer(ticket, { blocks: [{ type: 'marquee' }] })).toEqual({
      status: 400,
      body: 'invalid_blocks',
    });
    expect(answer(ticket, { text: 'x', thread_ts: '1.000000' })).toEqual({
      status: 400,
      body: 'thread_not_found',
    });
  });
});
