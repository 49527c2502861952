import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { findMatches } from '../../../src/core/match/find-matches.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import type { StoryIndex } from '../../../src/core/match/story-index.ts';

/**
 * Retold's verdict on pairs, as the peers are judged: every article is asked about with no limit on candidates or
 * answers. The returned function says of two ids whether either side calls the other a copy.
 */
export async function copyVerdicts(articles: ReadonlyMap<string, Article>): Promise<(a: string, b: string) => boolean> {
  const ids = new Map<string, string>();
  const memory = createMemoryIndex();
  const entries = [...articles].map(([id, article]) => {
    // No two measured articles may be taken for revisions of one address.
    const own = { ...article, canonicalUrl: `${article.canonicalUrl}#${id}` };
    const key = articleKey(own);
    ids.set(key, id);
    return { id, key, article: own, fingerprint: fingerprintArticle(own) };
  });
  await memory.put(entries);
  const index: StoryIndex = { ...memory, candidates: (query) => memory.candidates(query, entries.length) };
  const copies = new Set<string>();
  for (const { id, article, fingerprint } of entries) {
    const matches = await findMatches(article, fingerprint, index, async () => [], { limit: entries.length });
    for (const { key, relation } of matches) if (relation === 'same-copy') copies.add(`${id}\n${ids.get(key)}`);
  }
  return (a, b) => copies.has(`${a}\n${b}`) || copies.has(`${b}\n${a}`);
}
