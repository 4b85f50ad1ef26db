import type { Listener } from '../listener.js';
import type { Prompt } from './manifest-prompts.js';

/** What the manifest is made of: what is listened to, and what the record has. */
export interface ManifestParts {
  readonly listeners: readonly Listener[];
  readonly domains: readonly string[];
  readonly prompts: readonly Prompt[];
}

/** How each command stands in Slack's list of commands. */
const commandWords: Readonly<Record<string, { readonly description: string; readonly usage_hint: string }>> =
  {
    '/alliance': {
      description: 'Find what was actually said, word for word',
      usage_hint: 'quote counterstrike',
    },
  };

/**
 * Declaring an app as an agent adds this scope to it, and Slack wants it for the entry in the top bar and the suggested
 * prompts: docs.slack.dev/ai/agent-sessions, docs.slack.dev/ai/developing-agents. No method is called by it.
 */
const agentScopes = ['assistant:write'];

/** The scopes of the bot: those that what is listened to needs, and the agent’s. */
export function botScopes(listeners: readonly Listener[]): string[] {
  return inOrder([...agentScopes, ...listeners.flatMap(({ scopes }) => scopes)]);
}

/**
 * The app's manifest, docs.slack.dev/reference/app-manifest: everything that is listened to is declared, and nothing else.
 *
 * @throws Error where a command is listened to that `commandWords` says nothing of
 */
export function manifestOf({ listeners, domains, prompts }: ManifestParts) {
  const events = inOrder(listeners.flatMap((one) => (one.kind === 'event' ? [one.subscription] : [])));
  const commands = listeners.flatMap((one) => (one.kind === 'command' ? [one.name] : []));
  const shortcuts = shortcutsOf(listeners);
  const interactive = listeners.some(({ kind }) => kind !== 'event' && kind !== 'command');
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Alliance',
      description:
        'What ministers and secretaries of the Japan-U.S. alliance actually said, word for word, with citation.',
      long_description: [
        'Alliance finds what ministers and secretaries of the Japan-U.S. alliance actually said: word for word, by whom,',
        'when, in which meeting, through an interpreter or not, and where it is published. It quotes from a record of',
        'published transcripts, readouts and articles. It writes nothing of its own, translates nothing, and says so where',
        'the record has no answer. It answers where it is asked, unfurls links to pages of the record, and reads nothing',
        'else in your channels.',
      ].join(' '),
      background_color: '#1d3557',
    },
    features: {
      agent_view: {
        agent_description: [
          'Finds what was actually said in the Japan-U.S. alliance: word for word, with speaker, date and source. Ask as',
          'you would ask a colleague, in English or Japanese, and go on asking. Quotes are never written or translated.',
        ].join(' '),
        suggested_prompts: prompts.map(({ title, message }) => ({ title, message })),
      },
      app_home: {
        home_tab_enabled: events.includes('app_home_opened'),
        messages_tab_enabled: events.includes('message.im'),
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Alliance', always_online: true },
      // Slack takes no empty list.
      ...(shortcuts.length > 0 ? { shortcuts } : {}),
      slash_commands: commands.map(slashCommand),
      ...(domains.length > 0 ? { unfurl_domains: [...domains] } : {}),
    },
    oauth_config: {
      scopes: { bot: botScopes(listeners) },
    },
    settings: {
      event_subscriptions: { bot_events: events },
      interactivity: { is_enabled: interactive },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

function slashCommand(command: string) {
  const words = commandWords[command];
  if (!words) throw new Error(`manifest-of.ts does not say how ${command} is described in Slack.`);
  return { command, ...words, should_escape: true };
}

function shortcutsOf(listeners: readonly Listener[]) {
  return listeners.flatMap((one) => {
    if (one.kind !== 'message-shortcut' && one.kind !== 'global-shortcut') return [];
    const type = one.kind === 'message-shortcut' ? 'message' : 'global';
    return [{ type, name: one.menu.name, callback_id: one.name, description: one.menu.description } as const];
  });
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
