import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Step, type StepAsked, secrets, stepAskedSchema } from './load-protocol.js';
import { percentile } from './measured.js';
import { seeded } from './text-model.js';

/**
 * Slack's side of the load, in a process of its own: sends signed commands at a rate, and is the Web API and the
 * response_url that the app answers at. Over IPC it says where it is, then measures each step that it is asked for.
 */
const agent = new Agent({ keepAlive: true, maxSockets: 512 });
const random = seeded(11);
/** Commands whose answer is awaited: what to do when it arrives, by number. */
const awaited = new Map<number, (bytes: number) => void>();

const sink = createServer(async (incoming, outgoing) => {
  let bytes = 0;
  for await (const chunk of incoming) bytes += chunk.length;
  const [, n] = /^\/respond\/(\d+)/u.exec(incoming.url ?? '') ?? [];
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', team_id: 'T0', channel: {} }));
  if (n !== undefined) awaited.get(Number(n))?.(bytes);
}).listen(0, '127.0.0.1');
sink.keepAliveTimeout = 60_000;
await once(sink, 'listening');
const address = sink.address();
if (address === null || typeof address === 'string') throw new Error('a sink listens on a port');
const own = `http://127.0.0.1:${address.port}`;
process.send?.({ port: address.port });
process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  process.send?.(await step(stepAskedSchema.parse(message)));
});

async function step({ port, rate, commands, queries, from, patience }: StepAsked): Promise<Step> {
  const used = process.cpuUsage();
  const acks: number[] = [];
  const answers: number[] = [];
  let refused = 0;
  let due = performance.now();
  const end = () => acks.length + refused === commands && answers.length + refused === commands;
  for (let n = from; n < from + commands; n += 1) {
    due += (-Math.log(1 - random()) / rate) * 1000;
    const wait = due - performance.now();
    if (wait > 1) await sleep(wait);
    send(n, queries[(n * 37) % queries.length] ?? '', due);
  }
  const last = performance.now();
  while (!end() && performance.now() - last < patience) await sleep(20);
  awaited.clear();
  const { user, system } = process.cpuUsage(used);
  return {
    commands,
    ack50: reached(acks, 0.5),
    ack99: reached(acks, 0.99),
    answer50: reached(answers, 0.5),
    answer99: reached(answers, 0.99),
    answered: answers.length,
    refused,
    processor: (user + system) / 1000,
  };

  /** A time by which so many of all commands were there; as good as never where they were not. */
  function reached(times: readonly number[], share: number): number {
    return times.length < commands * share ? Number.MAX_VALUE : percentile(times, share);
  }

  function send(n: number, text: string, due: number, again = false): void {
    const body = commandBody(n, text);
    const at = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secrets.signingSecret).update(`v0:${at}:${body}`).digest('hex');
    awaited.set(n, () => {
      awaited.delete(n);
      answers.push(performance.now() - due);
    });
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: '/slack/events',
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': at,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        response.on('end', () => {
          if (response.statusCode !== 200) {
            refused += 1;
            awaited.delete(n);
            return;
          }
          acks.push(performance.now() - due);
          // An answer may be in the acknowledgement itself.
          if (bytes > 0) awaited.get(n)?.(bytes);
        });
      },
    );
    sent.on('error', () => {
      awaited.delete(n);
      // A kept connection that the app had just closed is no refusal.
      if (sent.reusedSocket && !again) send(n, text, due, true);
      else refused += 1;
    });
    sent.end(body);
  }
}

/** As Slack sends it; two thousand people in a hundred channels ask in turn. */
function commandBody(n: number, text: string): string {
  return new URLSearchParams({
    token: 'legacy',
    command: '/alliance',
    text: `quote ${text}`,
    response_url: `${own}/respond/${n}`,
    trigger_id: `${n}.${n}.load`,
    user_id: `U${n % 2_000}`,
    user_name: 'somebody',
    team_id: 'T0',
    team_domain: 'team',
    channel_id: `C${n % 100}`,
    channel_name: 'general',
    api_app_id: 'A0',
    is_enterprise_install: 'false',
  }).toString();
}
