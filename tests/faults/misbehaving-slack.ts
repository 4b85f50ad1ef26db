import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Behaviour, type Body, ok, refusedWith } from './behaviour.js';
import { type SocketSide, socketSide } from './socket-side.js';

/** One request that reached the stand-in, whatever became of it. */
export interface Attempt {
  /** A method of the Web API, or `respond` for a response_url. */
  readonly method: string;
  readonly args: Record<string, unknown>;
  /** Milliseconds, for how long the bot waited between two. */
  readonly at: number;
  /** Whether anything came of it: a message that people see, a view that opened. */
  readonly effect: boolean;
}

/** A Slack on loopback that does what a test tells it: one server for the Web API, response_urls and Socket Mode. */
export interface MisbehavingSlack {
  /** With its trailing slash. */
  readonly apiUrl: string;
  /** In order, every one. */
  readonly attempts: Attempt[];
  readonly socket: SocketSide;
  /** How the next requests of a method are treated, in order; after them as before. */
  next(method: string, ...behaviours: Behaviour[]): void;
  /** How a method is treated from now on; `*` for each that nothing is said of. */
  always(method: string, behaviour: Behaviour): void;
  /** All is well from now on. */
  recover(): void;
  /** A fresh response_url: five uses, as Slack allows, unless told. */
  responseUrl(state?: { uses?: number; expired?: boolean }): string;
  /** The arguments of every request of a method, effect or not. */
  tried(method: string): Attempt['args'][];
  /** The arguments of those that had an effect. */
  done(method: string): Attempt['args'][];
  stop(): Promise<void>;
}

export const identity = { userId: 'U0BOT', botId: 'B0BOT', team: 'T1' } as const;

const usesAllowed = 5;

export async function startMisbehavingSlack(): Promise<MisbehavingSlack> {
  const attempts: Attempt[] = [];
  const queued = new Map<string, Behaviour[]>();
  const standing = new Map<string, Behaviour>();
  const urls = new Map<string, { uses: number; expired: boolean }>();
  const socket = socketSide();
  let origin = '';

  const behaviourOf = (method: string, path: string): Behaviour => {
    const scripted = queued.get(method)?.shift() ?? standing.get(method) ?? standing.get('*');
    if (scripted || method !== 'respond') return scripted ?? ok;
    const url = urls.get(path);
    if (!url || url.expired) return refusedWith(404, 'expired_url');
    if (url.uses === 0) return refusedWith(404, 'used_url');
    url.uses -= 1;
    return ok;
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const method = urls.has(path) ? 'respond' : path.replace(/^\/api\//u, '');
    const args = argumentsIn(await text(request), request.headers['content-type'] ?? '');
    const behaviour = behaviourOf(method, path);
    attempts.push({ method, args, at: performance.now(), effect: behaviour.effect });
    await behaviour.answer(response, method === 'respond' ? plainOk : bodyOf(method, args, attempts, origin));
  });
  server.on('upgrade', socket.upgrade);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in listens on a port');
  origin = `127.0.0.1:${address.port}`;

  const of = (method: string, keep: (attempt: Attempt) => boolean) =>
    attempts.filter((attempt) => attempt.method === method && keep(attempt)).map(({ args }) => args);
  return {
    apiUrl: `http://${origin}/api/`,
    attempts,
    socket,
    next: (method, ...behaviours) => {
      queued.set(method, [...(queued.get(method) ?? []), ...behaviours]);
    },
    always: (method, behaviour) => {
      standing.set(method, behaviour);
    },
    recover: () => {
      queued.clear();
      standing.clear();
    },
    responseUrl: ({ uses = usesAllowed, expired = false } = {}) => {
      const path = `/commands/T1/${urls.size + 1}/secret`;
      urls.set(path, { uses, expired });
      return `http://${origin}${path}`;
    },
    tried: (method) => of(method, () => true),
    done: (method) => of(method, ({ effect }) => effect),
    stop: async () => {
      socket.stop();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const plainOk: Body = { type: 'text/html', text: 'ok' };

/** What a method answers when all is well: no more than the bot reads. */
function bodyOf(method: string, args: Attempt['args'], attempts: readonly Attempt[], origin: string): Body {
  const ts = `1700000000.${String(attempts.length).padStart(6, '0')}`;
  const answers: Record<string, () => object> = {
    'auth.test': () => ({ user_id: identity.userId, bot_id: identity.botId, team_id: identity.team }),
    'apps.connections.open': () => ({ url: `ws://${origin}/link/?ticket=${attempts.length}` }),
    'chat.postMessage': () => ({ channel: args['channel'], ts, message: { ts, text: args['text'] } }),
    'chat.update': () => ({ channel: args['channel'], ts: args['ts'] }),
    'chat.postEphemeral': () => ({ message_ts: ts }),
    'views.open': () => ({ view: { id: `V${attempts.length}`, hash: '1' } }),
    'views.update': () => ({ view: { id: args['view_id'], hash: '2' } }),
    'conversations.info': () => ({ channel: { id: args['channel'], is_ext_shared: false } }),
    'conversations.open': () => ({ channel: { id: 'D1' } }),
    'users.info': () => ({ user: { id: args['user'], tz: 'Asia/Tokyo', deleted: false } }),
  };
  return {
    type: 'application/json; charset=utf-8',
    text: JSON.stringify({ ok: true, ...(answers[method]?.() ?? {}) }),
  };
}

/** Arguments that the Web API client sends as JSON inside a form. */
const structured = ['blocks', 'view', 'metadata', 'unfurls', 'attachments'];

function argumentsIn(body: string, type: string): Record<string, unknown> {
  if (type.includes('json')) {
    const args: unknown = JSON.parse(body);
    return { ...(typeof args === 'object' ? args : {}) };
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [
      name,
      structured.includes(name) ? JSON.parse(value) : value,
    ]),
  );
}
