import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fingerprintArticle } from '../../src/core/pipeline.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

vi.mock('../../src/platform/tabs.ts', () => ({}));

const { getReady } = await import('../../src/background/get-ready.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

it('reads the newest articles’ fingerprints, which the click’s own query then has', async () => {
  const article = toArticle(findVersion(loadStories(), 'saint-orla-ferry', 'mna'));
  const earlierLife = await openLibrary();
  await earlierLife.putArticle(article, { origin: 'reader', at: '2026-03-01T00:00:00.000Z' });
  earlierLife.close();
  expect(await getReady()).toBeNull();
  const library = await openedLibrary();
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const { candidates } = await library.index.candidates(fingerprintArticle(article), 10);
  expect(candidates).toHaveLength(1);
  expect(getAll).not.toHaveBeenCalled();
});
