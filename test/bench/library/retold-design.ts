import type { Article } from '../../../src/core/article.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { openLibrary } from '../../../src/library/open-library.ts';
import type { Design } from './design.ts';

/** Nothing is evicted: by the default rules a library of a million articles is cut to 125,000 while it settles. */
const EVERYTHING = { unreadDays: 36_500, readDays: null, maxBytes: Number.MAX_SAFE_INTEGER } as const;

/** Retold's own library, whole: keys, revisions, packed texts, upkeep. Only the fingerprints come ready-made. */
export async function openRetoldDesign(): Promise<Design> {
  const ready = new WeakMap<Article, Fingerprint>();
  const library = await openLibrary({
    name: 'retold',
    fingerprintArticle: (article) => {
      const fingerprint = ready.get(article);
      if (fingerprint === undefined) throw new RangeError('An article without its fingerprint.');
      return fingerprint;
    },
  });
  const stored = { origin: 'import', at: '2026-03-01T00:00:00.000Z' } as const;
  return {
    batch: 2_000,

    async store(articles) {
      for (const { article, fingerprint } of articles) ready.set(article, fingerprint);
      const [only] = articles;
      if (articles.length === 1 && only !== undefined) await library.putArticle(only.article, stored);
      else await library.putArticles(articles.map(({ article }) => ({ article, stored })));
    },
    candidates: (query, limit) => library.index.candidates(query, limit),
    async settle() {
      for (let more = true; more; )
        ({ more } = await library.maintain({ now: stored.at, steps: 50, keep: EVERYTHING }));
    },
  };
}
