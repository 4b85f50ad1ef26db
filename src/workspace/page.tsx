import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { bot, channelIdentity } from './identity.js';

/** The page around the messages; browser/client.ts fills it. `token` must come back with every POST. */
export function pageHtml(token: string, examples: readonly string[]): string {
  return `<!doctype html>${renderToStaticMarkup(<Page token={token} examples={examples} />)}`;
}

function Page({ token, examples }: { token: string; examples: readonly string[] }): ReactNode {
  const [first = '/alliance help'] = examples;
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
        <header className="bar">
          <h1>
            <span aria-hidden="true">#</span> {channelIdentity.name}
          </h1>
          <p>Local workspace: nothing leaves this computer</p>
          <p className="connection" role="status" data-connection />
        </header>
        <main>
          <div className="scroller" data-scroller>
            <section className="intro" aria-label="About this channel">
              <h2>What did they actually say?</h2>
              <p>
                This page behaves like a channel in Slack with {bot.name} in it. Type a command below, or
                press one of these:
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
            </section>
            <ol
              className="log"
              role="log"
              aria-live="polite"
              aria-label={`Messages in #${channelIdentity.name}`}
              data-log
            />
          </div>
        </main>
        <form className="composer" data-composer data-thread="">
          <div className="box">
            <label htmlFor="composer" className="unseen">{`Message #${channelIdentity.name}`}</label>
            <textarea
              id="composer"
              rows={1}
              maxLength={3000}
              placeholder={first}
              aria-describedby="composer-hint"
              autoComplete="off"
              spellCheck={false}
            />
            <button type="submit">Send</button>
          </div>
          <p id="composer-hint" className="hint">
            Enter sends. Begin with <code>/alliance</code> for an answer that only you see, with{' '}
            <code>@Alliance</code> for one in a thread.
          </p>
          <p className="hint said" role="status" data-hint />
        </form>
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
