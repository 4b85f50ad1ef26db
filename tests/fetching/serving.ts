import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A server on this machine for one test. */
export interface Serving {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly at: string;
  /** `127.0.0.1:PORT`, as it is allowed. */
  readonly host: string;
  readonly port: number;
  /** What was asked for, in its order, without /robots.txt. */
  readonly asked: readonly string[];
}

/** Serves what `answer` says; a robots.txt that is not served is not there. */
export async function serve(answer: RequestListener): Promise<Serving> {
  const asked: string[] = [];
  return served(createServer(noting(answer, asked)), 'http', asked);
}

/** The same over https, by a certificate for `localhost` that nobody has signed. */
export async function serveSecurely(
  answer: RequestListener,
): Promise<Serving & { readonly certificate: string }> {
  const asked: string[] = [];
  const own = selfSigned();
  const server = createSecureServer({ key: own.key, cert: own.certificate }, noting(answer, asked));
  return { ...(await served(server, 'https', asked)), certificate: own.certificate };
}

function noting(answer: RequestListener, asked: string[]): RequestListener {
  return (request, response) => {
    if (request.url !== '/robots.txt') asked.push(request.url ?? '');
    answer(request, response);
    if (request.url === '/robots.txt' && !response.headersSent) response.writeHead(404).end();
  };
}

async function served(server: Server, scheme: string, asked: string[]): Promise<Serving> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { at: `${scheme}://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, asked };
}

let made: { readonly key: string; readonly certificate: string } | null = null;

function selfSigned() {
  if (made) return made;
  const dir = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const elliptic = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', key, '-out', certificate, '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...elliptic, ...files, ...subject], { stdio: 'ignore' });
  made = { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') };
  rmSync(dir, { recursive: true });
  return made;
}
