import { createMemoryIndex } from '../core/match/memory-index.ts';
import { articleKey, compareArticles, findMatches, fingerprintArticle } from '../core/pipeline.ts';
import { REHEARSED } from './rehearsed-story.ts';

/** Gives way to whatever has come in meanwhile. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function rehearse(): Promise<void> {
  const [page, other] = REHEARSED;
  const print = fingerprintArticle(page);
  await nextTurn();
  const index = createMemoryIndex();
  await index.put([{ key: articleKey(other), fingerprint: fingerprintArticle(other) }]);
  await findMatches(page, print, index, async () => [{ key: articleKey(other), article: other }]);
  await nextTurn();
  compareArticles(page, other, { relation: 'same-copy' });
  await nextTurn();
  compareArticles(other, page, { relation: 'same-event' });
}
