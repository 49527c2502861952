import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listStories } from '../../src/background/list-stories.ts';
import { openedLibrary } from '../../src/background/opened-library.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const stories = loadStories();

function article(outlet: string) {
  return toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
}

describe('listStories', () => {
  beforeAll(async () => {
    const library = await openedLibrary();
    await library.putArticle(article('mna'), { origin: 'feed', at: '2026-03-01T08:00:00.000Z' });
    await library.putArticle(article('courier'), { origin: 'reader', at: '2026-03-01T09:00:00.000Z' });
  });

  it('tells the story of an article that was opened, with the versions that were not', async () => {
    const { stories: seen, next } = await listStories({ before: null, words: '' });
    expect(next).toBeNull();
    expect(seen).toMatchObject([
      {
        article: { title: article('courier').title },
        readAt: '2026-03-01T09:00:00.000Z',
        versions: [{ article: { title: article('mna').title }, match: { relation: 'same-copy' } }],
      },
    ]);
  });

  it('finds a story by the words of any of its versions', async () => {
    const found = async (words: string) => (await listStories({ before: null, words })).stories.length;
    expect(await found(article('mna').outlet.name)).toBe(1);
    expect(await found('zeppelin')).toBe(0);
  });

  it('goes through all that was opened, however long each takes', async () => {
    const library = await openedLibrary();
    const others = ['dispatch', 'ledger', 'gazette'];
    for (const [i, outlet] of others.entries()) {
      await library.putArticle(article(outlet), { origin: 'reader', at: `2026-03-02T09:0${i}:00.000Z` });
    }
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1_000;
      return clock;
    });
    const seen: string[] = [];
    let answers = 0;
    for (let answer = await listStories({ before: null, words: '' }); ; answers++) {
      seen.push(...answer.stories.map((story) => story.article.outlet.domain));
      if (answer.next === null) break;
      answer = await listStories({ before: answer.next, words: '' });
    }
    vi.restoreAllMocks();
    expect(seen).toEqual([...others.toReversed(), 'courier'].map((outlet) => article(outlet).outlet.domain));
    expect(answers).toBeGreaterThan(1);
  });
});
