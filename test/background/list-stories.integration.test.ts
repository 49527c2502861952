import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
  afterEach(() => void vi.restoreAllMocks());

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
    // The others are versions of the one that has the word, and told with it.
    expect(seenIn(await answersTo(article('ledger').outlet.name))).toEqual(domains(['ledger']));
    // Of a version that was not opened: its story, by the text that was opened last.
    expect(seenIn(await answersTo(article('mna').outlet.name))).toEqual(domains(['gazette']));
    vi.restoreAllMocks();
  });

  it('finds stories from the unopened versions that have the words, or from what was opened where that is less', async () => {
    const library = await openedLibrary();
    const unopened = (words: readonly string[]) =>
      library.putArticles(
        words.map((word, i) => ({
          article: { ...article('mna'), canonicalUrl: `https://zeppelin.localhost/${word}/${i}`, title: `A ${word}` },
          stored: { origin: 'feed', at: '2026-03-03T09:00:00.000Z' },
        })),
      );
    await unopened(['zeppelin', ...Array.from({ length: 6 }, () => 'balloon')]);
    const looksOf = async (words: string) => (await answersTo(words)).map(({ next }) => next?.look);
    expect(await looksOf('zeppelin')).not.toContain('versions');
    expect(await looksOf('balloon')).toContain('versions');
    for (const words of ['a zeppelin', 'balloon']) {
      const answers = await answersTo(words);
      const titles = answers.flatMap(
        ({ stories: seen }) => seen[0]?.versions.map((version) => version.article.title) ?? [],
      );
      expect(titles).toContain(words === 'balloon' ? 'A balloon' : 'A zeppelin');
    }
  });

  it('answers with one story first, for a page that is empty until then', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const [first, second] = await answersTo('');
    expect(first?.stories).toHaveLength(1);
    expect(second?.stories.length).toBeGreaterThan(1);
  });
});
