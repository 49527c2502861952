import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { listArticles } from '../../src/background/list-articles.ts';
import { openedLibrary } from '../../src/background/opened-library.ts';
import type { LibraryFilter } from '../../src/messaging/library-protocol.ts';
import { inventArticle } from '../library/open-test-library.ts';

const COUNT = 700;
const isRead = (i: number) => i % 90 === 5;
const isHarvest = (i: number) => i % 30 === 5 || i > 620;
const title = (i: number) => (isHarvest(i) ? `Harvest ${i}` : `Ferry ${i}`);

/** The numbers in the titles of all answers, in their order. */
async function listed(filter: LibraryFilter): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let before: number | null = null; ; ) {
    const answer: Awaited<ReturnType<typeof listArticles>> = await listArticles({ before, filter });
    numbers.push(...answer.articles.map((article) => Number(article.title.split(' ')[1])));
    if (answer.next === null) return numbers;
    before = answer.next;
  }
}

/** What a look at each article gives. */
function expected(passes: (i: number) => boolean): readonly number[] {
  return Array.from({ length: COUNT }, (_, i) => i)
    .filter(passes)
    .toReversed();
}

describe('listArticles', () => {
  beforeAll(async () => {
    const library = await openedLibrary();
    await library.putArticles(
      Array.from({ length: COUNT }, (_, i) => ({
        article: inventArticle(`https://outlet.example/${i}`, `Text ${i}.`, title(i)),
        stored: { origin: isRead(i) ? 'reader' : i % 2 === 0 ? 'feed' : 'import', at: '2026-03-02T10:00:00.000Z' },
      })),
    );
  });

  it.each([
    ['all', () => true],
    ['read', isRead],
    ['followed', (i: number) => !isRead(i) && i % 2 === 0],
  ] as const)('lists %s, with words and without, newest first, each once', async (origin, passes) => {
    expect(await listed({ words: '', origin })).toEqual(expected(passes));
    const harvests = expected((i) => passes(i) && isHarvest(i));
    expect(await listed({ words: 'HARVEST post', origin })).toEqual(harvests);
    // However slow the machine is, every answer goes on where the last one stopped.
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1_000;
      return clock;
    });
    expect(await listed({ words: 'harvest', origin })).toEqual(harvests);
    vi.restoreAllMocks();
  });
});
