import { addressOf, urlOfKey } from './addresses.ts';
import type { ArticleRow, Counters, SingleRow } from './schema.ts';
import type { OnUpgrade, UpgradeProgress } from './upgrade-progress.ts';

/** Articles read and written at a time: about 2 MB. */
const AT_ONCE = 1_000;

type Indexed = Pick<ArticleRow, 'key' | 'fingerprint'>;
type Rest = Omit<SingleRow, keyof Indexed | 'address'>;

/**
 * Versions 1 to 4 kept what the index knows of an article and the article itself in two rows of one number, in `entries` and
 * in `articles`: makes one of them, in `entries`. A row without its other half goes: it could not be shown, or not be found.
 * Callbacks and no promises, so that whatever fails fails the upgrade. Says how far it is after every `AT_ONCE` articles. O(articles): 0.6 ms each on a busy machine (131,072 in Chromium, load 27).
 */
export function joinRows(tx: IDBTransaction, onProgress: OnUpgrade): void {
  const entries = tx.objectStore('entries');
  entries.createIndex('byReadAt', 'readAt');
  const counting = entries.count();
  counting.onsuccess = () => joinAfter(tx, 0, { done: 0, total: counting.result }, onProgress);
}

function joinAfter(tx: IDBTransaction, after: number, progress: UpgradeProgress, onProgress: OnUpgrade): void {
  onProgress(progress);
  const [entries, articles] = [tx.objectStore('entries'), tx.objectStore('articles')];
  const reading = entries.getAllKeys(IDBKeyRange.lowerBound(after, true), AT_ONCE) as IDBRequest<number[]>;
  reading.onsuccess = () => {
    const ids = reading.result;
    const last = ids.at(-1);
    if (last === undefined) {
      tx.db.deleteObjectStore('articles');
      countAll(tx);
      return;
    }
    const range = IDBKeyRange.bound(ids[0], last);
    const indexed: IDBRequest<Indexed[]> = entries.getAll(range);
    const articleIds = articles.getAllKeys(range) as IDBRequest<number[]>;
    const texts: IDBRequest<Rest[]> = articles.getAll(range);
    texts.onsuccess = () => {
      const textOf = new Map(articleIds.result.map((id, at) => [id, texts.result[at]]));
      ids.forEach((id, at) => {
        const [half, text] = [indexed.result[at], textOf.get(id)];
        if (half === undefined || text === undefined) entries.delete(id);
        else entries.put({ ...half, address: addressOf(urlOfKey(half.key)), ...text }, id);
      });
      joinAfter(tx, last, { ...progress, done: progress.done + ids.length }, onProgress);
    };
  };
}

/** The counter said how many there were, halves included. */
function countAll(tx: IDBTransaction): void {
  const state = tx.objectStore('state');
  const counting = tx.objectStore('entries').count();
  counting.onsuccess = () => {
    const reading: IDBRequest<Counters | undefined> = state.get('counters');
    reading.onsuccess = () => {
      if (reading.result !== undefined) state.put({ ...reading.result, articles: counting.result }, 'counters');
    };
  };
}
