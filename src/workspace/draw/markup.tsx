import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block as LibraryBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { z } from 'zod';
import { bot, channelIdentity, person } from '../identity.js';

/** The schema has checked the shape; the library's type and ours name the same thing in other words. */
const drawableSchema = z.custom<LibraryBlock>(
  (value) => z.looseObject({ type: z.string() }).safeParse(value).success,
);

/** A block drawn by slack-blocks-to-jsx. */
export function Drawn({ block: { block_id: _, ...block } }: { block: Record<string, unknown> }): ReactNode {
  const drawn = <Message {...drawing} blocks={[drawableSchema.parse(block)]} />;
  return canBeDrawn(drawn) ? drawn : <p className="bk-hint">This part cannot be shown on this page.</p>;
}

const drawing: Omit<MessageProps, 'blocks'> = {
  name: bot.name,
  logo: '',
  withoutWrapper: true,
  theme: 'light',
  data: {
    users: [
      { id: person.id, name: person.realName },
      { id: bot.userId, name: bot.name },
    ],
    channels: [{ ...channelIdentity }],
  },
  hooks: {
    link: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  },
};

/** The library throws on some shapes of which only the type was checked: one bad block must not take a message down. */
function canBeDrawn(drawn: ReactNode): boolean {
  try {
    renderToStaticMarkup(drawn);
    return true;
  } catch {
    return false;
  }
}

/**
 * Markup of a tree that has blocks in it. The library's wrapper carries one fixed id and a theme that only a browser
 * can know: both are taken off, so that ids stay unique and the page's own theme holds. React has escaped every text,
 * so no text can read like that tag.
 */
export function markup(tree: ReactNode): string {
  return renderToStaticMarkup(tree).replaceAll('<div id="slack_blocks_to_jsx" data-theme="light"', '<div');
}

/** A link that only leads to the web, in a tab of its own that knows nothing of this one. */
export function SafeLink({ href, children }: { href: string; children?: ReactNode }): ReactNode {
  const leads = URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  if (!leads) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
