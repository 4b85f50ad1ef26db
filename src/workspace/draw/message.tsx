import type { ReactNode } from 'react';
import { bot, directMessage, person } from '../identity.js';
import type { SharedFile } from '../state/files.js';
import type { Message, Unfurl } from '../state/messages.js';
import { piecesOf } from '../typed-text.js';
import { Blocks, PlainMessage } from './blocks.js';
import { markup, SafeLink } from './markup.js';

const names = { person: person.realName, app: bot.name, slack: 'Slackbot' } as const;

/** A message as the page shows it: one `article` that carries the message's `ts`. */
export function messageHtml(message: Message): string {
  return markup(<MessageView message={message} />);
}

function MessageView({ message }: { message: Message }): ReactNode {
  const moment = new Date(Number(message.ts) * 1000);
  const shown = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
  const author = names[message.author];
  const canBeEdited =
    message.author === 'person' && !message.command && message.conversation === directMessage.id;
  return (
    <article
      className={`message from-${message.author}${message.ephemeral ? ' ephemeral' : ''}`}
      data-ts={message.ts}
      data-typed={canBeEdited ? message.text : undefined}
      aria-label={`${author}, ${shown}${message.ephemeral ? ', only visible to you' : ''}`}
      tabIndex={-1}
    >
      <span className="avatar" aria-hidden="true">
        {author.slice(0, 1)}
      </span>
      <div className="body">
        {message.ephemeral && <p className="private">Only visible to you</p>}
        <p className="by">
          <b>{author}</b>
          {message.author !== 'person' && <span className="tag">APP</span>}
          <time dateTime={moment.toISOString()}>{shown}</time>
        </p>
        {!message.ephemeral && <Tools canBeEdited={canBeEdited} />}
        <div className="blocks" data-content>
          <Content message={message} />
          {message.edited && <span className="edited">(edited)</span>}
        </div>
        {message.unfurls.map((unfurl) => (
          <UnfurlView key={unfurl.url} unfurl={unfurl} message={message} />
        ))}
        {message.files.map((file) => (
          <FileView key={file.id} file={file} />
        ))}
        <p className="trouble" role="alert" />
        {!message.ephemeral && message.threadTs === null && (
          <button type="button" className="reply" data-reply>
            Reply in thread
          </button>
        )}
      </div>
    </article>
  );
}

/** What stands at a message's corner; the page has one menu of shortcuts for all messages. */
function Tools({ canBeEdited }: { canBeEdited: boolean }): ReactNode {
  return (
    <div className="tools">
      {canBeEdited && (
        <button type="button" data-edit>
          Edit
        </button>
      )}
      <button
        type="button"
        data-message-menu
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label="Shortcuts for this message"
      >
        ⋯
      </button>
    </div>
  );
}

/** What a person typed is literal, but for links and the app's name; an app's message is Block Kit, or mrkdwn. */
function Content({ message }: { message: Message }): ReactNode {
  if (message.command) return <code className="typed">{message.text}</code>;
  if (message.author === 'person') return <Typed text={message.text} />;
  if (message.blocks.length > 0) return <Blocks blocks={message.blocks} viewing={message.conversation} />;
  return message.text === '' ? null : <PlainMessage text={message.text} />;
}

function Typed({ text }: { text: string }): ReactNode {
  let at = 0;
  return (
    <p className="bk-plain">
      {piecesOf(text).map((piece) => {
        at += piece.text.length;
        if (piece.piece === 'words') return piece.text;
        if (piece.piece === 'link') {
          return (
            <SafeLink key={at} href={piece.text}>
              {piece.text}
            </SafeLink>
          );
        }
        return (
          <span key={at} className="mention">
            {piece.text}
          </span>
        );
      })}
    </p>
  );
}

function UnfurlView({ unfurl, message }: { unfurl: Unfurl; message: Message }): ReactNode {
  return (
    <aside className="unfurl blocks" data-unfurl={unfurl.url} aria-label={`About ${unfurl.url}`}>
      <Blocks blocks={unfurl.blocks} viewing={message.conversation} />
      <p className="unfurl-by">Added by {bot.name}</p>
    </aside>
  );
}

function FileView({ file }: { file: SharedFile }): ReactNode {
  const extension = /\.(\w{1,5})$/u.exec(file.name)?.[1]?.toUpperCase() ?? 'FILE';
  const address = `/files/${file.key}/${encodeURIComponent(file.name)}`;
  const text = readable(file);
  return (
    <div className="file">
      <span className="file-kind" aria-hidden="true">
        {extension}
      </span>
      <p>
        <a href={address} download={file.name}>
          {file.title}
        </a>
        <span className="file-size">
          {file.name} · {sizeOf(file.bytes.length)}
        </span>
      </p>
      {/\.(?:png|svg)$/iu.test(file.name) && <img className="bk-drawing" src={address} alt={file.title} />}
      {text !== null && (
        <details>
          <summary>Preview</summary>
          <pre>{text}</pre>
        </details>
      )}
    </div>
  );
}

/** The beginning of a file that is text; null for any other. */
function readable({ name, bytes }: SharedFile): string | null {
  if (!/\.(?:md|txt|csv|json)$/iu.test(name)) return null;
  const text = bytes
    .subarray(0, 20_000)
    .toString('utf8')
    .replace(/\uFFFD+$/u, '');
  return bytes.length > 20_000 ? `${text}\n…` : text;
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
