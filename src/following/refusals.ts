/** Slack's names for a place where nothing can be posted any more, and for a workspace that has let the bot go. */
const lasting = new Set([
  'is_archived',
  // Our own name: people of another organisation have come to read the channel.
  'is_ext_shared',
  'channel_not_found',
  'not_in_channel',
  'no_permission',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'team_disabled',
  'team_not_found',
]);

/** Slack's names for what is over after a while: a token that has expired is renewed, or whoever runs the bot gives it one. */
const passing = new Set([
  'token_expired',
  'not_authed',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'accesslimited',
  'org_login_required',
  'team_added_to_org',
]);

/**
 * What follows from a refusal, by Slack's name for it (docs.slack.dev/reference/methods/chat.postMessage, Errors):
 * nothing can be posted there any more; it can be later; or this message cannot, whenever it is tried. What a proxy
 * refuses passes.
 */
export function consequenceOf(why: string): 'end' | 'later' | 'drop' {
  if (lasting.has(why)) return 'end';
  return passing.has(why) || why.startsWith('http_') ? 'later' : 'drop';
}
