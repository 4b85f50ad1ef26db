import { z } from 'zod';
import { limits } from '../../render/limits.js';

/** The objects that blocks and elements are made of. Source: docs.slack.dev/reference/block-kit/composition-objects. */

export const actionId = z.string().max(limits.actionId).optional();
export const blockId = z.string().max(limits.blockId).optional();

export const plainText = (max: number) =>
  z.looseObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max) });
export const textObject = (max: number) =>
  z.looseObject({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(max) });
export type TextObject = z.infer<ReturnType<typeof textObject>>;

export const webAddress = z.url({ protocol: /^https?$/ }).max(limits.button.url);

const optionValue = z.string().min(1).max(150);

/** An option of a select: plain words. */
export const menuOption = z.looseObject({
  text: plainText(75),
  value: optionValue,
  description: plainText(75).optional(),
});
/** An option of checkboxes or radio buttons: mrkdwn too. */
export const choiceOption = z.looseObject({
  text: textObject(75),
  value: optionValue,
  description: textObject(75).optional(),
});
/** An option of an overflow menu: it may lead to an address. */
export const overflowOption = z.looseObject({ ...menuOption.shape, url: webAddress.optional() });
export type Option = z.infer<typeof choiceOption>;

export const optionGroup = z.looseObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
});
export type OptionGroup = z.infer<typeof optionGroup>;

export const confirmation = z.looseObject({
  title: plainText(100),
  text: textObject(300),
  confirm: plainText(30),
  deny: plainText(30),
});
export type Confirmation = z.infer<typeof confirmation>;

/** When a text input tells the app what is in it. */
export const dispatchConfig = z.looseObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
});

/** Whether `chosen` are, words and all, among `options`: Slack refuses an initial option that is not. */
export function amongOptions(chosen: readonly Option[], options: readonly Option[]): boolean {
  return chosen.every((one) =>
    options.some((option) => option.value === one.value && option.text.text === one.text.text),
  );
}
