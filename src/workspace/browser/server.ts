/** A press as the server takes it. */
export interface Press {
  readonly block: string;
  readonly action: string;
  readonly values: readonly string[];
}

/** Options to choose from, under a label where they are grouped. */
export interface Group {
  readonly label: string | null;
  readonly options: readonly {
    readonly text: string;
    readonly value: string;
    readonly description: string | null;
  }[];
}

/** What the server says to what was sent; `problem` where it was not taken. */
export interface Told {
  readonly hint: string | null;
  readonly problem: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly groups: readonly Group[];
}

/** What every request of the page must show. */
export function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=workspace-token]')?.content ?? '';
}

/** Sends to the server; a server that is gone is a problem like any other. */
export async function post(action: string, body: unknown): Promise<Told> {
  try {
    const response = await fetch(`/page/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-workspace-token': token() },
      body: JSON.stringify(body),
    });
    const told: unknown = await response.json();
    return {
      hint: text(told, 'hint'),
      problem: text(told, 'problem'),
      errors: texts(field(told, 'errors')),
      groups: list(told, 'groups').map(group),
    };
  } catch {
    const problem = 'That was not sent: is Alliance still running?';
    return { hint: null, problem, errors: {}, groups: [] };
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

/** A field that holds a list; empty where it does not. */
export function list(data: unknown, name: string): readonly unknown[] {
  const value = field(data, name);
  return Array.isArray(value) ? value : [];
}

function texts(data: unknown): Record<string, string> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

function group(data: unknown): Group {
  const options = list(data, 'options').map((option) => ({
    text: text(option, 'text') ?? '',
    value: text(option, 'value') ?? '',
    description: text(option, 'description'),
  }));
  return { label: text(data, 'label'), options };
}
