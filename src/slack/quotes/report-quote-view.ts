import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { languages } from '../../answer.js';
import { type Quote, quoteIdSchema } from '../../evidence/quote.js';
import { type Complaint, complaints } from '../../feedback.js';
import { badges, citationLine, quotingLine, speakerLine } from '../../render/citation-words.js';
import { ellipsis, limits, shorten, withEllipsis } from '../../render/limits.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { literal, quotation, richText, section } from '../../render/rich-text.js';

/** The callback_id of the window. */
export const reportView = 'report_quote';

/** The longest note that can be written. */
export const longestNote = 1_000;

/** What the window carries to its submission. */
export const reportedSchema = z.object({
  quote: quoteIdSchema,
  query: z.string().nullable(),
  language: z.enum(languages),
});
export type Reported = z.infer<typeof reportedSchema>;

const fields = {
  complaint: { block: 'complaint', action: 'complaint' },
  note: { block: 'note', action: 'note' },
} as const;

/** What was chosen and written, in a submission's `view.state.values`. */
export const reportFieldsSchema = z
  .object({
    [fields.complaint.block]: z.object({
      [fields.complaint.action]: z.object({ selected_option: z.object({ value: z.enum(complaints) }) }),
    }),
    [fields.note.block]: z.object({
      [fields.note.action]: z.object({ value: z.string().max(longestNote).nullish() }),
    }),
  })
  .transform(({ complaint: { complaint }, note: { note } }) => ({
    complaint: complaint.selected_option.value,
    note: note.value?.trim() || null,
  }));

/** The window in which a quote is complained of: which quote, what is wrong with it, a note. */
export function reportQuoteView(quote: Quote, reported: Reported, phrases: Phrases): ModalView {
  const { reporting } = phrases.shownQuotes;
  return {
    type: 'modal',
    callback_id: reportView,
    title: plain(reporting.title),
    submit: plain(reporting.send),
    close: plain(reporting.cancel),
    private_metadata: JSON.stringify(reported),
    blocks: [
      richText(section(literal(reporting.lead))),
      ...reportedQuote(quote, phrases),
      {
        type: 'input',
        block_id: fields.complaint.block,
        label: plain(reporting.what),
        element: {
          type: 'radio_buttons',
          action_id: fields.complaint.action,
          options: complaints.map((complaint) => option(complaint, phrases)),
        },
      },
      {
        type: 'input',
        block_id: fields.note.block,
        optional: true,
        label: plain(reporting.note),
        element: {
          type: 'plain_text_input',
          action_id: fields.note.action,
          multiline: true,
          max_length: longestNote,
          placeholder: plain(reporting.noteHint),
        },
      },
    ],
  };
}

/** A window that says one thing, in place of the one that was sent. */
export function reportDoneView(sentences: readonly string[], { shownQuotes }: Phrases): ModalView {
  const { title, close } = shownQuotes.reporting;
  return {
    type: 'modal',
    title: plain(title),
    close: plain(close),
    blocks: sentences.map((sentence) => richText(section(literal(sentence)))),
  };
}

function reportedQuote(quote: Quote, phrases: Phrases): KnownBlock[] {
  const { shown, leftOut } = shorten(quote.text, limits.part.ownWords);
  const sign = leftOut > 0 ? literal(` ${ellipsis} ${phrases.shortened}`, { italic: true }) : [];
  const who = withEllipsis(speakerLine(quote, phrases), limits.part.speaker);
  const small = [...badges(quote, phrases), quotingLine(quote, phrases)].filter((line) => line !== null);
  const below = small.length > 0 ? `\n${withEllipsis(small.join(' · '), limits.part.speaker)}` : '';
  return [
    richText(
      section([...literal(who, { bold: true }), ...literal(below, { italic: true })]),
      quotation([...literal(shown), ...sign]),
    ),
    {
      type: 'context',
      elements: [plain(withEllipsis(citationLine(quote, phrases), limits.part.citation))],
    },
  ];
}

function option(complaint: Complaint, { shownQuotes }: Phrases) {
  return { text: plain(shownQuotes.reporting.complaints[complaint]), value: complaint };
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const;
}
