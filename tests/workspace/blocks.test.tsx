import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { messageBlocksSchema } from '../../src/workspace/block-kit/block-schema.js';
import { withIds } from '../../src/workspace/block-kit/elements-of.js';
import { Blocks } from '../../src/workspace/draw/blocks.js';
import { markup } from '../../src/workspace/draw/markup.js';
import { messageHtml } from '../../src/workspace/draw/message.js';

/** The blocks as the page has them, parsed. */
function drawn(blocks: unknown) {
  let minted = 0;
  const parsed = withIds(messageBlocksSchema.parse(blocks), () => `minted${minted++}`);
  const html = markup(<Blocks blocks={parsed} viewing={null} />);
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
    [
      'a menu',
      [
        {
          type: 'actions',
          elements: [
            {
              type: 'overflow',
              options: [{ text: { type: 'plain_text', text: hostile.slice(0, 75) }, value: hostile }],
            },
          ],
        },
      ],
    ],
    ['the name of a picture', [{ type: 'image', image_url: 'https://example.org/a.png', alt_text: hostile }]],
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

describe('what is filled in', () => {
  it('holds what the app gave it at first, and says when it is told of', () => {
    const option = (value: string) => ({ text: { type: 'plain_text', text: `${value}!` }, value });
    const label = { type: 'plain_text', text: 'Label' };
    const { document } = drawn([
      {
        type: 'input',
        block_id: 'a',
        label,
        element: { type: 'external_select', action_id: 'who', initial_option: option('hamada') },
      },
      {
        type: 'input',
        block_id: 'b',
        label,
        dispatch_action: true,
        element: {
          type: 'plain_text_input',
          action_id: 'q',
          initial_value: '四つ星',
          dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
        },
      },
      { type: 'actions', elements: [{ type: 'datepicker', action_id: 'day', initial_date: '2023-06-01' }] },
    ]);
    const [who, q, day] = ['who', 'q', 'day'].map((id) => document.querySelector(`[data-action="${id}"]`));
    expect(who?.querySelector('[role=combobox]')?.getAttribute('value')).toBe('hamada!');
    expect(who?.getAttribute('data-fires')).toBeNull();
    expect(q?.getAttribute('value')).toBe('四つ星');
    expect(q?.getAttribute('data-fires')).toBe('input');
    expect(day?.getAttribute('value')).toBe('2023-06-01');
    expect(day?.getAttribute('data-fires')).toBe('change');
  });
});

describe('a message', () => {
  const message = {
    ts: '1700000000.000001',
    conversation: 'D0ALLIANCE' as const,
    threadTs: null,
    author: 'person' as const,
    text: '',
    blocks: [],
    unfurls: [],
    files: [],
    ephemeral: false,
    command: false,
    edited: null,
  };

  it('of a person is literal but for links to the web and the app’s name', () => {
    const text = '<b>@Alliance</b> https://example.org/a?b="c" javascript:alert(1) *no*';
    const { document } = parseHTML(messageHtml({ ...message, text }));
    expect(document.querySelector('.bk-plain')?.textContent).toBe(text);
    expect(document.querySelector('.mention')?.textContent).toBe('@Alliance');
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://example.org/a?b=']);
  });

  it('shows the words of a file as they are, and a link that saves it', () => {
    const bytes = Buffer.from('# <script>alert(1)</script>');
    const file = { id: 'F1', key: 'k', name: '<b>"x".md', title: '<i>Title</i>', bytes };
    const { document } = parseHTML(messageHtml({ ...message, author: 'app', files: [file] }));
    expect(document.querySelector('pre')?.textContent).toBe('# <script>alert(1)</script>');
    expect(document.querySelector('script, i, b:not(.by b)')).toBeNull();
    expect(document.querySelector('.file a')?.getAttribute('href')).toBe('/files/k/%3Cb%3E%22x%22.md');
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
