import { Document, isSeq, parse, parseDocument } from 'yaml';
import { type Meeting, meetingSchema } from '../transcript/transcript.js';

/**
 * Puts meetings at the end of meetings.yml. What stands there stays as it is, comments and all.
 *
 * @returns the new text, and the stretch of it that each meeting is
 */
export function withMeetings(
  text: string,
  meetings: readonly Meeting[],
): {
  readonly text: string;
  readonly added: readonly { readonly id: Meeting['id']; readonly text: string }[];
} {
  const base = endsAsList(text) ? text : rewritten(text);
  const gap = base === '' || base.endsWith('\n') ? '' : '\n';
  const added = meetings.map((meeting) => ({ id: meeting.id, text: entryOf(meeting) }));
  return { text: `${base}${gap}${added.map((one) => one.text).join('')}`, added };
}

/** Takes a meeting out again: the very text where it still stands there, else the entry with its id. */
export function withoutMeeting(text: string, { id, text: entry }: { id: string; text: string }): string {
  const at = text.lastIndexOf(entry);
  if (at !== -1) return `${text.slice(0, at)}${text.slice(at + entry.length)}`;
  const document = parseDocument(text);
  const list = document.contents;
  if (!isSeq(list)) return text;
  const known = meetingSchema.array().safeParse(document.toJS()).data ?? [];
  const index = known.findIndex((meeting) => meeting.id === id);
  if (index === -1) return text;
  list.delete(index);
  return String(document);
}

/** One meeting as an entry of a list that begins at the margin, as people write it. */
function entryOf(meeting: Meeting): string {
  const document = new Document(meeting);
  const participants = document.get('participants');
  if (isSeq(participants)) participants.flow = true;
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().split('\n');
  const entry = `${lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
  meetingSchema.array().length(1).parse(parse(entry));
  return entry;
}

/** Whether an entry can be put at the end as it is: the file is a list at the margin, or has no entries yet. */
function endsAsList(text: string): boolean {
  const { contents, errors } = parseDocument(text);
  if (errors.length > 0 || (contents !== null && !isSeq(contents))) return false;
  if (contents === null) return /^(?:\s*(?:#.*)?\n?)*$/u.test(text);
  return contents.flow !== true && /^- /mu.test(text) && !/^\.\.\.\s*$/mu.test(text);
}

/** The list written anew, an entry a line of its own at the margin, with its comments. */
function rewritten(text: string): string {
  const document = parseDocument(text);
  if (isSeq(document.contents)) {
    document.contents.flow = false;
    if (document.contents.items.length === 0) return '';
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
