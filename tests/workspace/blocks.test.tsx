import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { messageBlocksSchema, withIds } from '../../src/workspace/block-schema.js';
import { Blocks, markup } from '../../src/workspace/blocks.js';

/** The blocks as the page has them, parsed. */
function drawn(blocks: unknown) {
  let minted = 0;
  const parsed = withIds(messageBlocksSchema.parse(blocks), () => `minted${minted++}`);
  const html = markup(<Blocks blocks={parsed} />);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return { document, html };
}

const hostile = '<img src=x onerror=alert(1)> *bold* <@U0READER> <!channel> :smile: `code` 日本 -- “x”';

describe('words stay literal', () => {
  it.each([
    [
      'rich text',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: hostile }] }],
        },
      ],
    ],
    [
      'a quotation',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: hostile }] }],
        },
      ],
    ],
    ['a header', [{ type: 'header', text: { type: 'plain_text', text: hostile } }]],
    ['small print', [{ type: 'context', elements: [{ type: 'plain_text', text: hostile }] }]],
    ['plain text of a section', [{ type: 'section', text: { type: 'plain_text', text: hostile } }]],
    [
      'a button',
      [
        {
          type: 'actions',
          elements: [{ type: 'button', text: { type: 'plain_text', text: hostile.slice(0, 75) } }],
        },
      ],
    ],
  ])('in %s', (_, blocks) => {
    const { document } = drawn(blocks);
    expect(document.body.textContent).toContain(hostile.slice(0, 75));
    expect(document.querySelector('img, strong, .slack_user, .slack_broadcast, code')).toBeNull();
  });

  it('and mrkdwn is read as Slack reads it, without tags', () => {
    const text = '*bold* &lt;b&gt; <https://example.org/a#:~:text=x|link> <javascript:alert(1)|bad>';
    const { document, html } = drawn([{ type: 'section', text: { type: 'mrkdwn', text } }]);
    expect(document.querySelector('strong')?.textContent).toBe('bold');
    expect(document.body.textContent).toContain('<b>');
    const [link, ...others] = document.querySelectorAll('a');
    expect(others).toEqual([]);
    expect(link?.getAttribute('href')).toBe('https://example.org/a#:~:text=x');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(html).not.toContain('javascript:');
  });
});

describe('what can be pressed', () => {
  it('says which button it is; an address opens in a tab of its own', () => {
    const { document } = drawn([
      {
        type: 'actions',
        block_id: 'row',
        elements: [
          {
            type: 'button',
            action_id: 'share',
            text: { type: 'plain_text', text: 'Share' },
            value: 'v',
            accessibility_label: 'Share the words',
          },
          {
            type: 'button',
            action_id: 'source',
            text: { type: 'plain_text', text: 'Source' },
            url: 'https://example.org/#:~:text=four%20star',
          },
        ],
      },
    ]);
    const share = document.querySelector('button');
    expect(share?.getAttribute('data-block')).toBe('row');
    expect(share?.getAttribute('data-action')).toBe('share');
    expect(share?.getAttribute('aria-label')).toBe('Share the words');
    const source = document.querySelector('a');
    expect(source?.getAttribute('href')).toBe('https://example.org/#:~:text=four%20star');
    expect(source?.getAttribute('target')).toBe('_blank');
    expect(source?.getAttribute('rel')).toContain('noopener');
    expect(source?.getAttribute('data-action')).toBe('source');
  });

  it('has an id where the app gave none, and no two elements of a page share one', () => {
    const section = { type: 'section', block_id: 'same', text: { type: 'mrkdwn', text: 'x' } };
    const { document, html } = drawn([
      { ...section, accessory: { type: 'button', text: { type: 'plain_text', text: 'Press' } } },
      { type: 'rich_text', elements: [] },
      { type: 'section', text: { type: 'mrkdwn', text: 'y' } },
    ]);
    expect(document.querySelector('button')?.getAttribute('data-action')).toMatch(/^minted/u);
    expect(html).not.toContain(' id=');
  });
});

describe('a block that cannot be drawn', () => {
  it('leaves the others standing', () => {
    const { document } = drawn([
      { type: 'table', rows: 7 },
      { type: 'header', text: { type: 'plain_text', text: 'Still here' } },
    ]);
    expect(document.body.textContent).toContain('cannot be shown');
    expect(document.body.textContent).toContain('Still here');
  });
});
