import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { buttonIds, reportValueSchema } from '../../render/buttons.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { answering } from '../answering/answering.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { pressedSchema } from '../payloads.js';
import { reaching } from '../reaching/reaching.js';
import { saying } from '../reaching/refusals.js';
import { besidePress } from '../windows/in-window.js';
import { askedByPress, quoteOf } from './pressed.js';
import { reportQuoteView } from './report-quote-view.js';

const pressedReportSchema = pressedSchema(reportValueSchema);

/** What opens a window: on top of the one in which the button stands, if it stands in one. */
const openingSchema = z.object({
  trigger_id: z.string().min(1),
  view: z.object({ type: z.string() }).optional(),
});

/** Report: opens the window in which a quote is complained of. */
export const reportQuote: ActionListener = {
  kind: 'action',
  name: buttonIds.report,
  scopes: [],
  handle: async ({ ack, body, client, respond, context }, edge) => {
    await ack();
    const press = { body, client, context };
    const around = pressedReportSchema.safeParse(body).data?.actions[0].value.language;
    const asked = await askedByPress(buttonIds.report, press, edge, around);
    await answering(
      edge,
      asked,
      async () => {
        const { quote: id, query } = pressedReportSchema.parse(body).actions[0].value;
        const phrases = phrasesFor(asked.language);
        const quote = quoteOf(id, edge.world.record);
        const view = reportQuoteView(quote, { quote: id, query, language: asked.language }, phrases);
        const opened = await open(view, body, client, edge);
        return opened ? null : { answer: saying(phrases, [phrases.delivery.pressAgain]) };
      },
      besidePress(respond, press, edge),
    );
  },
};

/**
 * Whether the window opened; false where too much time has passed since the press, three seconds as a rule.
 *
 * @throws where Slack refuses for another reason, or cannot be reached
 */
async function open(
  view: ReturnType<typeof reportQuoteView>,
  body: unknown,
  client: webApi.WebClient,
  edge: ListenerEdge,
): Promise<boolean> {
  const { trigger_id, view: standing } = openingSchema.parse(body);
  const call = () =>
    standing?.type === 'modal'
      ? client.views.push({ trigger_id, view })
      : client.views.open({ trigger_id, view });
  const reached = await reaching(call, edge.wait);
  if (reached.how === 'arrived') return true;
  const late = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged'];
  if (reached.how === 'refused' && late.includes(reached.why)) return false;
  throw reached.error;
}
