import type { ServerResponse } from 'node:http';
import type { Channel, ChannelEvent, ChannelMessage, OpenView } from './channel.js';
import { messageHtml, viewHtml } from './message.js';

/**
 * Sends the page what is in the channel, then what happens, as server-sent events, until the page goes:
 * `snapshot` { messages, view }, `message` { ts, threadTs, html }, `removed` { ts }, `view` { id, html } or null.
 */
export function streamEvents(channel: Channel, response: ServerResponse): void {
  const send = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  send('snapshot', {
    messages: channel.messages.map(messageData),
    view: channel.view && viewData(channel.view),
  });
  const unsubscribe = channel.subscribe((happened) => send(happened.event, dataOf(happened)));
  response.on('close', unsubscribe);
}

function dataOf(happened: ChannelEvent): unknown {
  switch (happened.event) {
    case 'message':
      return messageData(happened.message);
    case 'removed':
      return { ts: happened.ts };
    case 'view':
      return happened.view && viewData(happened.view);
  }
}

function messageData(message: ChannelMessage) {
  return { ts: message.ts, threadTs: message.threadTs, html: messageHtml(message) };
}

function viewData(view: OpenView) {
  return { id: view.id, html: viewHtml(view) };
}
