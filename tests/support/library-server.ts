import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canonicalJson } from '../../lib/core/share/canonical.ts';
import type { SigningKey } from '../../lib/core/share/publication.ts';
import { makeSigningKey, sign } from '../../lib/data/share/signing.ts';

/** A web server on this computer that plays the host of a shared library. */
export interface LibraryServer {
  origin: string;
  /** What it does with each request from now on. */
  answer: RequestListener;
  /** Every request so far: method, path, and the condition it came with. */
  asked: { method: string; url: string; condition: string }[];
  close(): Promise<void>;
}

export async function openServer(answer: RequestListener, host = '127.0.0.1'): Promise<LibraryServer> {
  const asked: LibraryServer['asked'] = [];
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, condition: headers['if-none-match'] ?? headers['if-modified-since'] ?? '' });
    // No keeping of connections: what one test does to a socket is nobody else's business.
    response.setHeader('connection', 'close');
    opened.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened: LibraryServer = {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    answer,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return opened;
}

/** A phrase of a shared file, of which a test says only what matters to it. */
export const sharedPhrase = (id: string, text = 'We ship today.') => ({
  ...{ id, title: `Title ${id}`, text, lang: 'en' },
});

/** A library file as an owner publishes it. */
export function libraryFile(revision: number, phrases: object[], more: object = {}): object {
  const head = { format: 'qinda-library', version: 1, name: 'Maple team', publisher: 'Maple & Oak' };
  return { ...head, language: 'en', revision, phrases, ...more };
}

/** A file server's usual answer, with an ETag by content that it honours. */
export function serveFile(file: object | string, type = 'application/json'): RequestListener {
  const body = typeof file === 'string' ? file : JSON.stringify(file);
  const etag = `"${Buffer.from(canonicalJson(body)).toString('base64').slice(-24)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': type, etag }).end(body);
  };
}

export const redirectTo =
  (address: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: address, ...headers }).end();

/** Promises more than it sends, and hangs up. */
export const cutOff =
  (file: object): RequestListener =>
  (_, response) => {
    const body = JSON.stringify(file);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  };

/** Sends a beginning, then one byte after the other, or nothing at all; never ends. */
export const drip =
  (everyMs: number | null): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
    if (everyMs === null) return;
    const timer = setInterval(() => response.write(' '), everyMs);
    response.on('close', () => clearInterval(timer));
  };

export { makeSigningKey, type SigningKey, sign };
