import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BatchTime, runSourceBatch } from '../../src/background/source-batch.ts';
import { allFeeds, putFeed, removeFeed } from '../../src/library/feeds.ts';
import { putHost, readHost } from '../../src/library/hosts.ts';
import { countLeads, leadsOf } from '../../src/library/leads.ts';
import type { Sources } from '../../src/library/open-sources.ts';
import type { FeedRow } from '../../src/library/source-rows.ts';
import { openTestSources } from '../library/open-test-sources.ts';

const START = Date.parse('2026-03-02T20:00:00Z');

/** The web, as the background sees it: who was asked when (seconds from the start), and what robots.txt says. */
const world = vi.hoisted(() => ({
  sources: null as unknown,
  asked: [] as { host: string; at: number; type: string }[],
  robots: '' as string | null,
  pages: 3,
  pausedAfter: Number.POSITIVE_INFINITY,
  sitemaps: [] as string[],
  retryAfter: null as number | null,
  meanwhile: async () => {},
}));
vi.mock('../../src/background/opened-sources.ts', () => ({ openedSources: async () => world.sources }));
vi.mock('../../src/background/effective-settings.ts', () => ({
  effectiveSettings: async () => ({ fetchingPaused: world.asked.length >= world.pausedAfter }),
}));
vi.mock('../../src/background/desk.ts', () => ({
  askDesk: (_: 'rest', { milliseconds }: { milliseconds: number }) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
}));
vi.mock('../../src/background/logged-fetch.ts', () => ({
  loggedFetch: async (type: string, { url }: { url: string }) => {
    const { host, origin } = new URL(url);
    world.asked.push({ host, at: (Date.now() - START) / 1000, type });
    if (type === 'fetch-text') {
      if (world.robots === null) return { state: 'fault', fault: 'server-error', retryAfterSeconds: world.retryAfter };
      return { state: 'text', text: world.robots };
    }
    await world.meanwhile();
    if (type === 'fetch-article') return { state: 'fault', fault: 'not-found', retryAfterSeconds: null };
    const entries = Array.from({ length: world.pages }, (_, i) => ({
      url: `${origin}/${i}`,
      title: `Page ${i}`,
      summary: null,
      publishedAt: null,
      language: null,
    }));
    const isIndex = world.sitemaps.length > 0 && !world.sitemaps.includes(url);
    const said = isIndex ? { entries: [], sitemaps: world.sitemaps } : { entries, sitemaps: [] };
    return { state: 'feed', ...said, ttlMinutes: null, etag: '"1"', lastModified: null };
  },
}));

/** A host that asked to be left alone for a day. */
const RESTING = {
  nextAt: new Date(START + 86_400_000).toISOString(),
  ...{ crawlDelaySeconds: null, rules: [], robotsAt: new Date(START).toISOString() },
};

let sources: Sources;

