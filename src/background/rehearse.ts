import { createMemoryIndex } from '../core/match/memory-index.ts';
import { articleKey, compareArticles, findMatches, fingerprintArticle } from '../core/pipeline.ts';
import { REHEARSED } from './rehearsed-story.ts';

/** Gives way to whatever has come in meanwhile. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function rehearse(): Promise<void> {
  const [page, other] = REHEARSED;
  const t0 = performance.now();
  const print = fingerprintArticle(page);
  await nextTurn();
  const index = createMemoryIndex();
  await index.put([{ key: articleKey(other), fingerprint: fingerprintArticle(other) }]);
  const t1 = performance.now();
  await findMatches(page, print, index, async () => [{ key: articleKey(other), article: other }]);
  const t2 = performance.now();
  await nextTurn();
  const t3 = performance.now();
  compareArticles(page, other, { relation: 'same-copy' });
  const t4 = performance.now();
  performance.mark('x:w-rehearsed1');
  await nextTurn();
  compareArticles(other, page, { relation: 'same-event' });
  performance.mark(`x:w-rehearsed ${Math.round(t1 - t0)} ${Math.round(t2 - t1)} ${Math.round(t4 - t3)}`);
}
