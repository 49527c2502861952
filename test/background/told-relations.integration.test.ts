import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { articleKey, compareArticles } from '../../src/core/pipeline.ts';
import type { ArticleKey, Relation } from '../../src/core/story.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const { collateVersions } = await import('../../src/background/collate-versions.ts');
const { exportComparison } = await import('../../src/background/export-comparison.ts');
const { findVersions } = await import('../../src/background/find-versions.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');

const stories = loadStories();
const version = (outlet: string) => toArticle(findVersion(stories, 'brenner-verdict', outlet));
const [courier, ledger] = [version('courier'), version('ledger')];

/** An own report that takes two paragraphs of the wire story over: shared text and matching differ about what that makes it. */
const PAGE: Article = {
  ...version('beacon'),
  url: 'http://gazette.localhost/1',
  canonicalUrl: 'http://gazette.localhost/1',
  outlet: { name: 'Gazette', domain: 'gazette.localhost' },
  blocks: [...courier.blocks.filter(({ role }) => role === 'paragraph').slice(1, 3), ...version('beacon').blocks],
};
const base = articleKey(PAGE);
const others = [courier, ledger].map((article) => articleKey(article));
const byText = new Map(
  [courier, ledger].map((other) => [articleKey(other), compareArticles(PAGE, other).relation] as const),
);
let shown: ReadonlyMap<ArticleKey, Relation>;

beforeAll(async () => {
  const library = await openedLibrary();
  const told = stories.flatMap(({ versions }) => versions.map(toArticle));
  for (const article of [PAGE, ...told]) {
    await library.putArticle(article, { origin: 'reader', at: '2026-03-05T00:00:00.000Z' });
  }
  const versions = await findVersions(PAGE, base, library);
  shown = new Map(versions.flatMap(({ match: { key, relation } }) => (others.includes(key) ? [[key, relation]] : [])));
});

describe('the relation of two versions, which the popup tells by matching', () => {
  it('is not the one that their shared text alone would give', () => {
    for (const key of others) expect(byText.get(key)).not.toBe(shown.get(key));
  });

  it('is the same on the compare page', async () => {
    const { collation } = await collateVersions({ base, others });
    expect(new Map(collation.voices.map(({ key, relation }) => [key, relation]))).toEqual(shown);
  });

  it('is the same in an exported comparison', async () => {
    for (const key of others) {
      const { text } = await exportComparison({ a: base, b: key, format: 'json' });
      expect(JSON.parse(text).relation).toBe(shown.get(key));
    }
  });

  it('is decided by the shared text between texts that matching does not relate, such as two of one page', async () => {
    const later = { ...PAGE, title: `${PAGE.title}, updated`, url: `${PAGE.url}?later` };
    await (await openedLibrary()).putArticle(later, { origin: 'reader', at: '2026-03-06T00:00:00.000Z' });
    const { collation } = await collateVersions({ base: articleKey(later), others: [base] });
    expect(collation.voices).toMatchObject([{ key: base, relation: 'same-copy' }]);
  });
});
