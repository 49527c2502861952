import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sourcesProgress } from '../../src/background/sources-progress.ts';
import { addFeeds } from '../../src/library/feeds.ts';
import { putHost } from '../../src/library/hosts.ts';
import type { Sources } from '../../src/library/open-sources.ts';
import { openTestSources } from '../library/open-test-sources.ts';
import { FEED } from '../library/upgrades/stocked-sources.ts';

const world = vi.hoisted(() => ({ sources: null as unknown }));
vi.mock('../../src/background/opened-sources.ts', () => ({ openedSources: async () => world.sources }));
vi.mock('../../src/background/opened-library.ts', () => ({ openedLibrary: async () => ({ count: async () => 0 }) }));
vi.mock('../../src/background/effective-settings.ts', () => ({
  effectiveSettings: async () => ({ fetchingPaused: false }),
}));

let sources: Sources;
beforeEach(() => {
  sources = openTestSources();
  world.sources = sources;
});

/** Follows a feed that is due, of a host that rests for so many seconds. */
function follow(url: string, seconds: number): Promise<void> {
  const nextAt = new Date(Date.now() + seconds * 1000).toISOString();
  return sources.write(async (tx) => {
    await addFeeds(tx, [{ ...FEED, url }]);
    await putHost(tx, { host: new URL(url).host, nextAt, crawlDelaySeconds: null, rules: [], robotsAt: null });
  });
}

describe('sourcesProgress', () => {
  it('waits for a host that rests a while, and for none that rests for hours', async () => {
    await follow('https://later.example/f', 7200);
    expect((await sourcesProgress()).waitMs).toBeNull();
    await follow('https://soon.example/f', 60);
    expect((await sourcesProgress()).waitMs).toBeGreaterThan(50_000);
    await follow('https://now.example/f', -1);
    expect((await sourcesProgress()).waitMs).toBe(0);
  });
});
