import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import { fingerprintArticle } from '../../../src/core/fingerprint/fingerprint-article.ts';
import { createMemoryIndex } from '../../../src/core/match/memory-index.ts';
import { verdicts } from '../../../src/core/match/verdict.ts';
import { describeCandidates } from '../../../src/core/match/verdict-features.ts';

/**
 * Retold's verdict on pairs, as the peers are judged: every article is asked about with no limit on candidates or
 * answers. The returned function says of two ids whether either side calls the other a copy. Only candidates that share
 * text are described, as no other can be a copy; no evidence is gathered.
 */
export async function copyVerdicts(articles: ReadonlyMap<string, Article>): Promise<(a: string, b: string) => boolean> {
  const index = createMemoryIndex();
  const entries = [...articles].map(([id, article]) => ({
    id,
    key: articleKey({ ...article, canonicalUrl: `${article.canonicalUrl}#${id}` }),
    fingerprint: fingerprintArticle(article),
  }));
  await index.put(entries);
  const copies = new Set<string>();
  const ids = new Map(entries.map(({ id, key }) => [key, id]));
  for (const { id, key, fingerprint } of entries) {
    const found = await index.candidates(fingerprint, entries.length);
    // The article itself stays among what the index found, as it does in a reader's library.
    const sharing = { ...found, candidates: found.candidates.filter(({ sharedCopy }) => sharedCopy > 0) };
    const others = sharing.candidates.filter((candidate) => candidate.key !== key);
    const described = describeCandidates(fingerprint, sharing, others);
    for (const [i, { relation }] of verdicts(described).entries()) {
      if (relation === 'same-copy') copies.add(`${id}\n${ids.get(described[i]?.candidate.key ?? key)}`);
    }
  }
  return (a, b) => copies.has(`${a}\n${b}`) || copies.has(`${b}\n${a}`);
}
