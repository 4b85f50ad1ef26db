/** A press as the server takes it. */
export interface Press {
  readonly block: string;
  readonly action: string;
  readonly values: readonly string[];
}

/** What the server says to what was sent; `problem` where it was not taken. */
export interface Told {
  readonly hint: string | null;
  readonly problem: string | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** Sends to the server; a server that is gone is a problem like any other. */
export async function post(action: string, body: unknown): Promise<Told> {
  const token = document.querySelector<HTMLMetaElement>('meta[name=workspace-token]')?.content ?? '';
  try {
    const response = await fetch(`/page/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-workspace-token': token },
      body: JSON.stringify(body),
    });
    const told: unknown = await response.json();
    return { hint: text(told, 'hint'), problem: text(told, 'problem'), errors: texts(field(told, 'errors')) };
  } catch {
    return { hint: null, problem: 'That was not sent: is Alliance still running?', errors: {} };
  }
}

/** A field of what came as JSON; undefined where there is none. */
export function field(data: unknown, name: string): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([key]) => key === name)?.[1];
}

/** A field that holds text; null where it does not. */
export function text(data: unknown, name: string): string | null {
  const value = field(data, name);
  return typeof value === 'string' ? value : null;
}

function texts(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}
