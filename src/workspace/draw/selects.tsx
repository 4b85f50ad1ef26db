import type { ReactNode } from 'react';
import type { Option } from '../block-kit/composition.js';
import type {
  Choices,
  ConversationsSelect,
  ExternalSelect,
  Field,
  PlainTextInput,
  StaticSelect,
} from '../block-kit/element-schema.js';
import { choosableIn, initialOptions } from '../block-kit/field-values.js';
import { bot, type ConversationId, channelIdentity } from '../identity.js';

/** How a field is known to the page's script, and labelled. */
export interface Control {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
}

/** A field to choose in; `held` is what it holds at first. */
export function SelectView({
  field,
  control,
  held,
}: {
  field: Exclude<Field, PlainTextInput>;
  control: Control;
  held: readonly string[];
}): ReactNode {
  const { id, label } = control;
  switch (field.type) {
    case 'static_select':
    case 'conversations_select':
      return (
        <Labelled label={label} id={id}>
          <PlainSelect field={field} control={control} held={held} />
        </Labelled>
      );
    case 'external_select':
    case 'multi_external_select':
      return (
        <Labelled label={label} id={id}>
          <Combobox field={field} control={control} />
        </Labelled>
      );
    case 'datepicker':
      return (
        <Labelled label={label} id={id}>
          <input
            type="date"
            id={id}
            className="bk-text bk-date"
            {...control.attributes}
            aria-label={id === undefined ? (field.placeholder?.text ?? 'Date') : undefined}
            defaultValue={held[0]}
          />
        </Labelled>
      );
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoicesView field={field} control={control} held={held} />;
  }
}

/** A label above its control, tied to it by id: views alone have labels, and one of each is seen at a time. */
export function Labelled({
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

function PlainSelect({
  field,
  control: { id, attributes },
  held,
}: {
  field: StaticSelect | ConversationsSelect;
  control: Control;
  held: readonly string[];
}): ReactNode {
  const prompt = field.placeholder?.text;
  return (
    <select
      id={id}
      className="bk-select"
      {...attributes}
      aria-label={id === undefined ? (prompt ?? 'Choose') : undefined}
      defaultValue={held[0] ?? ''}
    >
      <option value="">{prompt ?? 'Choose…'}</option>
      {field.type === 'conversations_select' ? (
        choosableIn(field).map((conversation) => (
          <option key={conversation} value={conversation}>
            {shownName(conversation)}
          </option>
        ))
      ) : (
        <Options field={field} />
      )}
    </select>
  );
}

function Options({ field: { options, option_groups } }: { field: StaticSelect }): ReactNode {
  const drawn = (each: readonly Option[]) =>
    each.map(({ value, text }) => (
      <option key={value} value={value}>
        {text.text}
      </option>
    ));
  if (options) return drawn(options);
  return option_groups?.map((group) => (
    <optgroup key={group.label.text} label={group.label.text}>
      {drawn(group.options)}
    </optgroup>
  ));
}

/** A select whose options the app gives as one types: browser/combobox.ts fills its list. */
function Combobox({
  field,
  control: { id, attributes },
}: {
  field: ExternalSelect;
  control: Control;
}): ReactNode {
  const several = field.type === 'multi_external_select';
  const chosen = initialOptions(field).map(({ value, text }) => ({ value, text: text.text }));
  const prompt = field.placeholder?.text;
  return (
    <div
      className="bk-combo"
      {...attributes}
      data-suggests={field.min_query_length ?? 3}
      data-several={several ? (field.max_selected_items ?? 100) : undefined}
      data-chosen={JSON.stringify(chosen)}
    >
      {several && (
        <ul className="bk-chips" aria-label="Chosen">
          {chosen.map(({ value, text }) => (
            <li key={value}>
              <span>{text}</span>
              <button type="button" data-unchoose={value} aria-label={`Remove ${text}`}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="bk-combo-box">
        <input
          type="text"
          id={id}
          className="bk-text"
          role="combobox"
          aria-expanded="false"
          aria-autocomplete="list"
          aria-label={id === undefined ? (prompt ?? 'Choose') : undefined}
          placeholder={prompt ?? 'Type to search…'}
          defaultValue={several ? '' : chosen[0]?.text}
          autoComplete="off"
          spellCheck={false}
        />
        {!several && (
          <button
            type="button"
            className="bk-clear"
            data-clear
            hidden={chosen.length === 0}
            aria-label="Clear"
          >
            ×
          </button>
        )}
      </span>
      <span className="unseen" role="status" data-found />
      <div role="listbox" className="menu" popover="manual" aria-label={prompt ?? 'Options'} />
    </div>
  );
}

function ChoicesView({
  field,
  control: { label, attributes },
  held,
}: {
  field: Choices;
  control: Control;
  held: readonly string[];
}): ReactNode {
  return (
    <fieldset className="bk-choices" {...attributes}>
      {label && <legend>{label}</legend>}
      {field.options.map(({ value, text, description }) => (
        <label key={value}>
          <input
            type={field.type === 'checkboxes' ? 'checkbox' : 'radio'}
            name={`${attributes['data-block']} ${attributes['data-action']}`}
            value={value}
            defaultChecked={held.includes(value)}
          />
          <span>
            {text.text}
            {description && <small>{description.text}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A conversation by the name that people know it by. */
function shownName(conversation: ConversationId): string {
  return conversation === channelIdentity.id ? `# ${channelIdentity.name}` : bot.name;
}
