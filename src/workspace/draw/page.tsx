import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { bot, channelIdentity, team } from '../identity.js';
import type { Manifest } from '../manifest.js';
import { ChannelPlace, HomePlace, MessagesPlace } from './places.js';

export interface PageParts {
  /** What must come back with every POST. */
  readonly token: string;
  readonly examples: readonly string[];
  readonly manifest: Manifest;
  /** Whether there is a record to review. */
  readonly review?: boolean | undefined;
}

/** The page around messages and views; browser/client.ts fills it. */
export function pageHtml(parts: PageParts): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...parts} />)}`;
}

function Page({ token, examples, manifest, review = false }: PageParts): ReactNode {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="workspace-token" content={token} />
        <title>{`#${channelIdentity.name} · ${bot.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/blocks.css" />
        <link rel="stylesheet" href="/page.css" />
        <script type="module" src="/browser/client.js" />
      </head>
      <body>
        <Sidebar manifest={manifest} review={review} />
        <main>
          <ChannelPlace examples={examples} manifest={manifest} />
          <MessagesPlace manifest={manifest} />
          {manifest.home && <HomePlace />}
        </main>
        <Menus manifest={manifest} />
        <dialog aria-labelledby="view-title" data-view />
        <dialog aria-labelledby="confirm-title" data-confirm-dialog>
          <form method="dialog">
            <header>
              <h2 id="confirm-title">Are you sure?</h2>
            </header>
            <p data-confirm-text />
            <footer>
              <button type="submit" className="bk-button" value="no" data-confirm-no />
              <button type="submit" className="bk-button bk-primary" value="yes" data-confirm-yes />
            </footer>
          </form>
        </dialog>
        <noscript>
          This page needs JavaScript. The same commands work in a terminal: npx alliance help
        </noscript>
      </body>
    </html>
  );
}

function Sidebar({ manifest, review }: { manifest: Manifest; review: boolean }): ReactNode {
  return (
    <nav className="places" aria-label="Conversations">
      <p className="team">
        <b>{team.name}</b>
        <span>Nothing leaves this computer</span>
      </p>
      <h2>Channels</h2>
      <ul>
        <li>
          <a href="#channel" data-go="channel" aria-current="page">
            <span aria-hidden="true">#</span> {channelIdentity.name}
            <Unread />
          </a>
        </li>
      </ul>
      <h2>{bot.name}</h2>
      <ul>
        {manifest.home && (
          <li>
            <a href="#home" data-go="home">
              Home
            </a>
          </li>
        )}
        <li>
          <a href="#messages" data-go="messages">
            Messages
            <Unread />
          </a>
        </li>
      </ul>
      {review && (
        <ul>
          <li>
            <a href="/review">Review the record</a>
          </li>
        </ul>
      )}
      <p className="connection" role="status" data-connection />
    </nav>
  );
}

/** Seen where something new stands in a place that is not seen. */
function Unread(): ReactNode {
  return (
    <span className="unread" data-unread hidden>
      new
    </span>
  );
}

/** One menu of the shortcuts of messages for all messages, and one of the global ones. */
function Menus({ manifest: { shortcuts } }: { manifest: Manifest }): ReactNode {
  return (['message', 'global'] as const).map((type) => (
    <div
      key={type}
      role="menu"
      className="menu"
      popover="manual"
      data-shortcuts={type}
      aria-label={type === 'message' ? 'Shortcuts for this message' : 'Shortcuts'}
    >
      {shortcuts
        .filter((shortcut) => shortcut.type === type)
        .map(({ callbackId, name, description }) => (
          <button key={callbackId} type="button" role="menuitem" tabIndex={-1} data-choose={callbackId}>
            <span>{name}</span>
            <small>{description}</small>
          </button>
        ))}
    </div>
  ));
}
