import { describe, expect, it, vi } from 'vitest';
import { effectiveSettings } from '../../src/background/effective-settings.ts';
import { explainOnce } from '../../src/background/explain-once.ts';
import { openTestSources } from '../library/open-test-sources.ts';

const world = vi.hoisted(() => ({ sources: null as unknown }));
vi.mock('../../src/background/opened-sources.ts', () => ({ openedSources: async () => world.sources }));
vi.mock('../../src/platform/managed.ts', () => ({ managedPolicy: async () => ({}) }));

describe('explainOnce', () => {
  it('says yes to one of many who ask at the same time, and no ever after', async () => {
    world.sources = openTestSources();
    const answers = await Promise.all([explainOnce(), explainOnce(), explainOnce()]);
    expect(answers.map(({ explain }) => explain).toSorted()).toEqual([false, false, true]);
    expect(await explainOnce()).toEqual({ explain: false });
    expect(await effectiveSettings()).toMatchObject({ explained: true });
  });
});
