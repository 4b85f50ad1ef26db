import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Words } from '../../answer.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import type { ListenerEdge } from '../listener.js';
import { reaching } from './reaching.js';
import type { Spot } from './routes.js';

/** Slack's names for why a file is not taken that have a sentence. */
const refusals = [
  'missing_scope',
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'posting_to_channel_denied',
  'file_uploads_disabled',
  'file_uploads_except_images_disabled',
  'file_type_not_allowed',
  'storage_limit_reached',
] as const;
const refusalSchema = z.enum(refusals);
export type UploadRefusal = z.infer<typeof refusalSchema>;

/** A file to be shared: text, or bytes of a picture with its words for whoever does not see it. */
export interface Upload {
  readonly filename: string;
  readonly title: string;
  readonly content: string | Uint8Array;
  readonly alt?: string;
}

/**
 * Uploads files and shares them in one message, in the thread of `spot` or in the channel; null where they stand there, else
 * Slack's name for why not.
 *
 * @throws where nobody can tell whether they arrived, or Slack refuses them for a reason that has no sentence
 */
export async function uploaded(
  files: readonly Upload[],
  { channel, thread }: Pick<Spot, 'channel' | 'thread'>,
  client: webApi.WebClient,
  edge: Pick<ListenerEdge, 'wait'>,
): Promise<UploadRefusal | null> {
  const file_uploads = files.map(({ filename, title, content, alt }) => ({
    filename,
    title,
    ...(typeof content === 'string' ? { content } : { file: Buffer.from(content) }),
    ...(alt === undefined ? {} : { alt_text: alt.slice(0, longestAlt) }),
  }));
  const into = thread === undefined ? {} : { thread_ts: thread };
  const reached = await reaching(
    () => client.filesUploadV2({ file_uploads, channel_id: channel, ...into }),
    edge.wait,
  );
  if (reached.how === 'arrived') return null;
  const known = reached.how === 'refused' ? refusalSchema.safeParse(reached.why).data : undefined;
  if (known) return known;
  throw reached.error;
}

/** As much as Slack takes of a file's alt text. */
const longestAlt = 1_000;

/** Why a file is not there, in a sentence. */
export function refusedInWords(refusal: UploadRefusal, { shownQuotes: { exporting } }: Phrases): Words {
  const invite = { text: '/invite @Alliance', style: 'code' } as const;
  const said: Record<UploadRefusal, Words> = {
    missing_scope: [exporting.noScope],
    not_in_channel: [exporting.notInChannel, invite],
    channel_not_found: [exporting.notInChannel, invite],
    is_archived: [exporting.archived],
    restricted_action: [exporting.restricted],
    posting_to_channel_denied: [exporting.restricted],
    file_uploads_disabled: [exporting.filesOff],
    file_uploads_except_images_disabled: [exporting.filesOff],
    file_type_not_allowed: [exporting.filesOff],
    storage_limit_reached: [exporting.full],
  };
  return said[refusal];
}
