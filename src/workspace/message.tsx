import type { ReactNode } from 'react';
import { Blocks, markup, PlainMessage } from './blocks.js';
import type { ChannelMessage, OpenView } from './channel.js';
import { bot, person } from './identity.js';

const names = { person: person.realName, app: bot.name, slack: 'Slackbot' } as const;

/** A message as the page shows it: one `article` that carries the message's `ts`. */
export function messageHtml(message: ChannelMessage): string {
  return markup(<MessageView message={message} />);
}

/** What stands in the dialog while a modal is open. */
export function viewHtml({ view }: OpenView): string {
  return markup(
    <form method="dialog">
      <header>
        <h2 id="view-title">{view.title.text}</h2>
      </header>
      <div className="blocks">
        <Blocks blocks={view.blocks} />
      </div>
      <p className="bk-error" data-whole role="alert" />
      <footer>
        <button type="button" className="bk-button" data-close>
          {view.close?.text ?? 'Close'}
        </button>
        {view.submit && (
          <button type="submit" className="bk-button bk-primary">
            {view.submit.text}
          </button>
        )}
      </footer>
    </form>,
  );
}

function MessageView({ message }: { message: ChannelMessage }): ReactNode {
  const moment = new Date(Number(message.ts) * 1000);
  const shown = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment);
  const author = names[message.author];
  return (
    <article
      className={`message from-${message.author}${message.ephemeral ? ' ephemeral' : ''}`}
      data-ts={message.ts}
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
        <div className="blocks">
          <Content message={message} />
          {message.edited && <span className="edited">(edited)</span>}
        </div>
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

/** What a person typed is literal, but for the app's name; an app's message is Block Kit, or mrkdwn without blocks. */
function Content({ message }: { message: ChannelMessage }): ReactNode {
  if (message.command) return <code className="typed">{message.text}</code>;
  if (message.author === 'person') {
    const [before = '', name, ...after] = message.text.split(/(@alliance(?![\p{L}\p{N}_-]))/iu);
    return (
      <p className="bk-plain">
        {before}
        {name && <span className="mention">{name}</span>}
        {after.join('')}
      </p>
    );
  }
  return message.blocks.length > 0 ? (
    <Blocks blocks={message.blocks} />
  ) : (
    <PlainMessage text={message.text} />
  );
}
