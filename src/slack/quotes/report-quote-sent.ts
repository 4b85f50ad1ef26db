import { z } from 'zod';
import type { Feedback } from '../../feedback.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import type { ListenerEdge, ViewListener } from '../listener.js';
import { faultForLog } from '../secrets.js';
import { reportDoneView, reportedSchema, reportFieldsSchema, reportView } from './report-quote-view.js';

const submissionSchema = z.object({
  user: z.object({ id: z.string().min(1) }),
  view: z.object({
    private_metadata: z.string(),
    state: z.object({ values: z.unknown() }),
  }),
});

/** A sent report: kept for the editors before it is thanked for. */
export const reportQuoteSent: ViewListener = {
  kind: 'view',
  name: reportView,
  scopes: [],
  handle: async ({ ack, body, context }, edge) => {
    const { user, view } = submissionSchema.parse(body);
    const reported = reportedSchema.parse(JSON.parse(view.private_metadata));
    const phrases = phrasesFor(reported.language);
    const { complaint, note } = reportFieldsSchema.parse(view.state.values);
    const { quote, query } = reported;
    const feedback = { at: edge.now(), user: user.id, complaint, quote, query, note };
    const reference = await keep({ ...feedback, team: context.teamId ?? '' }, edge);
    const { reporting } = phrases.shownQuotes;
    const sentences =
      reference === null
        ? [`${reporting.thanks}${phrases.sentenceGap}${reporting.kept}`]
        : [`${phrases.message.fault}${reference}`];
    await ack({ response_action: 'update', view: reportDoneView(sentences, phrases) });
  },
};

/** Null where the report is kept; else the reference under which the fault stands in the log. */
async function keep(
  feedback: Feedback & { readonly team: string },
  { store, log, newReference }: ListenerEdge,
): Promise<string | null> {
  const reference = newReference();
  const child = log.child({ request: reference, listener: reportView });
  try {
    await store.feedback.add(feedback);
    child.info({ complaint: feedback.complaint }, 'a report is kept');
    return null;
  } catch (error) {
    child.error({ fault: faultForLog(error) }, 'a report was not kept');
    return reference;
  }
}
