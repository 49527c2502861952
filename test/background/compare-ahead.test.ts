import { beforeEach, expect, it, vi } from 'vitest';
import { compareAhead } from '../../src/background/compare-ahead.ts';
import * as pipeline from '../../src/core/pipeline.ts';
import type { Version } from '../../src/core/story.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

vi.mock('../../src/core/pipeline.ts', { spy: true });

const stories = loadStories();
const version = (outlet: string): Version => {
  const article = toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
  return { key: pipeline.articleKey(article), article };
};
const [page, first, second] = ['courier', 'mna', 'dispatch'].map(version) as [Version, Version, Version];
const copyOf = ({ key }: Version) => ({ key, relation: 'same-copy' }) as const;
const others = [first, second].map((each) => ({ version: each, relation: 'same-copy' as const }));

beforeEach(() => void vi.mocked(pipeline.compareArticles).mockClear());

it('compares in turns of their own, and gives what is wanted in its order', async () => {
  compareAhead.begin(page, others);
  expect(pipeline.compareArticles).not.toHaveBeenCalled();
  const compared = await compareAhead.take(page.key, [copyOf(second), copyOf(first)]);
  expect(compared?.map(({ key }) => key)).toEqual([second.key, first.key]);
  const [, own] = compared ?? [];
  const expected = pipeline.compareArticles(page.article, first.article, { relation: 'same-copy' });
  expect(own).toEqual({ key: first.key, comparison: expected });
});

it('gives nothing of another page, of another version or relation, nor anything twice', async () => {
  compareAhead.begin(page, others);
  expect(compareAhead.take(first.key, [copyOf(second)])).toBeNull();
  const taken = compareAhead.take(page.key, [copyOf(first)]);
  expect(taken).not.toBeNull();
  expect(compareAhead.take(page.key, [copyOf(first)])).toBeNull();
  compareAhead.begin(page, others.slice(0, 1));
  expect(compareAhead.take(page.key, [copyOf(first), copyOf(second)])).toBeNull();
  compareAhead.begin(page, others);
  expect(compareAhead.take(page.key, [{ key: first.key, relation: 'same-event' }])).toBeNull();
  await taken;
});
