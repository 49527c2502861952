import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportChosen } from '../../src/background/export-chosen.ts';
import { openedLibrary } from '../../src/background/opened-library.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const stories = loadStories();

describe('exportChosen', () => {
  it('gives the chosen articles as they are kept, in the order asked for, without those that are gone', async () => {
    const library = await openedLibrary();
    const articles = ['mna', 'courier', 'ledger'].map((outlet) =>
      toArticle(findVersion(stories, 'saint-orla-ferry', outlet)),
    );
    const stored = { origin: 'reader', at: '2026-03-01T08:00:00.000Z' } as const;
    const kept = await library.putArticles(articles.map((article) => ({ article, stored })));
    const [mna, courier, ledger] = kept.map(({ key }) => key);
    if (mna === undefined || courier === undefined || ledger === undefined) throw new Error('Three were stored.');
    await library.forgetArticles([courier]);
    const { lines } = await exportChosen({ keys: [ledger, courier, mna] });
    expect(lines.map((line) => JSON.parse(line))).toEqual([articles[2], articles[0]]);
  });
});
