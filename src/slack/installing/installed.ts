import type { Installation } from '@slack/bolt';
import { z } from 'zod';

/** What is sealed of an installation: all that Slack said of it and that the bot needs. Nobody’s own token is asked for. */
const installedSchema = z.strictObject({
  team: z.object({ id: z.string().min(1), name: z.string().nullable() }),
  enterprise: z.object({ id: z.string().min(1), name: z.string().nullable() }).nullable(),
  app: z.string().nullable(),
  /** Who installed it. */
  installer: z.string(),
  bot: z.object({
    token: z.string().min(1),
    id: z.string(),
    userId: z.string(),
    scopes: z.array(z.string()),
    /** Where the app rotates its tokens; the end in seconds since 1970. */
    refreshToken: z.string().nullable(),
    expiresAt: z.number().nullable(),
  }),
});
export type Installed = z.infer<typeof installedSchema>;

/** As it is sealed. */
export function written(installed: Installed): string {
  return JSON.stringify(installed);
}

/** @throws Error where it is not what `written` writes */
export function readBack(text: string): Installed {
  return installedSchema.parse(JSON.parse(text));
}

/**
 * What is kept of what Slack told at an installation, or at a renewal.
 *
 * @throws Error where it is of a whole organisation, or has no bot
 */
export function installedFrom(told: Installation): Installed {
  const { team, enterprise, bot, user, appId, isEnterpriseInstall } = told;
  if (isEnterpriseInstall === true || !team) throw new Error('an installation is of one workspace');
  if (!bot) throw new Error('Slack gave no bot token');
  const { token, id, userId, scopes, refreshToken, expiresAt } = bot;
  return installedSchema.parse({
    team: { id: team.id, name: team.name ?? null },
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name ?? null } : null,
    app: appId ?? null,
    installer: user.id,
    bot: {
      token,
      id: id ?? '',
      userId,
      scopes,
      refreshToken: refreshToken ?? null,
      expiresAt: expiresAt ?? null,
    },
  });
}

/**
 * An installation in Bolt’s form.
 *
 * @param renewal what Bolt gives back with the new token; null: Bolt must not renew it
 */
export function inBoltsForm(
  { team, enterprise, app, installer, bot }: Installed,
  renewal: string | null,
): Installation<'v2', false> {
  const { token, id, userId, scopes, refreshToken, expiresAt } = bot;
  const renewable =
    renewal === null || refreshToken === null || expiresAt === null ? {} : { refreshToken, expiresAt };
  return {
    authVersion: 'v2',
    isEnterpriseInstall: false,
    tokenType: 'bot',
    team: { id: team.id, ...(team.name === null ? {} : { name: team.name }) },
    enterprise: enterprise
      ? { id: enterprise.id, ...(enterprise.name === null ? {} : { name: enterprise.name }) }
      : undefined,
    user: { id: installer, token: undefined, scopes: undefined },
    bot: { token, id, userId, scopes, ...renewable },
    ...(app === null ? {} : { appId: app }),
    ...(renewal === null ? {} : { metadata: renewal }),
  };
}
