import { App } from '@slack/bolt';
import { pino } from 'pino';
import { z } from 'zod';
import { boltLog } from '../../src/slack/connection/bolt-log.js';
import type { Manifest } from '../../src/workspace/manifest.js';
import { type AppEdge, openWorkspace, type Workspace } from '../../src/workspace/open-workspace.js';

/** A workspace around a small Bolt app, and what a page in it would do, without a browser. */
export interface SmallWorkspace extends Workspace {
  readonly token: string;
  /** What the app was told about how to reach Slack. */
  readonly edge: AppEdge;
  /** Does what the page does: POSTs to `/page/ACTION` and gives the answer. */
  act(action: string, body: unknown): Promise<{ status: number; told: Told }>;
  /** What a page that is opened now shows. */
  shown(): Promise<Snapshot>;
}

const toldSchema = z.object({
  hint: z.string().nullish(),
  problem: z.string().optional(),
  errors: z.record(z.string(), z.string()).optional(),
  groups: z
    .array(
      z.object({
        label: z.string().nullable(),
        options: z.array(
          z.object({ text: z.string(), value: z.string(), description: z.string().nullable() }),
        ),
      }),
    )
    .optional(),
});
type Told = z.infer<typeof toldSchema>;

const shownViewSchema = z.object({ id: z.string(), html: z.string() }).nullable();
const snapshotSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      conversation: z.string(),
      threadTs: z.string().nullable(),
      html: z.string(),
    }),
  ),
  modal: shownViewSchema,
  home: shownViewSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

const log = pino({ level: 'silent' });

/** A manifest that subscribes to everything and asks for every scope that the page knows. */
export const everything: Manifest = {
  shortcuts: [
    { type: 'message', name: 'Find sources', callbackId: 'find_sources', description: 'Evidence for it' },
    { type: 'global', name: 'Search', callbackId: 'search', description: 'Search the record' },
  ],
  prompts: [
    { title: 'On counterstrike', message: 'What was said about counterstrike?' },
    { title: '反撃能力について', message: '反撃能力について何と言いましたか' },
  ],
  unfurlDomains: ['example.org'],
  events: new Set(['app_mention', 'message.im', 'app_home_opened', 'link_shared']),
  scopes: new Set([
    'chat:write',
    'commands',
    'links:read',
    'links:write',
    'files:write',
    'users:read',
    'channels:read',
    'im:history',
    'im:read',
    'im:write',
  ]),
  home: true,
  messages: true,
};

export async function openSmallWorkspace(
  listen: (app: App) => void,
  options: { patience?: number; now?: () => number; port?: number; manifest?: Manifest } = {},
): Promise<SmallWorkspace> {
  const edges: AppEdge[] = [];
  const workspace = await openWorkspace({
    log,
    examples: ['/alliance help'],
    port: 0,
    manifest: everything,
    ...options,
    createApp: (edge) => {
      edges.push(edge);
      const app = new App({
        token: edge.botToken,
        receiver: edge.receiver,
        clientOptions: { slackApiUrl: edge.slackApiUrl, retryConfig: { retries: 0 } },
        logger: boltLog(log),
        convoStore: false,
        deferInitialization: true,
      });
      listen(app);
      return app;
    },
  });
  const [edge] = edges;
  if (!edge) throw new Error('no app was made');
  const html = await (await fetch(workspace.url)).text();
  const token = /name="workspace-token" content="([^"]+)"/u.exec(html)?.[1] ?? '';
  return {
    ...workspace,
    token,
    edge,
    act: async (action, body) => {
      const response = await fetch(`${workspace.url}/page/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: workspace.url, 'x-workspace-token': token },
        body: JSON.stringify(body),
      });
      return { status: response.status, told: toldSchema.parse(await response.json()) };
    },
    shown: () => snapshot(`${workspace.url}/page/events?token=${token}`),
  };
}

/** The first event of the stream: everything that is in the channel. */
async function snapshot(address: string): Promise<Snapshot> {
  const leave = new AbortController();
  const response = await fetch(address, { signal: leave.signal });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += new TextDecoder().decode(chunk, { stream: true });
    if (text.includes('\n\n')) break;
  }
  leave.abort();
  const [, data = ''] = /^event: snapshot\ndata: (.*)\n\n/u.exec(text) ?? [];
  return snapshotSchema.parse(JSON.parse(data));
}

/** A message with one button that carries `value`. */
export function buttonBlocks(value: string) {
  return [
    {
      type: 'actions' as const,
      block_id: 'row',
      elements: [
        {
          type: 'button' as const,
          action_id: 'again',
          text: { type: 'plain_text' as const, text: 'Again' },
          value,
        },
      ],
    },
  ];
}

/** The press of that button. */
export const pressAgain = { block: 'row', action: 'again', values: [] };
