import type { Article } from '../core/article.ts';
import { sharedReading } from '../core/pipeline.ts';
import type { Version } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { ChangedSince } from '../messaging/protocol.ts';
import { compareOne } from './compare-one.ts';

/**
 * What the page says otherwise than the text that its address had before; null where that is nothing but style, or where the other text
 * is the later one (a tab that was opened yesterday).
 */
export async function changedSince(page: Version, library: Library): Promise<ChangedSince | null> {
  const earlier = await library.earlierText(page.key);
  const article = earlier === null ? null : await library.getArticle(earlier.key);
  if (earlier === null || article === null || lastTouched(article) > lastTouched(page.article)) return null;
  const compared = compareOne(page.article, article, { key: earlier.key, relation: 'same-copy' }, sharedReading());
  // A comparison that fails is no reason for the click to.
  if (!('comparison' in compared)) return null;
  const differences = compared.comparison.differences.filter(({ kind }) => kind !== 'style').length;
  return differences === 0 ? null : { ...earlier, differences };
}

/** In ms; NaN, which nothing is later than, where the page does not say. */
function lastTouched({ publishedAt, modifiedAt }: Article): number {
  return Date.parse(modifiedAt ?? publishedAt ?? '');
}
