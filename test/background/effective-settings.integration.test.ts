import { beforeEach, describe, expect, it, vi } from 'vitest';
import { effectiveSettings } from '../../src/background/effective-settings.ts';
import type { Sources } from '../../src/library/open-sources.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/library/settings.ts';
import { openTestSources } from '../library/open-test-sources.ts';

const world = vi.hoisted(() => ({ sources: null as unknown, policy: {} as Record<string, unknown> }));
vi.mock('../../src/background/opened-sources.ts', () => ({ openedSources: async () => world.sources }));
vi.mock('../../src/platform/managed.ts', () => ({ managedPolicy: async () => world.policy }));

let sources: Sources;
beforeEach(() => {
  sources = openTestSources();
  world.sources = sources;
  world.policy = {};
});

describe('effectiveSettings', () => {
  it('are the defaults until the reader sets something', async () => {
    expect(await effectiveSettings()).toEqual({ ...DEFAULT_SETTINGS, managed: [] });
  });

  it('put an organisation’s policy above what the reader set, value by value', async () => {
    const keep = { unreadDays: 10, readDays: null, maxBytes: 50_000_000 };
    await sources.write((tx) => writeSettings(tx, { keep }));
    world.policy = { unreadDays: 3, maxMegabytes: 20 };
    expect(await effectiveSettings()).toMatchObject({
      keep: { unreadDays: 3, readDays: null, maxBytes: 20_000_000 },
      managed: ['keep'],
    });
  });

  it('let a policy forbid fetching, and never force it on the reader', async () => {
    world.policy = { fetching: false };
    expect(await effectiveSettings()).toMatchObject({ fetchingPaused: true, managed: ['fetching'] });
    await sources.write((tx) => writeSettings(tx, { fetchingPaused: true }));
    world.policy = { fetching: true };
    expect(await effectiveSettings()).toMatchObject({ fetchingPaused: true, managed: [] });
  });

  it.each([{ unreadDays: 'many' }, { unreadDays: -1 }, { maxMegabytes: 0 }])(
    'ignore a policy without sense: %o',
    async (policy) => {
      world.policy = policy;
      expect(await effectiveSettings()).toEqual({ ...DEFAULT_SETTINGS, managed: [] });
    },
  );
});
