import type { Button, PlainTextElement, PlainTextOption } from '@slack/types';
import { limits, withEllipsis } from './limits.js';

/** Plain text as Slack takes it: nothing in it becomes an emoji, a mention or a link. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A button of a view, labelled and described; `value` is what it carries. */
export function viewButton(
  actionId: string,
  { label, described }: { readonly label: string; readonly described: string },
  value?: string,
): Button {
  return {
    type: 'button',
    text: plain(withEllipsis(label, limits.button.text)),
    action_id: actionId,
    accessibility_label: withEllipsis(described, limits.button.accessibilityLabel),
    ...(value === undefined ? {} : { value }),
  };
}

/** What a select offers. A text that is too long ends in an ellipsis; the value must fit, since it is no words. */
export function option(text: string, value: string): PlainTextOption {
  return { text: plain(withEllipsis(text, limits.select.text)), value };
}
