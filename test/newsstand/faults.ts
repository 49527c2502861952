import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** The domain where everything goes wrong that can go wrong with a request; any host under it will do. */
const FAULTS_DOMAIN = 'faults.localhost';

export function isFaultsHost(host: string): boolean {
  return host === FAULTS_DOMAIN || host.endsWith(`.${FAULTS_DOMAIN}`);
}

/** Larger than any limit of Retold's, from a few kilobytes sent. */
const BOMB = gzipSync(Buffer.alloc(64_000_000, ' '), { level: 9 });
const FEED = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><item><title>Calm</title><link>/page</link></item></channel></rss>`;
const PORTAL = '<!doctype html><title>Sign in to the network</title><h1>Welcome, please accept the terms</h1>';

type Answer = (response: ServerResponse, port: number) => void;

/** Path to what it answers. `/status/<code>` besides. */
export const FAULTS: Readonly<Record<string, Answer>> = {
  '/feed.xml': send(200, FEED('No fault at all')),
  '/moved.xml': (response) => response.writeHead(301, { location: '/feed.xml' }).end(),
  '/loop.xml': (response) => response.writeHead(302, { location: '/loop.xml' }).end(),
  /** A captive portal answers every address with a redirect to a host of its own. */
  '/portal.xml': (response, port) => response.writeHead(302, { location: `http://127.0.0.1:${port}/sign-in` }).end(),
  '/page-instead.xml': send(200, PORTAL, { 'content-type': 'text/html' }),
  '/broken.xml': send(200, FEED('Broken').slice(0, -51)),
  '/picture.xml': send(200, 'GIF89a', { 'content-type': 'image/gif' }),
  '/busy.xml': send(429, 'Too many', { 'retry-after': '120' }),
  '/bomb.xml': send(200, BOMB, { 'content-encoding': 'gzip' }),
  '/bomb.xml.gz': send(200, BOMB, { 'content-type': 'application/gzip' }),
  '/half.xml': (response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '5000' });
    response.write('<rss version="2.0">');
    setTimeout(() => response.destroy(), 100);
  },
  '/endless.xml': (response) => {
    response.writeHead(200, { 'content-type': 'text/xml' });
    const chunk = Buffer.alloc(256_000, ' ');
    const pump = () => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
  },
  /** Accepts and never answers. */
  '/silent.xml': () => undefined,
  '/latin.xml': send(
    200,
    Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${FEED('Café').slice(21)}`, 'latin1'),
  ),
  '/robots.txt': send(200, 'User-agent: *\nDisallow: /closed\nCrawl-delay: 1\n', { 'content-type': 'text/plain' }),
};

function send(status: number, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(status, { 'content-type': 'text/xml', ...headers }).end(body);
}

/** Answers a request to the host of faults. */
export function answerFault(request: IncomingMessage, response: ServerResponse, port: number): void {
  const path = request.url ?? '/';
  const status = /^\/status\/(\d{3})$/.exec(path)?.[1];
  if (status !== undefined) send(Number(status), 'As asked')(response, port);
  else (FAULTS[path] ?? send(404, 'No such fault'))(response, port);
}
