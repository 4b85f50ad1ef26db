import type { ReactNode } from 'react';
import type { Block, ImageElement } from '../block-kit/block-schema.js';
import type { TextObject } from '../block-kit/composition.js';
import { isPicture } from '../block-kit/elements-of.js';
import type { ConversationId } from '../identity.js';
import { ElementView } from './elements.js';
import { Drawn, SafeLink } from './markup.js';

/**
 * Block Kit as HTML. slack-blocks-to-jsx draws what is text: rich text, mrkdwn, tables, dividers. By hand are drawn
 * what can be pressed or filled in (its buttons carry neither value nor address), plain text (it reads markup out of
 * it, Slack does not) and pictures (nothing is loaded from elsewhere).
 */
export function Blocks({
  blocks,
  viewing,
}: {
  blocks: readonly Block[];
  /** The conversation that is seen where the blocks stand; null for none. */
  viewing: ConversationId | null;
}): ReactNode {
  return blocks.map((block, n) => <BlockView key={block.block_id ?? n} block={block} viewing={viewing} />);
}

/** A message that has no blocks: its `text` is mrkdwn. */
export function PlainMessage({ text }: { text: string }): ReactNode {
  return <Drawn block={{ type: 'section', text: { type: 'mrkdwn', text } }} />;
}

function BlockView({ block, viewing }: { block: Block; viewing: ConversationId | null }): ReactNode {
  const at = { block: block.block_id ?? '', viewing };
  switch (block.type) {
    case 'header':
      return <h3 className="bk-header">{block.text.text}</h3>;
    case 'context':
      return (
        <div className="bk-context">
          {block.elements.map((element) =>
            isText(element) ? (
              <TextView key={element.text} text={element} />
            ) : (
              <PictureName key={element.alt_text} picture={element} />
            ),
          )}
        </div>
      );
    case 'actions':
      return (
        <div className="bk-actions">
          {block.elements.map((element) => (
            <ElementView key={element.action_id} at={at} element={element} />
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
          {block.accessory &&
            (isPicture(block.accessory) ? (
              <PictureName picture={block.accessory} />
            ) : (
              <ElementView at={at} element={block.accessory} />
            ))}
        </div>
      );
    case 'input':
      return (
        <div className="bk-input" data-input={block.block_id}>
          <ElementView
            at={at}
            element={block.element}
            label={`${block.label.text}${block.optional ? ' (optional)' : ''}`}
            dispatches={block.dispatch_action ?? false}
          />
          {block.hint && <p className="bk-hint">{block.hint.text}</p>}
          <p className="bk-error" role="alert" />
        </div>
      );
    case 'image':
      return (
        <figure className="bk-image">
          {block.title && <figcaption>{block.title.text}</figcaption>}
          <PictureName picture={block} />
        </figure>
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

/** A drawing that this very server keeps; its path alone is asked for. */
const ownPicture = /^http:\/\/127\.0\.0\.1:\d+(\/files\/[\w-]+\/[\w.-]+\.(?:svg|png))$/u;

/** A picture: the page's own, or by its name: nothing is loaded from elsewhere, but a reader may open it. */
function PictureName({ picture }: { picture: Pick<ImageElement, 'alt_text' | 'image_url'> }): ReactNode {
  const own = ownPicture.exec(picture.image_url ?? '')?.[1];
  if (own !== undefined) return <img className="bk-drawing" src={own} alt={picture.alt_text} />;
  const name = `Picture: ${picture.alt_text}`;
  return (
    <span className="bk-picture">
      {picture.image_url === undefined ? name : <SafeLink href={picture.image_url}>{name}</SafeLink>}
    </span>
  );
}

function isText(element: TextObject | ImageElement): element is TextObject {
  return element.type !== 'image';
}
