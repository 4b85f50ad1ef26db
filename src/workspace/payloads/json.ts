import { bot, person, team } from '../identity.js';
import type { SharedFile } from '../state/files.js';
import type { Message, Unfurl } from '../state/messages.js';
import type { OpenView } from '../state/views.js';
import { asSlackSends, type Piece, piecesOf } from '../typed-text.js';
import type { Payload } from './envelope.js';

/** A message as events and the Web API give it. */
export function messageJson(message: Message): Payload {
  const byPerson = message.author === 'person';
  const blocks = byPerson ? [typedBlock(message)] : message.blocks;
  return {
    type: 'message',
    ...(byPerson
      ? { user: person.id, client_msg_id: clientId(message) }
      : { user: bot.userId, bot_id: bot.botId, app_id: bot.appId }),
    ts: message.ts,
    team: team.id,
    text: byPerson ? asSlackSends(message.text) : message.text,
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(message.unfurls.length > 0 ? { attachments: message.unfurls.map(attachmentJson) } : {}),
    ...(message.files.length > 0 ? { files: message.files.map(fileJson), upload: true } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.edited ? { edited: { user: byPerson ? person.id : bot.userId, ts: message.edited } } : {}),
  };
}

/** A view as the Web API and payloads give it; `values` is what its inputs hold. */
export function viewJson(open: OpenView, values: Payload): Payload {
  return {
    title: null,
    close: null,
    submit: null,
    callback_id: '',
    private_metadata: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...open.view,
    id: open.id,
    hash: open.hash,
    team_id: team.id,
    app_id: bot.appId,
    app_installed_team_id: team.id,
    bot_id: bot.botId,
    root_view_id: open.rootId,
    previous_view_id: open.previousId,
    state: { values },
  };
}

/** A file as the Web API gives it, without the addresses that only Slack's own hosts have. */
export function fileJson({ id, name, title, bytes }: SharedFile): Payload {
  const extension = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? 'text';
  return {
    id,
    name,
    title,
    filetype: extension,
    size: bytes.length,
    mode: 'hosted',
    user: bot.userId,
    is_external: false,
    is_public: false,
  };
}

/** The attachment that Slack makes of an unfurl; ids count from one. */
function attachmentJson({ url, blocks }: Unfurl, at: number): Payload {
  return {
    id: at + 1,
    from_url: url,
    app_unfurl_url: url,
    is_app_unfurl: true,
    app_id: bot.appId,
    bot_id: bot.botId,
    fallback: '[no preview available]',
    blocks,
  };
}

/** What a person types comes as a block of rich text, too. */
function typedBlock({ ts, text }: Message): Payload {
  const elements = piecesOf(text).map(({ piece, text: words }: Piece) => {
    if (piece === 'mention') return { type: 'user', user_id: bot.userId };
    return piece === 'link' ? { type: 'link', url: words } : { type: 'text', text: words };
  });
  return { type: 'rich_text', block_id: `b${ts}`, elements: [{ type: 'rich_text_section', elements }] };
}

/** The id that a client gives what is typed: the same for the message's life. */
function clientId({ ts }: Message): string {
  const digits = ts.replace('.', '').padStart(20, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4000-8000-${digits.slice(8)}`;
}
