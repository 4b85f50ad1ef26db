import type { ServerResponse } from 'node:http';
import { messageHtml } from './draw/message.js';
import { homeHtml, modalHtml } from './draw/view.js';
import type { Happening } from './state/happening.js';
import type { Message } from './state/messages.js';
import type { WorkspaceState } from './state/workspace-state.js';

/**
 * Sends the page what is in the workspace, then what happens, as server-sent events, until the page goes: `snapshot`
 * { messages, modal, home }, `message` { ts, conversation, threadTs, html }, `removed` { ts }, `modal` { id, html } or
 * null, `home` { id, html }.
 */
export function streamEvents(
  { messages, views, happenings }: WorkspaceState,
  response: ServerResponse,
): void {
  const send = (event: string, data: unknown) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  send('snapshot', {
    messages: messages.all.map(messageData),
    modal: views.modal && { id: views.modal.id, html: modalHtml(views.modal) },
    home: views.home && { id: views.home.id, html: homeHtml(views.home) },
  });
  const unsubscribe = happenings.subscribe((happened) => {
    const { event, data } = seen(happened);
    send(event, data);
  });
  response.on('close', unsubscribe);
}

function seen(happened: Happening): { readonly event: string; readonly data: unknown } {
  switch (happened.event) {
    case 'posted':
    case 'changed':
      return { event: 'message', data: messageData(happened.message) };
    case 'removed':
    case 'forgotten':
      return { event: 'removed', data: { ts: happened.message.ts } };
    case 'modal':
      return {
        event: 'modal',
        data: happened.view && { id: happened.view.id, html: modalHtml(happened.view) },
      };
    case 'home':
      return { event: 'home', data: { id: happened.view.id, html: homeHtml(happened.view) } };
  }
}

function messageData(message: Message) {
  const { ts, conversation, threadTs } = message;
  return { ts, conversation, threadTs, html: messageHtml(message) };
}
