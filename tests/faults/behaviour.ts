import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How the stand-in treats one request: `effect` says whether Slack has done what it was asked for all the same. */
export interface Behaviour {
  readonly effect: boolean;
  readonly answer: (response: ServerResponse, body: Body) => void | Promise<void>;
}

/** What Slack answers when all is well. */
export interface Body {
  readonly type: string;
  readonly text: string;
}

const json = (value: unknown): Body => ({
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(value),
});

function send(response: ServerResponse, status: number, { type, text }: Body, headers = {}): void {
  response.writeHead(status, { 'content-type': type, ...headers }).end(text);
}

export const ok: Behaviour = { effect: true, answer: (response, body) => send(response, 200, body) };

/** `{"ok": false, "error": …}`, with status 200 as Slack’s Web API has it. */
export function refused(error: string, more: Record<string, unknown> = {}): Behaviour {
  return {
    effect: false,
    answer: (response) => send(response, 200, json({ ok: false, error, ...more })),
  };
}

/** A status with `{"ok": false, "error": …}`: what a spent response_url answers (404 used_url, 404 expired_url). */
export function refusedWith(status: number, error: string): Behaviour {
  return { effect: false, answer: (response) => send(response, status, json({ ok: false, error })) };
}

/** A failure of Slack’s front door: some text, no JSON. */
export function failed(status: number): Behaviour {
  return {
    effect: false,
    answer: (response) => send(response, status, { type: 'text/html', text: '<h1>Server Error</h1>' }),
  };
}

export function limited(seconds: number): Behaviour {
  return {
    effect: false,
    answer: (response) =>
      send(response, 429, json({ ok: false, error: 'ratelimited' }), { 'retry-after': String(seconds) }),
  };
}

/** Takes the request and never answers. */
export function hangs({ effect }: { effect: boolean }): Behaviour {
  return { effect, answer: () => {} };
}

/** Closes the connection instead of answering. */
export function dropped({ effect }: { effect: boolean }): Behaviour {
  return { effect, answer: (response) => void response.socket?.destroy() };
}

/** Half of an answer, then the connection is gone. The effect is there. */
export const cutShort: Behaviour = {
  effect: true,
  answer: (response, { type, text }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.socket?.destroy());
  },
};

/** Answers well, but late. The effect is there at once. */
export function slow(ms: number): Behaviour {
  return {
    effect: true,
    answer: async (response, body) => {
      await wait(ms);
      send(response, 200, body);
    },
  };
}
