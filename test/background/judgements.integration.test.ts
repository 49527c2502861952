import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

vi.mock('../../src/background/maintain-library.ts', () => ({ maintainSoon: () => undefined }));

const { exportArticles } = await import('../../src/background/export-articles.ts');
const { findVersions } = await import('../../src/background/find-versions.ts');
const { importArticles } = await import('../../src/background/import-articles.ts');
const { openedLibrary } = await import('../../src/background/opened-library.ts');
const { rejectMatch } = await import('../../src/background/reject-match.ts');
const { acceptMatch } = await import('../../src/background/accept-match.ts');
const { articleKey } = await import('../../src/core/article-key.ts');

const stories = loadStories();
const version = (outlet: string): Article => toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
const at = (article: Article, url: string): Article => ({ ...article, url, canonicalUrl: url });
const [mna, courier] = [version('mna'), version('courier')];
const { hostname, pathname } = new URL(courier.canonicalUrl);
const amp = at(courier, `https://amp.${hostname}${pathname}`);
const sister = at(courier, `https://${hostname}/city${pathname}-2`);

async function addressesOf(article: Article): Promise<readonly string[]> {
  const versions = await findVersions(article, articleKey(article), await openedLibrary());
  return versions.map(({ match: { key } }) => key.slice(0, key.lastIndexOf('#'))).sort();
}

describe('what the reader said is not the same story', () => {
  beforeEach(async () => {
    const library = await openedLibrary();
    const texts = [mna, courier, amp, sister];
    await library.forgetArticles(texts.map(articleKey));
    await library.putArticles(
      texts.map((article) => ({ article, stored: { origin: 'feed', at: '2026-03-01T00:00:00.000Z' } })),
    );
  });

  it('holds for the page’s AMP twin and for the copies that were folded into it', async () => {
    const all = [amp, courier, sister].map(({ canonicalUrl }) => canonicalUrl).sort();
    expect(await addressesOf(mna)).toEqual(all);
    await rejectMatch({ key: articleKey(mna), other: articleKey(courier) });
    expect(await addressesOf(mna)).toEqual([]);
    expect(await addressesOf(amp)).not.toContain(mna.canonicalUrl);
  });

  it('is taken back with all that was folded into it', async () => {
    const before = await addressesOf(mna);
    const { rejected } = await rejectMatch({ key: articleKey(mna), other: articleKey(courier) });
    expect(await addressesOf(mna)).toEqual([]);
    await acceptMatch({ key: articleKey(mna), others: rejected });
    expect(await addressesOf(mna)).toEqual(before);
  });

  it('is kept for a page that is not stored', async () => {
    const unread = at(mna, 'https://mna.example/another');
    await rejectMatch({ key: articleKey(unread), other: articleKey(courier) });
    expect(await addressesOf(unread)).not.toContain(courier.canonicalUrl);
  });

  it('goes through an export and comes back with an import', async () => {
    await rejectMatch({ key: articleKey(mna), other: articleKey(sister) });
    const { lines, next } = await exportArticles({ after: 0 });
    expect(next).toBeNull();
    const library = await openedLibrary();
    await library.forgetArticles([mna, courier, amp, sister].map(articleKey));
    expect(await library.rejections()).toEqual([]);
    expect(await importArticles({ lines })).toEqual({ added: 4, known: 0, rejected: [] });
    expect(await addressesOf(mna)).toEqual([amp.canonicalUrl, courier.canonicalUrl].sort());
  });

  it('is read from no line that names anything but two web addresses', async () => {
    const lines = [
      { notSameStory: ['https://a.example/1', 'javascript:alert(1)'] },
      { notSameStory: ['https://a.example/1'] },
      { notSameStory: 'https://a.example/1' },
    ].map((line) => JSON.stringify(line));
    expect(await importArticles({ lines })).toMatchObject({
      added: 0,
      rejected: [{ reason: 'no-article' }, { reason: 'no-article' }, { reason: 'no-article' }],
    });
    expect(await (await openedLibrary()).rejections()).toEqual([]);
  });
});
