import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block as LibraryBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { z } from 'zod';
import type { Block, TextObject } from './block-schema.js';
import { ElementView } from './elements.js';
import { bot, channelIdentity, person } from './identity.js';

/**
 * Block Kit as HTML. slack-blocks-to-jsx draws what is text: rich text, mrkdwn, pictures, tables, dividers. By hand
 * are drawn what can be pressed or filled in (its buttons carry neither value nor address) and plain text (it reads
 * markup out of it, Slack does not).
 */
export function Blocks({ blocks }: { blocks: readonly Block[] }): ReactNode {
  return blocks.map((block, n) => <BlockView key={block.block_id ?? n} block={block} />);
}

/** A message that has no blocks: its `text` is mrkdwn. */
export function PlainMessage({ text }: { text: string }): ReactNode {
  return <Drawn block={{ type: 'section', text: { type: 'mrkdwn', text } }} />;
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.type) {
    case 'header':
      return <h3 className="bk-header">{block.text.text}</h3>;
    case 'context':
      return (
        <div className="bk-context">
          {block.elements.filter(isText).map((element) => (
            <TextView key={element.text} text={element} />
          ))}
        </div>
      );
    case 'actions':
      return (
        <div className="bk-actions">
          {block.elements.map((element) => (
            <ElementView key={element.action_id} block={block.block_id ?? ''} element={element} />
          ))}
        </div>
      );
    case 'section':
      return (
        <div className="bk-section">
          <div className="bk-section-text">
            {block.text && <TextView text={block.text} />}
            {block.fields && (
              <div className="bk-fields">
                {block.fields.map((field) => (
                  <TextView key={field.text} text={field} />
                ))}
              </div>
            )}
          </div>
          {block.accessory && block.accessory.type !== 'image' && (
            <ElementView block={block.block_id ?? ''} element={block.accessory} />
          )}
        </div>
      );
    case 'input':
      return (
        <div className="bk-input" data-input={block.block_id}>
          <ElementView
            block={block.block_id ?? ''}
            element={block.element}
            label={`${block.label.text}${block.optional ? ' (optional)' : ''}`}
          />
          {block.hint && <p className="bk-hint">{block.hint.text}</p>}
          <p className="bk-error" role="alert" />
        </div>
      );
    case 'divider':
      return <hr className="bk-divider" />;
    default:
      return <Drawn block={block} />;
  }
}

/** Plain text is literal; mrkdwn is for the library to read. */
function TextView({ text }: { text: TextObject }): ReactNode {
  if (text.type === 'plain_text') return <div className="bk-plain">{text.text}</div>;
  return <Drawn block={{ type: 'section', text: { type: 'mrkdwn', text: text.text } }} />;
}

/** The schema has checked the shape; the library's type and ours name the same thing in other words. */
const drawableSchema = z.custom<LibraryBlock>(
  (value) => z.looseObject({ type: z.string() }).safeParse(value).success,
);

function Drawn({ block: { block_id: _, ...block } }: { block: Record<string, unknown> }): ReactNode {
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
function SafeLink({ href, children }: { href: string; children?: ReactNode }): ReactNode {
  const leads = URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  if (!leads) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function isText(element: TextObject | { type: 'image' }): element is TextObject {
  return element.type !== 'image';
}
