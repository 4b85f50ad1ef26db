import type { ReactNode } from 'react';
import { bot, type ConversationId, channelIdentity, directMessage } from '../identity.js';
import type { Manifest } from '../manifest.js';

/** The channel, with commands to press in it. */
export function ChannelPlace({
  examples,
  manifest,
}: {
  examples: readonly string[];
  manifest: Manifest;
}): ReactNode {
  const [first = '/alliance help'] = examples;
  const name = `#${channelIdentity.name}`;
  return (
    <section
      className="place"
      data-place="channel"
      data-conversation={channelIdentity.id}
      aria-labelledby="title-channel"
    >
      <header className="bar">
        <h1 id="title-channel">
          <span aria-hidden="true">#</span> {channelIdentity.name}
        </h1>
        <p>A channel with {bot.name} in it</p>
      </header>
      <div className="scroller" data-scroller>
        <div className="intro">
          <h2>What did they actually say?</h2>
          <p>
            This page behaves like a channel in Slack with {bot.name} in it. Type a command below, or press
            one of these:
          </p>
          <ul className="examples">
            {examples.map((example) => (
              <li key={example}>
                <button type="button" data-example={example}>
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </div>
        <Log label={`Messages in ${name}`} />
      </div>
      <Composer
        place="channel"
        conversation={channelIdentity.id}
        label={`Message ${name}`}
        placeholder={first}
        manifest={manifest}
      >
        Enter sends. Begin with <code>/alliance</code> for an answer that only you see, with{' '}
        <code>@Alliance</code> for one in a thread.
      </Composer>
    </section>
  );
}

/** The direct message with the app; while it is empty, it offers the manifest's prompts. */
export function MessagesPlace({ manifest }: { manifest: Manifest }): ReactNode {
  return (
    <section
      className="place"
      data-place="messages"
      data-conversation={directMessage.id}
      aria-labelledby="title-messages"
      hidden
    >
      <header className="bar">
        <h1 id="title-messages">{bot.name}</h1>
        <p>Direct message: nobody else reads it</p>
      </header>
      <div className="scroller" data-scroller>
        <div className="intro">
          <h2>Ask {bot.name}</h2>
          <p>Write a question as you would to a colleague, and go on asking.</p>
          {manifest.prompts.length > 0 && (
            <ul className="examples" data-prompts aria-label="Suggestions">
              {manifest.prompts.map(({ title, message }) => (
                <li key={title}>
                  <button type="button" data-example={message}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Log label={`Messages with ${bot.name}`} />
      </div>
      {manifest.messages ? (
        <Composer
          place="messages"
          conversation={directMessage.id}
          label={`Message ${bot.name}`}
          placeholder={`Message ${bot.name}`}
          manifest={manifest}
        >
          Enter sends. What you wrote can be edited.
        </Composer>
      ) : (
        <p className="composer hint">
          Nobody can write to {bot.name} directly: its manifest does not allow it (app_home).
        </p>
      )}
    </section>
  );
}

/** The Home tab, as the app publishes it. */
export function HomePlace(): ReactNode {
  return (
    <section className="place" data-place="home" aria-labelledby="title-home" hidden>
      <header className="bar">
        <h1 id="title-home">{bot.name}: Home</h1>
        <p>Drawn by the app, for you alone</p>
      </header>
      <div className="scroller" data-scroller>
        <p className="trouble" role="alert" data-home-trouble />
        <div className="home" data-home>
          <p className="hint">{bot.name} has not published its Home yet.</p>
        </div>
      </div>
    </section>
  );
}

function Log({ label }: { label: string }): ReactNode {
  return <ol className="log" role="log" aria-live="polite" aria-label={label} data-log />;
}

function Composer({
  place,
  conversation,
  label,
  placeholder,
  manifest,
  children,
}: {
  place: string;
  conversation: ConversationId;
  label: string;
  placeholder: string;
  manifest: Manifest;
  /** How to write here. */
  children: ReactNode;
}): ReactNode {
  const id = `composer-${place}`;
  const hasShortcuts = manifest.shortcuts.some(({ type }) => type === 'global');
  return (
    <form className="composer" data-composer data-conversation={conversation} data-thread="">
      <div className="box">
        <label htmlFor={id} className="unseen">
          {label}
        </label>
        <textarea
          id={id}
          rows={1}
          placeholder={placeholder}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
        />
        {hasShortcuts && (
          <button
            type="button"
            className="quiet"
            data-global-menu
            aria-haspopup="menu"
            aria-expanded="false"
            aria-label="Shortcuts"
          >
            + <span className="words">Shortcuts</span>
          </button>
        )}
        <button type="submit">Send</button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {children}
      </p>
      <p className="hint said" role="status" data-hint />
    </form>
  );
}
