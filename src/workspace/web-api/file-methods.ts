import { z } from 'zod';
import { messageBlocksSchema } from '../block-kit/block-schema.js';
import { fileJson } from '../payloads/json.js';
import { largestFile } from '../state/files.js';
import { type ApiParts, conversationOf, json, type Methods, number, Refused } from './method.js';

const announceArgs = z.object({ filename: z.string().min(1), length: number });
const completeArgs = z.object({
  files: json(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
  channel_id: z.string().optional(),
  thread_ts: z.string().optional(),
  initial_comment: z.string().optional(),
  blocks: json(messageBlocksSchema).optional(),
});

/** The two methods around an upload: WebClient.filesUploadV2 is this pair with a POST of the bytes between. */
export function fileMethods({ state: { files, messages }, base }: ApiParts): Methods {
  return {
    'files.getUploadURLExternal': (args) => {
      const { filename, length } = announceArgs.parse(args);
      if (length === 0) throw new Refused('missing_argument');
      if (length > largestFile) throw new Refused('file_upload_size_restricted');
      const { id, ticket } = files.announce(filename, length);
      return { file_id: id, upload_url: `${base()}/upload/${ticket}` };
    },
    'files.completeUploadExternal': (args) => {
      const { files: named, channel_id, thread_ts, initial_comment, blocks } = completeArgs.parse(args);
      const conversation = channel_id === undefined ? null : conversationOf(channel_id, 'invalid_channel');
      const shared = named.map(({ id, title }) => {
        const file = files.complete(id, title);
        if (!file) throw new Refused('file_not_found');
        return file;
      });
      if (conversation) {
        messages.post({
          conversation,
          author: 'app',
          text: initial_comment ?? '',
          blocks: initial_comment === undefined ? (blocks ?? []) : [],
          files: shared,
          threadTs: thread_ts ?? null,
        });
      }
      return { files: shared.map(fileJson) };
    },
  };
}
