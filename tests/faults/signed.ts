import { createHmac } from 'node:crypto';

export interface Signing {
  readonly secret: string;
  /** What Slack's clock says beside ours, in seconds. */
  readonly off?: number;
}

/** A request as Slack makes it: commands and presses as a form, events as JSON, signed with the time and the secret. */
export function signed(body: Record<string, unknown>, { secret, off = 0 }: Signing): RequestInit {
  const { text, type } = asSent(body);
  const at = Math.floor(Date.now() / 1000) + off;
  const signature = createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex');
  return {
    method: 'POST',
    body: text,
    headers: {
      'content-type': type,
      // A connection that is kept open would keep the bot from stopping until it is idle for some seconds.
      connection: 'close',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  };
}

const form = 'application/x-www-form-urlencoded';

function asSent(body: Record<string, unknown>): { text: string; type: string } {
  if (body['type'] === 'event_callback') return { text: JSON.stringify(body), type: 'application/json' };
  const fields = 'command' in body ? body : { payload: JSON.stringify(body) };
  const pairs = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]);
  return { text: new URLSearchParams(pairs).toString(), type: form };
}
