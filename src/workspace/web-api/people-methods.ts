import { z } from 'zod';
import { bot, type ConversationId, channelIdentity, directMessage, person, team } from '../identity.js';
import { type ApiParts, conversationOf, flag, type Methods, Refused } from './method.js';
import { checkReading } from './scopes.js';

const channelArgs = z.object({ channel: z.string() });
const openArgs = z.object({
  users: z.string().optional(),
  channel: z.string().optional(),
  return_im: flag.default(false),
});
const userArgs = z.object({ user: z.string(), include_locale: flag.default(false) });

/** Who and what there is: auth.test, users.*, conversations.* */
export function peopleMethods({ manifest, base }: ApiParts): Methods {
  const readable = (args: unknown): ConversationId => {
    const conversation = conversationOf(channelArgs.parse(args).channel);
    checkReading(conversation, manifest.scopes);
    return conversation;
  };
  return {
    'api.test': () => ({}),
    'auth.test': () => ({
      url: `${base()}/`,
      team: team.name,
      team_id: team.id,
      user: bot.name.toLowerCase(),
      user_id: bot.userId,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }),
    'users.info': (args) => {
      const { user, include_locale } = userArgs.parse(args);
      const found = userJson(user);
      const { locale } = Intl.DateTimeFormat().resolvedOptions();
      return { user: include_locale ? { ...found, locale } : found };
    },
    'conversations.info': (args) => ({ channel: conversationJson(readable(args)) }),
    'conversations.members': (args) => {
      readable(args);
      return { members: [person.id, bot.userId], response_metadata: { next_cursor: '' } };
    },
    'conversations.open': (args) => {
      const { users, channel, return_im } = openArgs.parse(args);
      if (users === undefined && channel === undefined) throw new Refused('users_list_not_supplied');
      if (users !== undefined && users !== person.id) throw new Refused('user_not_found');
      if (channel !== undefined && channel !== directMessage.id) throw new Refused('channel_not_found');
      const { id } = directMessage;
      return return_im
        ? { no_op: true, already_open: true, channel: { ...conversationJson(id), is_open: true } }
        : { channel: { id } };
    },
  };
}

function conversationJson(id: ConversationId): Record<string, unknown> {
  if (id === directMessage.id) {
    return {
      id,
      created: 0,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      user: person.id,
      context_team_id: team.id,
    };
  }
  return {
    ...channelIdentity,
    name_normalized: channelIdentity.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
    is_archived: false,
    is_member: true,
    is_shared: false,
    is_org_shared: false,
    is_ext_shared: false,
    is_pending_ext_shared: false,
  };
}

function userJson(id: string): Record<string, unknown> {
  if (id === person.id) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return {
      id,
      team_id: team.id,
      name: person.name,
      deleted: false,
      real_name: person.realName,
      is_bot: false,
      is_restricted: false,
      is_ultra_restricted: false,
      tz: timeZone,
      tz_offset: -60 * new Date().getTimezoneOffset(),
      profile: { real_name: person.realName, display_name: person.realName, team: team.id },
    };
  }
  if (id !== bot.userId) throw new Refused('user_not_found');
  return {
    id,
    team_id: team.id,
    name: bot.name.toLowerCase(),
    deleted: false,
    real_name: bot.name,
    is_bot: true,
    profile: { real_name: bot.name, display_name: bot.name, bot_id: bot.botId, api_app_id: bot.appId },
  };
}
