import type { Logger } from 'pino';

/** Slack’s names for a bot token that opens nothing any more, and what helps. */
const remedies: Readonly<Record<string, string>> = {
  token_revoked: 'the token was revoked',
  token_expired: 'the token has expired',
  invalid_auth: 'the token is not valid',
  not_authed: 'the token is missing',
  account_inactive: 'the app was removed from the workspace',
  team_disabled: 'the workspace is switched off',
};

/** What to do then, by where the token comes from. */
export const tokenAdvice = {
  fixed:
    'Install the app in the workspace again, put its new token into SLACK_BOT_TOKEN, and start Alliance again',
  installed: 'Somebody of the workspace has to install the app again, at /slack/install',
} as const;

/**
 * Tells whoever runs the bot, in one line of the log, that Slack no longer takes the bot’s token. Once for each name
 * and workspace: only another token changes it, and every question would tell it again.
 *
 * @returns what takes Slack’s name for a refusal and whose token it was, and says whether it was of the token
 */
export function tokenTroubleIn(
  log: Logger,
  advice: keyof typeof tokenAdvice,
): (why: string, team: string) => boolean {
  const told = new Set<string>();
  return (why, team) => {
    const remedy = Object.hasOwn(remedies, why) ? remedies[why] : undefined;
    if (remedy === undefined) return false;
    if (!told.has(`${team} ${why}`)) {
      log.error(
        { why, team },
        `Slack refuses the bot’s token (${why}: ${remedy}): nothing can be posted. ${tokenAdvice[advice]}`,
      );
    }
    told.add(`${team} ${why}`);
    return true;
  };
}
