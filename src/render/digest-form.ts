import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { option, plain } from './plain.js';

/** The window in which a digest is set up: its id, and the id of each field's block. */
export const digestFormId = 'digest_form';
export const digestFormBlocks = {
  where: 'digest_where',
  time: 'digest_time',
  zone: 'digest_zone',
  days: 'digest_days',
  topics: 'digest_topics',
  heartbeat: 'digest_heartbeat',
} as const;

/** The id under which Slack asks what the select of zones offers. */
export const completeZoneId = 'complete_zone';

/** What the fields hold. */
export interface DigestForm {
  /** A channel; null: directly to the person. */
  readonly where: string | null;
  /** `08:30` */
  readonly time: string;
  /** A zone of the IANA database. */
  readonly zone: string | null;
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** As they are typed: queries with commas between them. */
  readonly topics: string;
  readonly heartbeat: boolean;
}

/** The longest line of topics that can be typed. */
const longestTopics = 2_000;

/** The form, its fields filled. @param carried what Slack sends back: at most 3,000 characters */
export function digestFormView(form: DigestForm, carried: string, phrases: Phrases): ModalView {
  const { form: said } = phrases.following.digests;
  const days = said.weekdays.map((name, n) => option(name, String(n + 1)));
  const chosenDays = days.filter(({ value }) => form.days.includes(Number(value)));
  const saysSo = option(said.heartbeatOn, 'on');
  const times = timesWith(form.time);
  return {
    type: 'modal',
    callback_id: digestFormId,
    title: plain(withEllipsis(said.title, limits.view.title)),
    submit: plain(withEllipsis(said.submit, limits.view.button)),
    close: plain(withEllipsis(said.close, limits.view.button)),
    private_metadata: carried,
    blocks: [
      whereField(digestFormBlocks.where, form.where, {
        label: said.where,
        hint: said.whereHint,
        placeholder: said.wherePlaceholder,
      }),
      input(digestFormBlocks.time, said.time, {
        type: 'static_select',
        action_id: 'time',
        options: times,
        ...initially(times.find(({ value }) => value === form.time) ?? null),
      }),
      input(digestFormBlocks.zone, said.zone, {
        type: 'external_select',
        action_id: completeZoneId,
        min_query_length: 0,
        placeholder: plain(said.zonePlaceholder),
        ...initially(form.zone === null ? null : option(form.zone, form.zone)),
      }),
      input(digestFormBlocks.days, said.days, {
        type: 'checkboxes',
        action_id: 'days',
        options: days,
        ...(chosenDays.length === 0 ? {} : { initial_options: chosenDays }),
      }),
      {
        ...input(digestFormBlocks.topics, said.topics, {
          type: 'plain_text_input',
          action_id: 'topics',
          max_length: longestTopics,
          ...(form.topics === '' ? {} : { initial_value: form.topics.slice(0, longestTopics) }),
        }),
        hint: plain(said.topicsHint),
        optional: true,
      },
      {
        ...input(digestFormBlocks.heartbeat, said.heartbeat, {
          type: 'checkboxes',
          action_id: 'heartbeat',
          options: [saysSo],
          ...(form.heartbeat ? { initial_options: [saysSo] } : {}),
        }),
        optional: true,
      },
    ],
  };
}

/** A channel of those that the person sees and nobody from outside does; empty: directly to him. */
export function whereField(
  block: string,
  channel: string | null,
  said: { readonly label: string; readonly hint: string; readonly placeholder: string },
): InputBlock {
  return {
    ...input(block, said.label, {
      type: 'conversations_select',
      action_id: 'where',
      placeholder: plain(said.placeholder),
      filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
      ...(channel === null ? {} : { initial_conversation: channel }),
    }),
    hint: plain(said.hint),
    optional: true,
  };
}

/** Every half hour; and the time that is there already. */
function timesWith(time: string): PlainTextOption[] {
  const halves = Array.from({ length: 48 }, (_, n) => {
    const hour = String(Math.floor(n / 2)).padStart(2, '0');
    return `${hour}:${n % 2 === 0 ? '00' : '30'}`;
  });
  return [...new Set([...halves, time])].sort().map((one) => option(one, one));
}

function input(block: string, label: string, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: block, label: plain(label), element };
}

function initially(chosen: PlainTextOption | null): { initial_option?: PlainTextOption } {
  return chosen === null ? {} : { initial_option: chosen };
}
