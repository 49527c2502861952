import { articleKey } from '../../src/core/article-key.ts';
import type { Fingerprint } from '../../src/core/fingerprint/fingerprint.ts';
import { fingerprintArticle } from '../../src/core/fingerprint/fingerprint-article.ts';
import { createMemoryIndex } from '../../src/core/match/memory-index.ts';
import type { StoryIndex } from '../../src/core/match/story-index.ts';
import type { Version } from '../../src/core/story.ts';
import { articleFromLine } from './article-from-line.ts';
import { readNumberedLines } from './read-jsonl.ts';

/** An article of a DOCS file. */
export interface IndexedDocument {
  readonly id: string;
  readonly version: Version;
  readonly fingerprint: Fingerprint;
}

/** Reads a DOCS file (`.jsonl` or `.jsonl.gz`) and indexes its articles, in its order. */
export async function indexDocuments(
  file: string,
): Promise<{ readonly all: readonly IndexedDocument[]; readonly index: StoryIndex }> {
  const all: IndexedDocument[] = [];
  for await (const { value, number } of readNumberedLines(file)) {
    const { id, article } = articleFromLine(value, `${file}:${number}`);
    // Measuring looks for every article by its id, so no two of them may be taken for revisions of one address.
    const own = { ...article, canonicalUrl: `${article.canonicalUrl}#${id}` };
    all.push({ id, version: { key: articleKey(own), article: own }, fingerprint: fingerprintArticle(own) });
  }
  const index = createMemoryIndex();
  await index.put(all.map(({ version, fingerprint }) => ({ key: version.key, fingerprint })));
  return { all, index };
}
