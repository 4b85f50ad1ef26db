/** What the configuration of several workspaces is told by, and what it must not stand beside. */
type Name =
  | 'SLACK_CLIENT_ID'
  | 'SLACK_CLIENT_SECRET'
  | 'ALLIANCE_KEY'
  | 'SLACK_BOT_TOKEN'
  | 'SLACK_SIGNING_SECRET';

/** Whether the bot is for several workspaces: the app's client id or its secret says so. */
export function isOfSeveral(isSet: (name: Name) => boolean): boolean {
  return isSet('SLACK_CLIENT_ID') || isSet('SLACK_CLIENT_SECRET');
}

/**
 * What several workspaces need and is not set, and what they cannot have: a sentence each.
 *
 * @param mode as it is set
 * @param store as ALLIANCE_STORE names it
 */
export function problemsOfSeveral(
  isSet: (name: Name) => boolean,
  { mode, store }: { readonly mode: string; readonly store: string },
): string[] {
  const problems: string[] = [];
  const need = (name: Name, why: string) => {
    if (!isSet(name)) problems.push(`${name} is missing: ${why}`);
  };
  if (mode === 'socket') {
    problems.push(
      'SLACK_MODE is not http: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several workspaces, which HTTP alone reaches; set it to http, or empty them',
    );
  }
  if (isSet('SLACK_BOT_TOKEN')) {
    problems.push(
      'SLACK_BOT_TOKEN is of one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for several: empty the one or the others',
    );
  }
  need('SLACK_CLIENT_ID', 'it stands under Basic Information of the app, beside the client secret');
  need('SLACK_CLIENT_SECRET', 'it stands under Basic Information of the app, beside the client id');
  need(
    'SLACK_SIGNING_SECRET',
    'HTTP needs it to check that requests come from Slack; it stands under Basic Information of the app',
  );
  need(
    'ALLIANCE_KEY',
    'the tokens of the workspaces are encrypted with it; openssl rand -base64 32 makes one',
  );
  if (store === ':memory:') {
    problems.push(
      'ALLIANCE_STORE is :memory:, and what workspaces install would not outlive the process: name a file, or a PostgreSQL',
    );
  }
  return problems;
}

/**
 * The address at which the internet reaches the bot, without a slash at its end. Browsers keep what binds an installation
 * to them for https alone, and for their own machine.
 *
 * @returns null where it is none
 */
export function publicAddress(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(value);
  const own = hostname === 'localhost' || hostname === '127.0.0.1';
  const reachable = protocol === 'https:' || (protocol === 'http:' && own);
  if (!reachable || search !== '' || hash !== '' || username !== '') return null;
  return `${origin}${pathname}`.replace(/\/+$/u, '');
}
