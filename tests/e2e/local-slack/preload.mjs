// Run inside local-slack before its own code (BUN_OPTIONS="--preload …/preload.mjs"). It does three things to the server:
// it listens on loopback alone; `POST /_envelope {type, payload}` sends the bot an envelope over Socket Mode that
// local-slack itself never sends (a shortcut, the options of a select), and answers with what the bot acknowledged; and
// chat.unfurl, which local-slack does not know, is taken and can be read at `/_unfurls`.

const serve = Bun.serve;
const sockets = new Set();
const waiting = new Map();
const unfurls = [];

Bun.serve = (options) =>
  serve({
    ...options,
    hostname: '127.0.0.1',
    fetch: (request, server) => {
      switch (new URL(request.url).pathname) {
        case '/_envelope':
          return envelope(request);
        case '/api/chat.unfurl':
          return unfurl(request);
        case '/_unfurls':
          return Response.json(unfurls);
        default:
          return options.fetch(request, server);
      }
    },
    websocket: {
      ...options.websocket,
      open: (socket) => {
        options.websocket.open(socket);
        if (socket.data.kind === 'socket') sockets.add(socket);
      },
      message: (socket, message) => {
        if (!acknowledged(socket, String(message))) options.websocket.message(socket, message);
      },
      close: (socket) => {
        sockets.delete(socket);
        options.websocket.close(socket);
      },
    },
  });

async function envelope(request) {
  const { type, payload } = await request.json();
  if (sockets.size === 0) return Response.json({ ok: false, error: 'no socket is open' });
  const id = crypto.randomUUID();
  const answer = new Promise((resolve) => {
    waiting.set(id, resolve);
    setTimeout(() => resolve({ ok: false, error: 'not acknowledged within 3 s' }), 3_000);
  });
  for (const socket of sockets) {
    socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true }));
  }
  return Response.json(await answer);
}

async function unfurl(request) {
  unfurls.push(Object.fromEntries(new URLSearchParams(await request.text())));
  return Response.json({ ok: true });
}

function acknowledged(socket, message) {
  if (socket.data.kind !== 'socket') return false;
  const { envelope_id: id, payload } = JSON.parse(message);
  const resolve = waiting.get(id);
  if (resolve === undefined) return false;
  waiting.delete(id);
  resolve({ ok: true, payload: payload ?? null });
  return true;
}
