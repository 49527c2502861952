/** Runs in a page of the extension: stores one story of long versions. Bundled by test/bench/compare-page.ts. */
import { openLibrary } from '../../src/library/open-library.ts';
import { longCopies } from '../ui/gallery/compare-stories.ts';

/** Stores `count` versions of about `words` words; resolves to their keys, the first to be the base. */
export async function fillLongStory(count: number, words: number): Promise<readonly string[]> {
  const library = await openLibrary();
  const stored = { origin: 'import', at: '2026-03-01T00:00:00.000Z' } as const;
  const versions = longCopies(count, words).map(({ article }, i) => {
    const domain = `long-post-${i}.example`;
    return { ...article, canonicalUrl: `https://${domain}/story`, outlet: { ...article.outlet, domain } };
  });
  const outcomes = await library.putArticles(versions.map((article) => ({ article, stored })));
  library.close();
  return outcomes.map(({ key }) => key);
}
