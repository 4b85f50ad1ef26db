import { describe, expect, it } from 'vitest';
import { messageBlocksSchema } from '../../src/workspace/block-kit/block-schema.js';
import { homeSchema, modalSchema } from '../../src/workspace/block-kit/view-schema.js';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const actions = (...elements: object[]) => [{ type: 'actions', elements }];
const section = (accessory: object) => [{ type: 'section', text: plain('Words'), accessory }];
const input = (element: object, more: object = {}) => [
  { type: 'input', label: plain('Label'), element, ...more },
];
const overflow = (count: number) => ({
  type: 'overflow',
  action_id: 'more',
  options: Array.from({ length: count }, (_, n) => option(`${n}`)),
});
const external = { type: 'external_select', action_id: 'who', min_query_length: 0 };
const several = { type: 'multi_external_select', action_id: 'who', max_selected_items: 2 };
const conversations = {
  type: 'conversations_select',
  action_id: 'where',
  default_to_current_conversation: true,
};
const date = { type: 'datepicker', action_id: 'day', initial_date: '2023-06-01' };
const typed = {
  type: 'plain_text_input',
  action_id: 'q',
  dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
};
const grouped = {
  type: 'static_select',
  action_id: 'g',
  option_groups: [{ label: plain('2023'), options: [option('a')] }],
  initial_option: option('a'),
};
const picture = { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A chart' };

const takes = (blocks: unknown) => messageBlocksSchema.safeParse(blocks).success;

describe('Slack takes', () => {
  it.each([
    [
      'an overflow menu among buttons and beside a section',
      [...actions(overflow(5)), ...section(overflow(1))],
    ],
    ['a select of the app’s options', [...actions(external), ...section(external), ...input(external)]],
    ['one of several beside a section and in an input', [...section(several), ...input(several)]],
    [
      'a select of conversations',
      [...actions(conversations), ...input({ ...conversations, response_url_enabled: true })],
    ],
    ['a date', [...actions(date), ...section(date), ...input(date)]],
    ['grouped options', actions(grouped)],
    ['an input that tells of each word, in a message too', input(typed, { dispatch_action: true })],
    ['pictures', [picture, ...section(picture), { type: 'context', elements: [picture] }]],
  ])('%s', (_, blocks) => {
    expect(messageBlocksSchema.safeParse(blocks).error?.issues).toBeUndefined();
  });
});

describe('Slack refuses', () => {
  it.each([
    ['an overflow menu of six', actions(overflow(6))],
    ['an overflow menu in an input', input(overflow(2))],
    ['a text input among buttons', actions(typed)],
    ['a button in an input', input({ type: 'button', text: plain('x') })],
    ['a select of several among buttons', actions(several)],
    [
      'options in mrkdwn in a menu',
      actions({ ...overflow(1), options: [{ text: { type: 'mrkdwn', text: 'x' }, value: 'x' }] }),
    ],
    ['options and groups at once', actions({ ...grouped, options: [option('a')] })],
    ['neither options nor groups', actions({ type: 'static_select', action_id: 'a' })],
    ['an initial option that is none of the options', actions({ ...grouped, initial_option: option('b') })],
    ['a response_url outside of an input', actions({ ...conversations, response_url_enabled: true })],
    ['a date that is none', actions({ ...date, initial_date: '2023-02-30' })],
    ['a value of 151 characters', actions({ ...overflow(1), options: [option('x'.repeat(151))] })],
    ['a picture without words', [{ ...picture, alt_text: '' }]],
    ['a picture from two places', [{ ...picture, slack_file: { id: 'F1' } }]],
    ['a picture from nowhere', [{ type: 'image', alt_text: 'x' }]],
    [
      'an event of an input that there is none of',
      input({ ...typed, dispatch_action_config: { trigger_actions_on: ['on_blur'] } }),
    ],
  ])('%s', (_, blocks) => {
    expect(takes(blocks)).toBe(false);
  });

  it('a modal with inputs and nothing to submit them by, and two fields that want the focus', () => {
    const modal = { type: 'modal', title: plain('Title') };
    const submit = plain('Go');
    expect(modalSchema.safeParse({ ...modal, blocks: input(typed) }).success).toBe(false);
    expect(modalSchema.safeParse({ ...modal, submit, blocks: input(typed) }).success).toBe(true);
    const focused = input({ ...typed, focus_on_load: true })[0];
    const two = [focused, { ...focused, block_id: 'b' }];
    expect(modalSchema.safeParse({ ...modal, submit, blocks: two }).success).toBe(false);
  });

  it('a response_url on the Home tab', () => {
    const blocks = input({ ...conversations, response_url_enabled: true });
    expect(homeSchema.safeParse({ type: 'home', blocks }).success).toBe(false);
    expect(homeSchema.safeParse({ type: 'home', blocks: input(typed) }).success).toBe(true);
  });
});