beforeEach(async () => {
  vi.useFakeTimers({ now: START, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  sources = openTestSources();
  const usual = {
    robots: '',
    pages: 3,
    pausedAfter: Number.POSITIVE_INFINITY,
    sitemaps: [],
    meanwhile: async () => {},
  };
  Object.assign(world, { sources, asked: [], ...usual });
});
afterEach(() => vi.useRealTimers());

function follow(...hosts: readonly string[]): Promise<void> {
  const outlet = { name: 'Outlet', country: null, language: null, owner: null, agency: false };
  const unasked = { etag: null, lastModified: null, failures: 0, fault: null, askedAt: null, newsAt: null };
  const at = new Date(START).toISOString();
  return sources.write(async (tx) => {
    for (const host of hosts) {
      const url = `https://${host}/feed`;
      const times = { dueAt: at, intervalMinutes: 60, followedAt: at };
      await putFeed(tx, { url, outlet: { ...outlet, domains: [host] }, ...unasked, ...times });
    }
  });
}

/** Runs a batch while time goes by. Returns the second at which it ended. */
async function run(time: Omit<BatchTime, 'until'> & { readonly seconds: number }): Promise<number> {
  let isRunning = true;
  const batch = runSourceBatch(sources, { ...time, until: START + time.seconds * 1000 }).finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    if (isRunning) await vi.advanceTimersByTimeAsync(50);
  }
  await batch;
  return (Date.now() - START) / 1000;
}

const times = (host: string) => world.asked.filter((each) => each.host === host).map(({ at }) => at);

describe('runSourceBatch', () => {
  it('reads all of a host in one batch, at the pace that the host asks for', async () => {
    await follow('courier.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    const at = times('courier.example');
    expect(at).toHaveLength(5);
    for (const [i, second] of at.entries()) if (i > 0) expect(second - (at[i - 1] ?? 0)).toBeGreaterThanOrEqual(1);
    expect(at.at(-1)).toBeLessThan(6);
  });

  it('reads hosts side by side, none of them twice in a second', async () => {
    await follow('courier.example', 'gazette.example', 'mina.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    for (const host of ['courier.example', 'gazette.example', 'mina.example']) {
      expect(times(host)).toHaveLength(5);
      expect(times(host).at(-1)).toBeLessThan(6);
    }
  });

  it('leaves a rest to whoever asked, where it may not wait', async () => {
    await follow('courier.example');
    expect(await run({ seconds: 28, longestWaitMs: 0 })).toBeLessThan(1);
    expect(world.asked.map(({ type }) => type)).toEqual(['fetch-text']);
  });

  it('leaves a rest that is too long, or that outlasts its time, to the next batch', async () => {
    world.robots = 'User-agent: *\nCrawl-delay: 20';
    await follow('courier.example');
    expect(await run({ seconds: 28, longestWaitMs: 10_000 })).toBeLessThan(1);
    world.asked.length = 0;
    world.robots = '';
    await follow('gazette.example');
    expect(await run({ seconds: 2.5, longestWaitMs: 10_000 })).toBeLessThan(2.5);
    expect(times('gazette.example')).toHaveLength(3);
  });

  it('keeps the rules of a host whose robots.txt has no answer today, and asks for it again in an hour', async () => {
    const refused = async () => sources.read((tx) => readHost(tx, 'courier.example'));
    world.robots = 'User-agent: *\nDisallow: /feed';
    await follow('courier.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    expect((await refused()).rules).toEqual([{ allow: false, pattern: '/feed' }]);
    world.robots = null;
    for (const hours of [25, 25.5, 26.5]) {
      world.asked.length = 0;
      vi.setSystemTime(START + hours * 3_600_000);
      await follow('courier.example');
      await run({ seconds: hours * 3600 + 28, longestWaitMs: 10_000 });
      expect((await refused()).rules).toEqual([{ allow: false, pattern: '/feed' }]);
      expect(world.asked.some(({ type }) => type === 'fetch-text')).toBe(hours !== 25.5);
    }
  });

  it('reads the first entries of a feed that dates none', async () => {
    world.pages = 60;
    await follow('courier.example');
    await run({ seconds: 2.5, longestWaitMs: 10_000 });
    const leads = await sources.read((tx) => leadsOf(tx, 'https://courier.example/feed'));
    const passedOver = leads.filter(({ state, fault }) => state === 'headline' && fault === null);
    expect(passedOver.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, i) => `Page ${40 + i}`));
  });

  it('reads the outlets behind hundreds of feeds of one host that rests', async () => {
    await sources.write((tx) => putHost(tx, { ...RESTING, host: 'many.example' }));
    await follow(...Array.from({ length: 300 }, (_, i) => `many.example/${i}`), 'zeitung.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    expect(times('many.example')).toEqual([]);
    expect(times('zeitung.example')).toHaveLength(5);
  });

  it('lets a feed go that the reader stops following while it is asked', async () => {
    world.meanwhile = () => sources.write((tx) => removeFeed(tx, 'https://courier.example/feed'));
    await follow('courier.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    expect(await sources.read(allFeeds)).toEqual([]);
    expect(await sources.read(countLeads)).toEqual({ waiting: 0, read: 0, headline: 0 });
  });

  it('asks nothing more of a feed that the reader stops following while its turn comes', async () => {
    world.robots = 'User-agent: *\nCrawl-delay: 5';
    await follow('courier.example');
    const unfollowed = run({ seconds: 28, longestWaitMs: 10_000 });
    await sources.write((tx) => removeFeed(tx, 'https://courier.example/feed'));
    await unfollowed;
    expect(world.asked.some(({ type }) => type === 'fetch-feed')).toBe(false);
  });

  it('keeps the next time of a feed whose sitemaps bring news', async () => {
    world.sitemaps = ['https://courier.example/news.xml'];
    await follow('courier.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    const [feed] = await sources.read(allFeeds);
    expect(Date.parse(feed?.dueAt ?? '')).toBeGreaterThan(START + 600_000);
    expect(feed?.newsAt).not.toBeNull();
  });

  it('asks for a sitemap index whole every time, and soon again while its sitemaps bring news', async () => {
    world.sitemaps = ['https://courier.example/news.xml'];
    await follow('courier.example');
    const intervals: number[] = [];
    for (const hours of [0, 1, 2]) {
      world.pages = 3 + hours;
      vi.setSystemTime(START + hours * 3_600_000);
      await run({ seconds: hours * 3600 + 28, longestWaitMs: 10_000 });
      const [feed] = await sources.read(allFeeds);
      expect([feed?.etag, feed?.lastModified]).toEqual([null, null]);
      intervals.push(feed?.intervalMinutes ?? 0);
      await sources.write((tx) => putFeed(tx, { ...(feed as FeedRow), dueAt: new Date(START).toISOString() }));
    }
    expect(intervals).toEqual([90, 60, 40]);
  });

  it('leaves a host alone that asks for it in place of its robots.txt', async () => {
    Object.assign(world, { robots: null, retryAfter: 3600 });
    await follow('courier.example');
    await run({ seconds: 28, longestWaitMs: 10_000 });
    expect(world.asked.map(({ type }) => type)).toEqual(['fetch-text']);
    const { nextAt } = await sources.read((tx) => readHost(tx, 'courier.example'));
    expect(Date.parse(nextAt)).toBeGreaterThanOrEqual(START + 3_600_000);
  });

  it('begins nothing more when the reader pauses fetching', async () => {
    await follow('courier.example');
    world.pausedAfter = 2;
    await run({ seconds: 28, longestWaitMs: 10_000 });
    expect(world.asked).toHaveLength(2);
  });
});
