import type { ReactNode } from 'react';
import type { Button, Element } from './block-schema.js';

/** What can be pressed or filled in, annotated so that browser/client.ts can say which it was. */
export function ElementView({
  block,
  element,
  label,
}: {
  block: string;
  element: Element;
  /** The label of an input block; without one the element stands among the words. */
  label?: string;
}): ReactNode {
  const at = { 'data-block': block, 'data-action': element.action_id };
  const inForm = label !== undefined;
  const id = inForm ? `in-${block}-${element.action_id}` : undefined;
  switch (element.type) {
    case 'button':
      return <ButtonView at={at} button={element} />;
    case 'static_select':
      return (
        <Labelled label={label} id={id}>
          <select
            id={id}
            className="bk-select"
            {...at}
            data-fires={inForm ? undefined : 'change'}
            aria-label={inForm ? undefined : (element.placeholder?.text ?? 'Choose')}
            defaultValue={element.initial_option?.value ?? ''}
          >
            <option value="">{element.placeholder?.text ?? 'Choose…'}</option>
            {element.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text.text}
              </option>
            ))}
          </select>
        </Labelled>
      );
    case 'checkboxes':
    case 'radio_buttons': {
      const chosen = [
        ...(element.initial_options ?? []),
        ...(element.initial_option ? [element.initial_option] : []),
      ];
      return (
        <fieldset className="bk-choices" {...at} data-fires={inForm ? undefined : 'change'}>
          {label && <legend>{label}</legend>}
          {element.options.map((option) => (
            <label key={option.value}>
              <input
                type={element.type === 'checkboxes' ? 'checkbox' : 'radio'}
                name={`${block} ${element.action_id}`}
                value={option.value}
                defaultChecked={chosen.some((each) => each.value === option.value)}
              />
              <span>{option.text.text}</span>
            </label>
          ))}
        </fieldset>
      );
    }
    case 'plain_text_input': {
      const typed = {
        ...at,
        id,
        'aria-label': inForm ? undefined : 'Text',
        className: 'bk-text',
        placeholder: element.placeholder?.text,
        defaultValue: element.initial_value,
        maxLength: element.max_length,
      };
      return (
        <Labelled label={label} id={id}>
          {element.multiline ? <textarea rows={4} {...typed} /> : <input type="text" {...typed} />}
        </Labelled>
      );
    }
  }
}

function ButtonView({ at, button }: { at: Record<string, string | undefined>; button: Button }): ReactNode {
  const look = `bk-button${button.style ? ` bk-${button.style}` : ''}`;
  const { url, confirm } = button;
  const asked = confirm
    ? {
        'data-confirm': JSON.stringify({
          title: confirm.title.text,
          text: confirm.text.text,
          yes: confirm.confirm.text,
          no: confirm.deny.text,
        }),
      }
    : {};
  if (url === undefined) {
    return (
      <button type="button" className={look} {...at} {...asked} aria-label={button.accessibility_label}>
        {button.text.text}
      </button>
    );
  }
  const said = `${button.accessibility_label ?? button.text.text} (opens in a new tab)`;
  return (
    <a className={look} {...at} href={url} target="_blank" rel="noopener noreferrer" aria-label={said}>
      {button.text.text}
    </a>
  );
}

/** A label above its control, tied to it by id: modals alone have labels, and one modal is seen at a time. */
function Labelled({
  label,
  id,
  children,
}: {
  label: string | undefined;
  id: string | undefined;
  children: ReactNode;
}): ReactNode {
  if (label === undefined) return children;
  return (
    <div className="bk-label">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
