import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/workspace/state/happening.js';
import { WorkspaceState } from '../../src/workspace/state/workspace-state.js';
import { asSlackSends, linksIn, piecesOf } from '../../src/workspace/typed-text.js';

describe('messages', () => {
  it('that are too old for the page go without being deleted', () => {
    const state = new WorkspaceState(() => 1_700_000_000_000);
    const happened: Happening['event'][] = [];
    state.happenings.subscribe(({ event }) => happened.push(event));
    for (let n = 0; n <= 500; n += 1) {
      state.messages.post({ conversation: 'D0ALLIANCE', author: 'person', text: `${n}` });
    }
    expect(state.messages.all).toHaveLength(500);
    expect(state.messages.all[0]?.text).toBe('1');
    expect(happened.filter((event) => event !== 'posted')).toEqual(['forgotten']);
  });

  it('hold no thread of another conversation', () => {
    const state = new WorkspaceState(() => 1_700_000_000_000);
    const { ts } = state.messages.post({ conversation: 'C0ALLIANCE', author: 'person', text: 'here' });
    expect(() =>
      state.messages.post({ conversation: 'D0ALLIANCE', author: 'person', text: 'there', threadTs: ts }),
    ).toThrow('no thread');
  });
});

describe('what is typed', () => {
  it.each([
    ['R&D <b> @alliance', 'R&amp;D &lt;b&gt; <@U0ALLIANCE>'],
    ['@Alliance-bot, mail@alliance', '@Alliance-bot, mail@alliance'],
    ['see https://a.example/?x=1&y=2.', 'see <https://a.example/?x=1&amp;y=2>.'],
    ['（https://a.example/反撃#:~:text=四つ星）', '（<https://a.example/反撃#:~:text=四つ星>）'],
  ])('%s is sent as %s', (typed, sent) => {
    expect(asSlackSends(typed)).toBe(sent);
    expect(
      piecesOf(typed)
        .map(({ text }) => text)
        .join(''),
    ).toBe(typed);
  });

  it('has each of its links once', () => {
    expect(linksIn('https://a.example https://a.example http://b.example')).toEqual([
      'https://a.example',
      'http://b.example',
    ]);
  });
});
