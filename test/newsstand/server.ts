import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { answerFault, isFaultsHost } from './faults.ts';
import { html } from './html.ts';
import { indexPage } from './index-page.ts';
import { drawIcon, drawPicture } from './picture.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Resource } from './site.ts';
import { sitePages } from './site-pages.ts';
import { SITES, siteOf } from './sites.ts';
import { findVersion, loadStories } from './stories.ts';

/** Pages to serve besides the newsstand's own: host name without port ("seed-one.localhost") to path to HTML. */
export type ExtraPages = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface NewsstandOptions {
  /** 0 or left out: any free port. */
  readonly port?: number;
  readonly extraPages?: ExtraPages;
  /** Makes the search engine that answers on the host "engine". */
  readonly search?: (newsstand: Pick<Newsstand, 'articleUrl' | 'origin'>) => SearchEngine;
}

export interface Newsstand {
  readonly port: number;
  /** "http://courier.localhost:4173"; any host name will do, as the newsstand answers for all under .localhost. */
  origin(outletId: string): string;
  /** The address of that outlet's version. @throws {Error} when there is none. */
  articleUrl(storyId: string, outletId: string): string;
  /** Every request so far, but for those to the host of faults. */
  readonly requests: readonly { readonly host: string; readonly path: string; readonly etag: string | null }[];
  close(): Promise<void>;
}

const ATTEMPTS = 5;
const ENGINE_HOST = 'engine.localhost';
const HTML = 'text/html; charset=utf-8';
const CAMPAIGN_PARAMETER = /^utm_/;

/** Starts the newsstand on the loopback addresses, IPv4 and (where the machine has it) IPv6. */
export async function startNewsstand({ port = 0, extraPages = {}, search }: NewsstandOptions = {}): Promise<Newsstand> {
  let listener: RequestListener = (_request, response) => response.writeHead(503).end();
  const servers = await listenOnLoopback(port, (request, response) => listener(request, response));
  const boundPort = portOf(servers);
  const requests: { host: string; path: string; etag: string | null }[] = [];
  const stories = loadStories();
  const origin = (outletId: string) => `http://${outletId}.localhost:${boundPort}`;
  const hosts = new Map(SITES.map((site) => [`${site.id}.localhost`, sitePages(site, stories, origin(site.id))]));
  const index: Resource = { path: '/', type: HTML, body: indexPage(stories, origin).markup };

  const articleUrl = (storyId: string, outletId: string) =>
    `${origin(outletId)}${siteOf(outletId).path(findVersion(stories, storyId, outletId))}`;
  const engine = search?.({ articleUrl, origin });

  listener = (request, response) => {
    const host = hostOf(request);
    const found = find(host, request.url ?? '/');
    if (isFaultsHost(host)) return answerFault(request, response, boundPort);
    const { status, resource } = found ? { status: 200, resource: found } : { status: 404, resource: notFound(host) };
    const etag = `"${createHash('sha256').update(resource.body).digest('base64url').slice(0, 16)}"`;
    requests.push({ host, path: request.url ?? '/', etag: request.headers['if-none-match'] ?? null });
    if (status === 200 && request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    response.writeHead(status, { 'content-type': resource.type, 'cache-control': 'no-store', etag });
    response.end(request.method === 'HEAD' ? undefined : resource.body);
  };

  function find(host: string, address: string): Resource | null {
    const path = withoutCampaign(address);
    if (host === ENGINE_HOST) return engine?.(new URL(address, 'http://engine').searchParams) ?? null;
    if (path.startsWith('/pictures/')) return { path, type: 'image/svg+xml', body: drawPicture(path) };
    if (path === '/favicon.ico') return { path, type: 'image/svg+xml', body: drawIcon(host) };
    const extra = extraPages[host];
    if (extra) {
      const body = extra[path];
      return body === undefined ? null : { path, type: HTML, body };
    }
    const pages = hosts.get(host);
    return pages ? (pages.get(path) ?? null) : index;
  }

  return {
    port: boundPort,
    origin,
    requests,
    articleUrl,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

/** With port 0 the IPv6 server takes the port that IPv4 got; should another program hold it there, both try anew. */
async function listenOnLoopback(port: number, listener: RequestListener): Promise<readonly Server[]> {
  for (let attempt = 1; ; attempt++) {
    const ipv4 = await listen(port, '127.0.0.1', listener);
    try {
      return [ipv4, await listen(portOf([ipv4]), '::1', listener)];
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken) return [ipv4];
      await closeServer(ipv4);
      if (port !== 0 || attempt === ATTEMPTS) throw error;
    }
  }
}

function listen(port: number, address: string, listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

function portOf([server]: readonly Server[]): number {
  const address = server?.address();
  if (!address || typeof address === 'string') throw new Error('The newsstand is not listening on a port');
  return address.port;
}

function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
}

function withoutCampaign(address: string): string {
  const url = new URL(address, 'http://newsstand.localhost');
  for (const name of [...url.searchParams.keys()]) {
    if (CAMPAIGN_PARAMETER.test(name)) url.searchParams.delete(name);
  }
  return `${url.pathname}${url.search}`;
}

function notFound(host: string): Resource {
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page not found</title></head><body><h1>Page not found</h1><p>${host} has no such page. <a href="/">To the front page</a></p></body></html>`;
  return { path: '/404', type: HTML, body: page.markup };
}
