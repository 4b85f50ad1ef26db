import type { ReactNode } from 'react';
import { bot } from '../identity.js';

/** The page around a review: it needs no script, and loads its style from this server alone. */
export function ReviewFrame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${bot.name}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/review.css" />
      </head>
      <body>
        <nav className="review-nav" aria-label="Pages">
          <a href="/">{bot.name}</a>
          <a href="/review">Review</a>
        </nav>
        <main>{children}</main>
      </body>
    </html>
  );
}
