import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { articleKey } from '../../src/core/article-key.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const { collateVersions } = await import('../../src/background/collate-versions.ts');
const { traceStory } = await import('../../src/background/trace-story.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

const story = loadStories();
const page = toArticle(findVersion(story, 'saint-orla-ferry', 'mna'));
const courier = toArticle(findVersion(story, 'saint-orla-ferry', 'courier'));

it('tells the texts of one page by when each was seen: its day and its address say nothing of that', async () => {
  const library = await openedLibrary();
  const texts = [1, 2, 3].map((hour) => ({
    article: { ...page, title: `${page.title} (${hour})`, url: `${page.canonicalUrl}?from=mail-${hour}` },
    at: `2026-03-05T0${hour}:00:00.000Z`,
  }));
  for (const { article, at } of texts) await library.putArticle(article, { origin: 'reader', at });
  await library.putArticle(courier, { origin: 'reader', at: '2026-03-05T04:00:00.000Z' });
  const [first, second, last] = texts.map(({ article, at }) => ({ key: articleKey(article), at }));
  if (first === undefined || second === undefined || last === undefined) throw new Error('three texts');

  const others = [second.key, first.key, articleKey(courier)];
  const { versions, seen } = await collateVersions({ base: last.key, others });
  expect(versions.map(({ key }) => key)).toEqual(others);
  expect(seen).toEqual([second, first]);
  expect((await collateVersions({ base: last.key, others: [articleKey(courier)] })).seen).toEqual([]);

  const { revisions } = await traceStory({ base: last.key, keys: [last.key], copies: [last.key] });
  expect(revisions.map(({ key, at }) => ({ key, at }))).toEqual([last, second, first]);
});
