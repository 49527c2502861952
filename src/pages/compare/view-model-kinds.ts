import type { Collation } from '../../core/compare/collation.ts';
import type { ArticleKey, DifferenceKind } from '../../core/story.ts';

/** Kinds that the texts side by side have no place for: they are about metadata, or said by the diff itself. */
const UNPLACED: ReadonlySet<DifferenceKind> = new Set(['headline', 'credit', 'style']);

/** Which kinds of difference occur between the base and these versions, most frequent first. O(D). */
export function kindCounts(
  collation: Collation,
  voices: ReadonlySet<ArticleKey>,
): { readonly kind: DifferenceKind; readonly count: number }[] {
  const counts = new Map<DifferenceKind, number>();
  const add = (kind: DifferenceKind, count: number) => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  for (const { key, comparison } of collation.voices) {
    if (!voices.has(key)) continue;
    for (const { kind } of comparison.differences) {
      if (!UNPLACED.has(kind) && kind !== 'missing' && kind !== 'only-here') add(kind, 1);
    }
  }
  add('missing', collation.additions.filter(({ readings }) => readings.some(({ key }) => voices.has(key))).length);
  add('only-here', collation.passages.filter(({ absent }) => absent.some((key) => voices.has(key))).length);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((x, y) => y.count - x.count);
}
