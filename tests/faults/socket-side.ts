import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/** Why Slack says `disconnect`. */
export type Farewell = 'refresh_requested' | 'warning' | 'link_disabled' | 'too_many_websockets';

/** One connection that the bot has opened. */
export interface Connection {
  readonly number: number;
  /** Whether the bot still has it. */
  readonly open: () => boolean;
  /** Sends an envelope. @returns its id */
  readonly deliver: (type: EnvelopeType, payload: object) => string;
  readonly hello: () => void;
  /** The frame alone: Slack closes a little later. */
  readonly disconnect: (reason: Farewell) => void;
  readonly close: (code: number) => void;
  /** The network between us breaks: both sides believe that they are connected, and nothing comes through. */
  readonly freeze: () => void;
  /** The connection is gone without a close frame. */
  readonly drop: () => void;
}

export type EnvelopeType = 'events_api' | 'slash_commands' | 'interactive';

/** What becomes of the next attempt to connect. */
export type Welcome =
  | 'hello'
  /** Connects and says nothing. */
  | 'silence'
  /** Takes the TCP connection and never answers the handshake. */
  | 'no handshake'
  /** Refuses the handshake. */
  | 'refusal';

export interface Ack {
  readonly envelope: string;
  readonly connection: number;
  /** What the acknowledgement carries: a command may be answered in it. */
  readonly payload: unknown;
}

/** The Socket Mode half of the stand-in. */
export interface SocketSide {
  readonly connections: Connection[];
  readonly acks: Ack[];
  /** For the next attempts, in order; then `hello`. */
  readonly welcomes: Welcome[];
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** The connection that Slack would send on. @throws where there is none */
  readonly current: () => Connection;
  readonly stop: () => void;
}

const ackSchema = z.object({ envelope_id: z.string(), payload: z.unknown() });

export function socketSide(): SocketSide {
  const server = new WebSocketServer({ noServer: true });
  const connections: Connection[] = [];
  const acks: Ack[] = [];
  const welcomes: Welcome[] = [];
  const held = new Set<Duplex>();
  let envelopes = 0;

  const connected = (socket: WebSocket, stream: Duplex): Connection => {
    const number = connections.length + 1;
    let frozen = false;
    const say = (frame: object) => {
      if (!frozen) socket.send(JSON.stringify(frame));
    };
    socket.on('message', (data) => {
      const { envelope_id: envelope, payload } = ackSchema.parse(JSON.parse(String(data)));
      acks.push({ envelope, connection: number, payload });
    });
    socket.on('error', () => {});
    return {
      number,
      open: () => socket.readyState === socket.OPEN,
      hello: () =>
        say({
          type: 'hello',
          num_connections: connections.filter(({ open }) => open()).length,
          debug_info: { host: 'applink-1', build_number: 1, approximate_connection_time: 18_060 },
          connection_info: { app_id: 'A1' },
        }),
      deliver: (type, payload) => {
        envelopes += 1;
        const id = `envelope-${envelopes}`;
        say({ type, envelope_id: id, accepts_response_payload: type !== 'events_api', payload });
        return id;
      },
      disconnect: (reason) => say({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }),
      close: (code) => socket.close(code),
      freeze: () => {
        frozen = true;
        stream.pause();
        socket.pause();
      },
      drop: () => socket.terminate(),
    };
  };

  return {
    connections,
    acks,
    welcomes,
    upgrade: (request, stream, head) => {
      const welcome = welcomes.shift() ?? 'hello';
      held.add(stream);
      stream.on('close', () => held.delete(stream));
      stream.on('error', () => {});
      if (welcome === 'no handshake') return;
      if (welcome === 'refusal') {
        stream.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, stream, head, (socket) => {
        const connection = connected(socket, stream);
        connections.push(connection);
        if (welcome === 'hello') connection.hello();
      });
    },
    current: () => {
      const connection = connections.findLast(({ open }) => open());
      if (!connection) throw new Error('the bot is not connected');
      return connection;
    },
    stop: () => {
      for (const stream of held) stream.destroy();
      server.close();
    },
  };
}
