import type { Collation } from '../../core/compare/collation.ts';
import type { ArticleKey, Comparison, Difference, DifferenceKind } from '../../core/story.ts';

/** What one version says in the place of a figure: other words, or how it stands with the base's. */
export type FigureCell = { readonly says: string } | 'same' | 'absent' | 'unknown';

/** A figure or a date on which versions differ. */
export interface FigureRow {
  readonly id: string;
  readonly kind: DifferenceKind;
  /** Null: the base gives none. */
  readonly here: string | null;
  /** The base's sentence. */
  readonly sentence: string;
  readonly passage: number;
  readonly material: number;
  readonly cells: ReadonlyMap<ArticleKey, FigureCell>;
}

/** The figures and dates that differ, most material first. One row for each place of the base. O(D + rows · voices). */
export function figureRows(collation: Collation, voices: ReadonlySet<ArticleKey>): FigureRow[] {
  const rows = new Map<string, FigureRow & { readonly cells: Map<ArticleKey, FigureCell> }>();
  for (const { key, comparison } of collation.voices) {
    if (!voices.has(key)) continue;
    for (const difference of comparison.differences) {
      if (difference.kind !== 'number' && difference.kind !== 'date') continue;
      const passage = passageOf(difference, comparison);
      if (passage === null) continue;
      const place = difference.aSpans[0]?.start ?? -1;
      const id = `${difference.kind}:${passage}:${place < 0 ? difference.bText : place}`;
      const row = rows.get(id) ?? newRow(id, difference, passage, collation, voices);
      row.cells.set(key, difference.bText === null ? 'absent' : { says: difference.bText });
      rows.set(id, { ...row, material: Math.max(row.material, difference.material) });
    }
  }
  return [...rows.values()].toSorted((x, y) => y.material - x.material || x.passage - y.passage);
}

function passageOf({ aSpans, bSpans }: Difference, { alignment }: Comparison): number | null {
  const own = aSpans[0]?.passage;
  if (own !== undefined) return own;
  const other = bSpans[0]?.passage;
  return alignment.find(({ b }) => other !== undefined && b.includes(other))?.a[0] ?? null;
}

function newRow(
  id: string,
  { kind, aText, material }: Difference,
  passage: number,
  collation: Collation,
  voices: ReadonlySet<ArticleKey>,
): FigureRow & { readonly cells: Map<ArticleKey, FigureCell> } {
  const collated = collation.passages[passage];
  const cells = new Map<ArticleKey, FigureCell>();
  for (const key of voices) {
    const carried = [...(collated?.kept ?? []), ...(collated?.changed ?? [])].some((reading) => reading.key === key);
    cells.set(key, carried ? 'same' : collated?.unknown.includes(key) ? 'unknown' : 'absent');
  }
  return { id, kind, here: aText, sentence: collation.base[passage]?.text ?? '', passage, material, cells };
}
