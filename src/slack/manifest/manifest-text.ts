import { Document, visit } from 'yaml';
import type { manifestOf } from './manifest-of.js';

/** Stands over the manifest. */
const header = [
  'The Slack app: api.slack.com/apps, "Create New App", "From a manifest", paste this.',
  'It is for Socket Mode. To be reached over HTTP instead, set socket_mode_enabled to false and add',
  'https://YOUR.HOST/slack/events as `url` of the command, as `request_url` of event_subscriptions and interactivity,',
  'and as `message_menu_options_url` of interactivity. For several workspaces also add, under oauth_config, redirect_urls',
  'with https://YOUR.HOST/slack/oauth_redirect.',
  'Written by `npm run manifest` from what the bot listens to and from the record.',
];

const lineWidth = 120;

/** manifest.yml, its last line ended. */
export function manifestText(manifest: ReturnType<typeof manifestOf>): string {
  const document = new Document(manifest);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.length > lineWidth) scalar.type = 'BLOCK_FOLDED';
    },
  });
  const text = document.toString({ lineWidth });
  return `${header.map((line) => `# ${line}\n`).join('')}${text}`;
}
