import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Words } from '../../answer.js';
import { UsageError, type World } from '../../command.js';
import { timelineOf } from '../../evidence/timeline/timeline.js';
import { timelineCsv } from '../../export/timeline-csv.js';
import { drawnChart } from '../../render/chart/timeline-chart.js';
import { offerId, offerValueSchema } from '../../render/offer-buttons.js';
import type { Phrases } from '../../render/phrases/phrases.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { answering, type Reply } from '../answering/answering.js';
import type { ActionListener, ListenerEdge } from '../listener.js';
import { pressedSchema, presserSchema } from '../payloads.js';
import { reaching } from '../reaching/reaching.js';
import { saying } from '../reaching/refusals.js';
import type { Spot } from '../reaching/routes.js';
import { refusedInWords, type Upload, uploaded } from '../reaching/uploading.js';
import { askedByPress, spotOf, toPresser } from './pressed.js';

const pressedOfferSchema = pressedSchema(offerValueSchema);

/** What a button of a timeline is about: the timeline is made anew, of the record as it is now. */
const aboutSchema = z.object({ query: z.string().min(1), asTyped: z.boolean().default(false) });

/** Somebody wants the picture of a timeline. */
interface Wanted {
  readonly topic: string;
  readonly picture: Upload;
  readonly rows: Upload;
  readonly spot: Spot;
  readonly client: webApi.WebClient;
  readonly phrases: Phrases;
  readonly edge: ListenerEdge;
}

/** Post the chart: the picture into the thread or the channel of the button, for everybody there. */
const chartPost = wanting('chart-post', async ({ topic, picture, spot, client, phrases, edge }) => {
  const refusal = await uploaded([picture], spot, client, edge);
  return refusal ? refusedInWords(refusal, phrases) : [phrases.timeline.sent.posted(topic)];
});

/** Send chart and rows: both into the conversation with the one who pressed, which nobody else reads. */
const chartSend = wanting('chart-send', async (wanted) => {
  const { topic, picture, rows, spot, client, phrases, edge } = wanted;
  const direct = spot.channel.startsWith('D') ? spot : await directSpot(wanted);
  const refusal = await uploaded([picture, rows], direct, client, edge);
  return refusal ? refusedInWords(refusal, phrases) : [phrases.timeline.sent.sent(topic)];
});

export const chartOffers: readonly ActionListener[] = [chartPost, chartSend];

/** A message to a person opens the conversation with him; the answer to it says where that is. */
async function directSpot({ topic, spot, client, phrases, edge }: Wanted): Promise<Spot> {
  const text = phrases.timeline.sent.message(topic);
  const { blocks } = edgeMessage(text);
  const posted = await reaching(
    () => client.chat.postMessage({ channel: spot.user, text, blocks }),
    edge.wait,
  );
  if (posted.how !== 'arrived') throw posted.error;
  return { channel: z.string().min(1).parse(posted.value.channel), user: spot.user };
}

/** The topic is somebody's words: plain text takes it literally. */
function edgeMessage(text: string) {
  return {
    blocks: [{ type: 'section' as const, text: { type: 'plain_text' as const, text, emoji: false } }],
  };
}

function wanting(
  kind: 'chart-post' | 'chart-send',
  give: (wanted: Wanted) => Promise<Words>,
): ActionListener {
  const name = offerId(kind);
  return {
    kind: 'action',
    name,
    scopes: ['chat:write', 'files:write'],
    handle: async ({ ack, body, client, respond, context }, edge) => {
      await ack();
      const press = { body, client, context };
      const value = pressedOfferSchema.safeParse(body).data?.actions[0].value;
      const asked = await askedByPress(name, press, edge, value?.language);
      await answering(
        edge,
        { ...asked, command: 'timeline' },
        async (): Promise<Reply | null> => {
          const [{ value: carried }] = pressedOfferSchema.parse(body).actions;
          const spot = spotOf(presserSchema.parse(body));
          const { query, asTyped } = aboutSchema.parse(JSON.parse(carried.about));
          const phrases = phrasesFor(asked.language);
          const drawn = await drawingOf(query, asTyped, await edge.worldFor(asked.who), phrases);
          if (!spot || !drawn) throw new UsageError({ code: 'quote-gone' });
          // Where another process answers it by now, nothing is sent from here.
          if (!(await asked.delivery.began())) return null;
          return {
            answer: saying(phrases, await give({ ...drawn, topic: query, spot, client, phrases, edge })),
          };
        },
        // The note is for one person, the file may be for everybody there.
        { ...toPresser(respond, press, edge), open: kind === 'chart-post' },
      );
    },
  };
}

/** The files of a timeline; null where it has nothing any more, or nothing draws here. */
async function drawingOf(
  query: string,
  asTyped: boolean,
  { record, pictures }: World,
  phrases: Phrases,
): Promise<Pick<Wanted, 'picture' | 'rows'> | null> {
  const result = timelineOf(query, record.evidence, { asTyped });
  if (!result.found || !pictures) return null;
  const chart = drawnChart(result, phrases);
  const name = `timeline-${nameOf(query)}`;
  return {
    picture: {
      filename: `${name}.png`,
      title: chart.title,
      content: await pictures.png(chart),
      alt: chart.alt,
    },
    rows: { filename: `${name}.csv`, title: `${name}.csv`, content: timelineCsv(result) },
  };
}

/** A topic as part of a file's name: letters and digits. */
function nameOf(query: string): string {
  const plain = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return [...plain.replace(/^-|-$/gu, '')].slice(0, 40).join('') || 'topic';
}
