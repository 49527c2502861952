import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedHealth, LoggedRequest, SourcesProgress } from '../../src/messaging/source-protocol.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { CHROME_PACKAGE, ChromiumReader } from './chromium.ts';
import { command, fetchAll, grantDomains } from './sources-package.ts';

/** Every path of the newsstand's host of faults, and what Retold calls it; null: nothing is wrong. */
const EXPECTED: Readonly<Record<string, string | null>> = {
  '/feed.xml': null,
  '/moved.xml': null,
  '/latin.xml': null,
  '/loop.xml': 'redirected',
  '/portal.xml': 'redirected',
  '/page-instead.xml': 'not-a-feed',
  '/broken.xml': 'malformed',
  '/picture.xml': 'wrong-type',
  '/busy.xml': 'rate-limited',
  '/bomb.xml': 'too-large',
  '/bomb.xml.gz': 'too-large',
  '/endless.xml': 'too-large',
  '/half.xml': 'unreachable',
  '/silent.xml': 'timeout',
  '/status/401': 'refused',
  '/status/403': 'refused',
  '/status/404': 'not-found',
  '/status/410': 'gone',
  '/status/418': 'unexpected-status',
  '/status/500': 'server-error',
  '/status/503': 'server-error',
};

describe('everything that can go wrong with a feed, in Chromium', () => {
  let newsstand: Newsstand;
  let reader: ChromiumReader;
  let page: Page;
  let health: ReadonlyMap<string, FeedHealth>;
  let progress: SourcesProgress;

  /** One host each: what a host asks for after one fault must not hide the next. */
  const feedAt = (path: string) => {
    const name = path.replace(/[^a-z0-9]/g, '');
    return `http://${name}.faults.localhost:${newsstand.port}${path}`;
  };
  const stranger = () => `http://stranger.localhost:${newsstand.port}/feed.xml`;
  const down = 'http://down.faults.localhost:9/feed.xml';

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start({ extensionDirectory: process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE });
    page = await reader.openExtensionPage('src/pages/welcome/index.html');
    await grantDomains(reader, page, ['faults.localhost']);
    const outlet = { name: 'Faults', domains: ['faults.localhost'], country: null, language: 'en', owner: null };
    const feeds = [...Object.keys(EXPECTED).map(feedAt), stranger(), down];
    await command(page, 'follow-outlets', { outlets: [{ ...outlet, agency: false, feeds }] });
    progress = await fetchAll(page);
    health = new Map((await command<FeedHealth[]>(page, 'feed-health', null)).map((feed) => [feed.url, feed]));
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it.each(Object.entries(EXPECTED))('names what is wrong with %s: %s', (path, fault) => {
    expect(health.get(feedAt(path))?.fault).toBe(fault);
  });

  it('asks no host that was not granted', () => {
    expect(health.get(stranger())?.fault).toBe('no-permission');
    expect(newsstand.requests.filter(({ host }) => host === 'stranger.localhost')).toEqual([]);
  });

  it('names a host that does not answer', () => {
    expect(health.get(down)?.fault).toBe('unreachable');
  });

  it('asks a failing feed again later, an overrun one when it said, and a gone one never', () => {
    const minutes = (path: string) => (Date.parse(health.get(feedAt(path))?.dueAt ?? '') - Date.now()) / 60_000;
    expect(minutes('/status/500')).toBeGreaterThan(10);
    expect(minutes('/busy.xml')).toBeGreaterThan(10);
    expect(health.get(feedAt('/status/410'))?.dueAt).toBeNull();
  });

  it('keeps the headline of a page that cannot be read', () => {
    expect(health.get(feedAt('/feed.xml'))?.headlines).toEqual({ waiting: 0, read: 0, unread: 1 });
    expect(progress.articles).toBe(0);
  });

  it('writes down every request, the one too that asks whether there is a redirect', async () => {
    const log = await command<LoggedRequest[]>(page, 'list-requests', { before: null });
    const outcomes = (path: string) =>
      log.filter(({ url, purpose }) => purpose === 'feed' && url === feedAt(path)).map(({ outcome }) => outcome);
    expect(outcomes('/portal.xml')).toEqual(['redirected', 'unreachable']);
    expect(outcomes('/half.xml')).toEqual(['unreachable']);
    expect(outcomes('/moved.xml')).toEqual(['ok']);
  });

  it('reads no more of a body than it needs', async () => {
    const log = await command<LoggedRequest[]>(page, 'list-requests', { before: null });
    const large = log.filter(({ url, purpose }) => purpose === 'feed' && /bomb|endless/.test(url));
    const bytes = large.map((request) => request.bytes);
    expect(bytes.length).toBe(3);
    expect(Math.max(...bytes)).toBeLessThan(12_000_000);
    expect(log.filter(({ outcome }) => outcome === 'sent')).toEqual([]);
  });
});
