import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** One request that the bot made: a Web API method with its arguments, or an answer at a response_url. */
export interface Call {
  readonly method: string;
  readonly args: Record<string, unknown>;
}

export interface SlackStandIn {
  /** The Web API, with its trailing slash. */
  readonly apiUrl: string;
  /** Where commands and buttons are answered. */
  readonly responseUrl: string;
  readonly calls: Call[];
  /** What methods answer beside `ok`, instead of what they usually do. */
  readonly saying: Map<string, object>;
  /** What methods answer instead of `ok`; `respond` as a status. */
  readonly refusing: Map<string, string>;
  callsOf(method: string): Call['args'][];
  stop(): Promise<void>;
}

export const bot = { userId: 'U0BOT', id: 'B0BOT' } as const;

/** What methods answer beside `ok`; `count` makes a message's time its own. */
const answers: Readonly<Record<string, (count: number) => object>> = {
  'auth.test': () => ({ user_id: bot.userId, bot_id: bot.id, team_id: 'T1' }),
  'chat.postMessage': (count) => ({ channel: 'C1', ts: `200.${String(count).padStart(6, '0')}` }),
  'conversations.info': () => ({ channel: { id: 'C1', is_ext_shared: false } }),
};

/** A Slack on loopback that takes what it is told: the bot's own HTTP clients talk to it. */
export async function startSlackStandIn(): Promise<SlackStandIn> {
  const calls: Call[] = [];
  const refusing = new Map<string, string>();
  const saying = new Map<string, object>();
  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').replace(/^\/(?:api\/)?/u, '');
    calls.push({ method, args: argumentsIn(await text(request), request.headers['content-type'] ?? '') });
    const error = refusing.get(method);
    if (method === 'respond') {
      response.writeHead(error ? Number(error) : 200).end('ok');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        error
          ? { ok: false, error }
          : { ok: true, ...(saying.get(method) ?? answers[method]?.(calls.length)) },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in listens on a port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    apiUrl: `${url}/api/`,
    responseUrl: `${url}/respond`,
    calls,
    refusing,
    saying,
    callsOf: (method) => calls.filter((call) => call.method === method).map(({ args }) => args),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A JSON body, a form whose `blocks` and `view` are JSON as the Web API client sends them, or a file as it is sent. */
function argumentsIn(body: string, type: string): Record<string, unknown> {
  if (type.includes('json')) {
    const args: unknown = JSON.parse(body);
    return { ...(typeof args === 'object' ? args : {}) };
  }
  if (type.includes('multipart')) return { body };
  const form = Object.entries(Object.fromEntries(new URLSearchParams(body)));
  return Object.fromEntries(
    form.map(([name, value]) => [name, ['blocks', 'view'].includes(name) ? JSON.parse(value) : value]),
  );
}
