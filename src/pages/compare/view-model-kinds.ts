import type { ArticleKey, DifferenceKind } from '../../core/story.ts';
import type { ShownCollation } from '../../messaging/shown-collation.ts';

/** Which kinds of difference occur between the base and these versions, most frequent first. O(D). */
export function kindCounts(
  { voices: all, additions, passages }: ShownCollation,
  voices: ReadonlySet<ArticleKey>,
): { readonly kind: DifferenceKind; readonly count: number }[] {
  const counts = new Map<DifferenceKind, number>();
  const add = (kind: DifferenceKind, count: number) => {
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
  };
  for (const { key, differences } of all) {
    if (voices.has(key)) for (const { kind } of differences) add(kind, 1);
  }
  add('missing', additions.filter(({ keys }) => keys.some((key) => voices.has(key))).length);
  add('only-here', passages.filter(({ absent }) => absent.some((key) => voices.has(key))).length);
  return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((x, y) => y.count - x.count);
}
