import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createEmulator } from 'emulate';
import { z } from 'zod';

/** The id that emulate gives every workspace. */
const emulated = 'T000000001';

export const oauthApp = { clientId: '12.34', clientSecret: 'secret-of-the-app-0123456789abcdef' } as const;

/** A call of the bot: of which workspace its token was, and with what. */
export interface EmulatedCall {
  readonly team: string | null;
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

/** Several workspaces of emulate (npm emulate 0.12.2) at one address, each with an id of its own. */
export interface EmulatedSlack {
  /** The Web API, with its trailing slash. */
  readonly apiUrl: string;
  readonly calls: EmulatedCall[];
  /** Every token that was ever given out. */
  readonly tokens: string[];
  /** What oauth.v2.access answers from now on: with a refresh token, as of an app that rotates its tokens. */
  rotate(expiresIn: number): void;
  /** The next grant is for a whole organisation. */
  grantToOrganisation(): void;
  /** Slack takes no token of the workspace any more, and says why. */
  revoke(team: string, why: string): void;
  /** Somebody of the workspace agrees on Slack's page. @returns where Slack leads the browser then */
  agree(authorizeUrl: string, team: string): Promise<string>;
  stop(): Promise<void>;
}

interface Held {
  readonly team: string;
  /** The token that emulate knows. */
  readonly upstream: string;
  /** In milliseconds since 1970; none where the app does not rotate its tokens. */
  readonly until?: number;
}

const grantedSchema = z.looseObject({ ok: z.literal(true), access_token: z.string() });

/** @param redirectUri where the app lets Slack lead back to */
export async function startEmulatedSlack(
  teams: readonly string[],
  redirectUri: string,
): Promise<EmulatedSlack> {
  const workspaces = new Map(
    await Promise.all(teams.map(async (team) => [team, await emulatedWorkspace(team, redirectUri)] as const)),
  );
  const codes = new Map<string, string>();
  const held = new Map<string, Held>();
  const refreshable = new Map<string, Held>();
  const revoked = new Map<string, string>();
  const calls: EmulatedCall[] = [];
  const tokens: string[] = [];
  let expiresIn: number | null = null;
  let toOrganisation = false;
  let issued = 0;

  const forward = async (team: string, path: string, init: RequestInit): Promise<Response> => {
    const workspace = workspaces.get(team);
    if (!workspace) throw new Error(`no workspace ${team}`);
    return fetch(`${workspace.url}${path}`, { ...init, redirect: 'manual' });
  };
  /** A token of its own for each grant, with one to renew it where the app rotates. */
  const rotated = ({ team, upstream }: Held) => {
    issued += 1;
    const [access, refresh] = [`xoxe.xoxb-1-${team}-${issued}`, `xoxe-1-${team}-${issued}`];
    held.set(access, { team, upstream, until: Date.now() + (expiresIn ?? 0) * 1_000 });
    refreshable.set(refresh, { team, upstream });
    tokens.push(access, refresh);
    return { access_token: access, refresh_token: refresh, expires_in: expiresIn, token_type: 'bot' };
  };
  const access = async (args: Record<string, string>): Promise<object> => {
    if (args['client_secret'] !== oauthApp.clientSecret) return { ok: false, error: 'bad_client_secret' };
    if (args['grant_type'] === 'refresh_token') {
      const known = refreshable.get(args['refresh_token'] ?? '');
      // Slack revokes a refresh token at its use.
      refreshable.delete(args['refresh_token'] ?? '');
      return known ? { ok: true, ...rotated(known) } : { ok: false, error: 'invalid_refresh_token' };
    }
    const team = codes.get(args['code'] ?? '');
    if (team === undefined) return { ok: false, error: 'invalid_code' };
    const answer = await forward(team, '/api/oauth.v2.access', {
      method: 'POST',
      body: new URLSearchParams(args),
    });
    const granted = grantedSchema.parse(JSON.parse((await answer.text()).replaceAll(emulated, team)));
    const own = { team, upstream: granted.access_token };
    held.set(granted.access_token, own);
    tokens.push(granted.access_token);
    if (toOrganisation)
      return { ...granted, team: null, enterprise: { id: 'E1', name: 'All' }, is_enterprise_install: true };
    return expiresIn === null ? granted : { ...granted, ...rotated(own) };
  };
  const call = async (method: string, request: IncomingMessage): Promise<string> => {
    const body = await text(request);
    const args = Object.fromEntries(new URLSearchParams(body));
    const token = (request.headers.authorization ?? '').replace(/^Bearer /u, '') || (args['token'] ?? '');
    const owner = held.get(token) ?? null;
    calls.push({ team: owner?.team ?? null, method, args });
    if (method === 'oauth.v2.access') return JSON.stringify(await access(args));
    const ended = (owner?.until ?? Number.POSITIVE_INFINITY) <= Date.now() ? 'token_expired' : undefined;
    const why = owner ? (revoked.get(owner.team) ?? ended) : 'invalid_auth';
    if (!owner || why !== undefined) return JSON.stringify({ ok: false, error: why });
    const answer = await forward(owner.team, `/api/${method}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': request.headers['content-type'] ?? 'application/x-www-form-urlencoded',
        authorization: `Bearer ${owner.upstream}`,
      },
    });
    return (await answer.text()).replaceAll(emulated, owner.team);
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const method = (request.url ?? '').replace(/^\/api\//u, '');
    call(method, request).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front listens on a port');
  return {
    apiUrl: `http://127.0.0.1:${address.port}/api/`,
    calls,
    tokens,
    rotate: (seconds) => {
      expiresIn = seconds;
    },
    grantToOrganisation: () => {
      toOrganisation = true;
    },
    revoke: (team, why) => void revoked.set(team, why),
    agree: async (authorizeUrl, team) => {
      const { pathname, search } = new URL(authorizeUrl);
      const page = await (await forward(team, `${pathname}${search}`, {})).text();
      const [form = ''] = /<form[\s\S]*?<\/form>/u.exec(page) ?? [];
      const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/gu)];
      const body = new URLSearchParams();
      for (const [, name = '', value = ''] of fields) body.set(name, value.replaceAll('&amp;', '&'));
      const agreed = await forward(team, `${pathname}/callback`, { method: 'POST', body });
      const location = agreed.headers.get('location') ?? '';
      codes.set(new URL(location).searchParams.get('code') ?? '', team);
      return location;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      await Promise.all([...workspaces.values()].map((workspace) => workspace.close()));
    },
  };
}

function emulatedWorkspace(name: string, redirectUri: string) {
  return createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: `Workspace ${name}`, domain: name.toLowerCase() },
        users: [{ name: 'mika' }],
        oauth_apps: [
          {
            client_id: oauthApp.clientId,
            client_secret: oauthApp.clientSecret,
            name: 'Alliance',
            redirect_uris: [redirectUri],
          },
        ],
      },
    },
  });
}
