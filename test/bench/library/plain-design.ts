import { type DBSchema, openDB } from 'idb';
import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { Fingerprint } from '../../../src/core/fingerprint/fingerprint.ts';
import { COPY_FREQUENCY_CAP, rarityOf } from '../../../src/core/match/rarity.ts';
import { sharedPlaces } from '../../../src/core/match/shared-places.ts';
import type { ArticleKey } from '../../../src/core/story.ts';
import { eventScore } from '../../../src/library/index/score-entry.ts';
import type { Design } from './design.ts';

/** Postings of a hash in more articles than this are counted, not read: it finds nothing and costs most. */
const COMMON = COPY_FREQUENCY_CAP;

interface PlainSchema extends DBSchema {
  articles: {
    key: number;
    value: { key: ArticleKey; article: Article; fingerprint: Fingerprint; copy: number[]; terms: number[] };
    indexes: { byKey: string; copy: number; terms: number };
  };
}

/**
 * The peer: what one writes first. One object store (idb), article and fingerprint in a row, multiEntry indexes on copy
 * hashes and terms; a query is one index lookup for each of its hashes, all in flight at once.
 */
export async function openPlainDesign(): Promise<Design> {
  const db = await openDB<PlainSchema>('plain', 1, {
    upgrade(opened) {
      const store = opened.createObjectStore('articles', { autoIncrement: true });
      store.createIndex('byKey', 'key', { unique: true });
      store.createIndex('copy', 'copy', { multiEntry: true });
      store.createIndex('terms', 'terms', { multiEntry: true });
    },
  });
  return {
    batch: 2_000,

    async store(articles) {
      const tx = db.transaction('articles', 'readwrite');
      for (const { article, fingerprint } of articles) {
        const { copy, terms } = fingerprint;
        void tx.store.put({ key: articleKey(article), article, fingerprint, copy: [...copy], terms: [...terms] });
      }
      await tx.done;
    },

    async candidates(query, limit) {
      const tx = db.transaction('articles');
      const idsOf = async (name: 'copy' | 'terms', hash: number) => {
        const index = name === 'copy' ? tx.store.index('copy') : tx.store.index('terms');
        const ids = await index.getAllKeys(hash, COMMON + 1);
        return ids.length > COMMON ? { frequency: await index.count(hash), ids: [] } : { frequency: ids.length, ids };
      };
      const [articles, copy, terms] = await Promise.all([
        tx.store.count(),
        Promise.all(Array.from(query.copy, (hash) => idsOf('copy', hash))),
        Promise.all(Array.from(query.terms, (hash) => idsOf('terms', hash))),
      ]);
      const weights = Float64Array.from(query.terms, (hash, at) => {
        return (query.weights[at] ?? 0) * rarityOf(hash, terms[at]?.frequency ?? 0, articles) ** 2;
      });
      const shared = new Map<number, number>();
      for (const { ids } of copy) for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
      const scores = new Map<number, number>();
      for (const [at, { ids }] of terms.entries()) {
        for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + (weights[at] ?? 0));
      }
      const rows = await Promise.all(
        [...new Set([...best(shared, limit), ...best(scores, limit)])].map((id) => tx.store.get(id)),
      );
      const candidates = rows.flatMap((row) => {
        if (row === undefined) return [];
        const { key, fingerprint } = row;
        const sharedCopy = sharedPlaces(query.copy, fingerprint.copy).length;
        return [{ key, fingerprint, sharedCopy, eventScore: eventScore(query, weights, fingerprint) }];
      });
      return {
        articles,
        copyFrequencies: Uint32Array.from(copy, ({ frequency }) => frequency),
        termFrequencies: Uint32Array.from(terms, ({ frequency }) => frequency),
        candidates,
      };
    },

    settle: () => Promise.resolve(),
  };
}

function best(scores: ReadonlyMap<number, number>, limit: number): number[] {
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([id]) => id);
}
