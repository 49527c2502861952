import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listStories } from '../../src/background/list-stories.ts';
import { openedLibrary } from '../../src/background/opened-library.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const stories = loadStories();

function article(outlet: string) {
  return toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
}

type Answer = Awaited<ReturnType<typeof listStories>>;

/** All answers to a search. */
async function answersTo(words: string): Promise<readonly Answer[]> {
  const answers = [await listStories({ place: null, words })];
  for (let last = answers[0]; last !== undefined && last.next !== null; last = answers.at(-1)) {
    answers.push(await listStories({ place: last.next, words }));
  }
  return answers;
}

function seenIn(answers: readonly Answer[]): readonly string[] {
  return answers.flatMap(({ stories: seen }) => seen.map((story) => story.article.outlet.domain));
}

async function searched(words: string): Promise<readonly string[]> {
  return seenIn(await answersTo(words));
}

describe('listStories', () => {
  beforeAll(async () => {
    const library = await openedLibrary();
    await library.putArticle(article('mna'), { origin: 'feed', at: '2026-03-01T08:00:00.000Z' });
    await library.putArticle(article('courier'), { origin: 'reader', at: '2026-03-01T09:00:00.000Z' });
  });

  it('tells the story of an article that was opened, with the versions that were not', async () => {
    const { stories: seen, next } = await listStories({ place: null, words: '' });
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
    expect(await searched(article('courier').outlet.name)).toHaveLength(1);
    expect(await searched(article('mna').outlet.name)).toHaveLength(1);
    expect(await searched('zeppelin')).toEqual([]);
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
    const domains = (outlets: readonly string[]) => outlets.map((outlet) => article(outlet).outlet.domain);
    const answers = await answersTo('');
    expect(seenIn(answers)).toEqual(domains([...others.toReversed(), 'courier']));
    expect(answers.length).toBeGreaterThan(1);
    // First the one that has the word itself, then those of whose versions one has it; each once.
    expect(seenIn(await answersTo(article('ledger').outlet.name))).toEqual(
      domains(['ledger', 'gazette', 'dispatch', 'courier']),
    );
    vi.restoreAllMocks();
  });

  it('answers with one story first, for a page that is empty until then', async () => {
    const [first, second] = await answersTo('');
    expect(first?.stories).toHaveLength(1);
    expect(second?.stories.length).toBeGreaterThan(1);
  });
});
