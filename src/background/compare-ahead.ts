import { sharedReading } from '../core/pipeline.ts';
import type { ArticleKey, Relation, Version } from '../core/story.ts';
import type { Compared, WantedComparison } from '../messaging/protocol.ts';
import { compareOne } from './compare-one.ts';
import { nextTurn } from './next-turn.ts';

interface Begun {
  readonly page: ArticleKey;
  readonly compared: ReadonlyMap<string, Promise<Compared>>;
}

/**
 * Comparisons begun before they are asked for, while the answer that names the versions is on its way: whoever gets it asks
 * for them next. Only those of the page answered last, and only until they are taken: keys are of texts, so a text that was
 * replaced meanwhile has another.
 */
export const compareAhead = latest();

function latest() {
  let begun: Begun | null = null;
  return {
    /** Begins, one in each turn, when the answer has left. */
    begin(page: Version, others: readonly { readonly version: Version; readonly relation: Relation }[]): void {
      const compared = new Map<string, Promise<Compared>>();
      const shared = sharedReading();
      let before: Promise<unknown> = Promise.resolve();
      for (const { version, relation } of others) {
        const wanted = { key: version.key, relation };
        const now = before.then(nextTurn).then(() => compareOne(page.article, version.article, wanted, shared));
        compared.set(nameOf(wanted), now);
        before = now;
      }
      begun = { page: page.key, compared };
    },

    /** The comparisons of a page that are wanted; null unless all of them have begun. What is not wanted is dropped. */
    take(page: ArticleKey, wanted: readonly WantedComparison[]): Promise<readonly Compared[]> | null {
      if (begun?.page !== page) return null;
      const { compared } = begun;
      const all = wanted.flatMap((each) => compared.get(nameOf(each)) ?? []);
      begun = null;
      return all.length === wanted.length ? Promise.all(all) : null;
    },

    /** Forgets what has begun: the reader wants nothing kept of one of its texts. */
    drop(): void {
      begun = null;
    },
  };
}

function nameOf({ key, relation }: WantedComparison): string {
  return `${relation} ${key}`;
}
