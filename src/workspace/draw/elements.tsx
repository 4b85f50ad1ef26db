import type { ReactNode } from 'react';
import type { Confirmation } from '../block-kit/composition.js';
import type { Button, Element, Overflow, PlainTextInput } from '../block-kit/element-schema.js';
import { initialValues } from '../block-kit/field-values.js';
import type { ConversationId } from '../identity.js';
import { type Control, Labelled, SelectView } from './selects.js';

/** Where an element stands. */
export interface At {
  /** The block's id. */
  readonly block: string;
  /** The conversation that is seen there; null for none. */
  readonly viewing: ConversationId | null;
}

/** What can be pressed or filled in, annotated so that the page's script can say which it was. */
export function ElementView({
  at,
  element,
  label,
  dispatches = true,
}: {
  at: At;
  element: Element;
  /** The label of an input block; without one the element stands among the words. */
  label?: string;
  /** Whether the app hears of each change, and not only of what is submitted. */
  dispatches?: boolean;
}): ReactNode {
  const named = { 'data-block': at.block, 'data-action': element.action_id };
  const id = label === undefined ? undefined : `in-${at.block}-${element.action_id}`;
  switch (element.type) {
    case 'button':
      return <ButtonView named={named} button={element} />;
    case 'overflow':
      return <OverflowView named={named} overflow={element} />;
    case 'plain_text_input':
      return (
        <Labelled label={label} id={id}>
          <TextInput named={named} id={id} input={element} dispatches={dispatches} />
        </Labelled>
      );
    default: {
      const control: Control = {
        id,
        label,
        attributes: {
          ...named,
          ...asked(element.confirm),
          'data-fires': dispatches ? 'change' : undefined,
          'data-focus': element.focus_on_load,
        },
      };
      return <SelectView field={element} control={control} held={initialValues(element, at.viewing)} />;
    }
  }
}

type Named = Readonly<Record<string, string | undefined>>;

function TextInput({
  named,
  id,
  input,
  dispatches,
}: {
  named: Named;
  id: string | undefined;
  input: PlainTextInput;
  dispatches: boolean;
}): ReactNode {
  const on = input.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const fires = on.map((each) => (each === 'on_enter_pressed' ? 'enter' : 'input')).join(' ');
  const typed = {
    ...named,
    id,
    'data-fires': dispatches ? fires : undefined,
    'data-focus': input.focus_on_load,
    'aria-label': id === undefined ? 'Text' : undefined,
    className: 'bk-text',
    placeholder: input.placeholder?.text,
    defaultValue: input.initial_value,
    maxLength: input.max_length ?? 3000,
    autoComplete: 'off',
  };
  return input.multiline ? <textarea rows={4} {...typed} /> : <input type="text" {...typed} />;
}

function ButtonView({ named, button }: { named: Named; button: Button }): ReactNode {
  const look = `bk-button${button.style ? ` bk-${button.style}` : ''}`;
  if (button.url === undefined) {
    return (
      <button
        type="button"
        className={look}
        {...named}
        {...asked(button.confirm)}
        aria-label={button.accessibility_label}
      >
        {button.text.text}
      </button>
    );
  }
  const said = `${button.accessibility_label ?? button.text.text} (opens in a new tab)`;
  return (
    <a
      className={look}
      {...named}
      href={button.url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={said}
    >
      {button.text.text}
    </a>
  );
}

function OverflowView({ named, overflow }: { named: Named; overflow: Overflow }): ReactNode {
  return (
    <span className="bk-overflow" {...named} {...asked(overflow.confirm)}>
      <button
        type="button"
        className="bk-button bk-dots"
        data-menu
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label="More choices"
      >
        …
      </button>
      <span role="menu" className="menu" popover="manual" aria-label="More choices">
        {overflow.options.map(({ value, text, description, url }) => {
          const words = (
            <>
              <span>{text.text}</span>
              {description && <small>{description.text}</small>}
            </>
          );
          const item = { role: 'menuitem', tabIndex: -1, 'data-choose': value };
          return url === undefined ? (
            <button key={value} type="button" {...item}>
              {words}
            </button>
          ) : (
            <a key={value} {...item} href={url} target="_blank" rel="noopener noreferrer">
              {words}
            </a>
          );
        })}
      </span>
    </span>
  );
}

/** The question that an element asks before it is pressed, for the page's script. */
function asked(confirm: Confirmation | undefined): { 'data-confirm'?: string } {
  if (!confirm) return {};
  const words = {
    title: confirm.title.text,
    text: confirm.text.text,
    yes: confirm.confirm.text,
    no: confirm.deny.text,
  };
  return { 'data-confirm': JSON.stringify(words) };
}
