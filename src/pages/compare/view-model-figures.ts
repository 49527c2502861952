import type { ArticleKey, DifferenceKind, Toll } from '../../core/story.ts';
import type { ShownCollation, ShownDifference } from '../../messaging/shown-collation.ts';

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
  /** What became of the people counted; null where that is not told, or not of all. */
  readonly toll: Toll | null;
  readonly cells: ReadonlyMap<ArticleKey, FigureCell>;
}

/** The figures and dates that differ, most material first. One row for each place of the base. O(D + rows · voices). */
export function figureRows(collation: ShownCollation, voices: ReadonlySet<ArticleKey>): FigureRow[] {
  const rows = new Map<string, FigureRow & { readonly cells: Map<ArticleKey, FigureCell> }>();
  for (const { key, differences } of collation.voices) {
    if (!voices.has(key)) continue;
    for (const difference of differences) {
      const { kind, passage, start, there, material, toll } = difference;
      if ((kind !== 'number' && kind !== 'date') || passage === null) continue;
      const id = `${kind}:${passage}:${start ?? there}`;
      const row = rows.get(id) ?? newRow(id, difference, passage, collation, voices);
      row.cells.set(key, there === null ? 'absent' : { says: there });
      rows.set(id, {
        ...row,
        material: Math.max(row.material, material),
        toll: row.toll === toll ? toll : null,
      });
    }
  }
  return [...rows.values()].toSorted((x, y) => y.material - x.material || x.passage - y.passage);
}

function newRow(
  id: string,
  { kind, here, material, toll }: ShownDifference,
  passage: number,
  { base, passages }: ShownCollation,
  voices: ReadonlySet<ArticleKey>,
): FigureRow & { readonly cells: Map<ArticleKey, FigureCell> } {
  const { kept = [], changed = [], unknown = [] } = passages[passage] ?? {};
  const cells = new Map<ArticleKey, FigureCell>();
  for (const key of voices) {
    const carried = kept.includes(key) || changed.includes(key);
    cells.set(key, carried ? 'same' : unknown.includes(key) ? 'unknown' : 'absent');
  }
  return { id, kind, here, sentence: base[passage]?.text ?? '', passage, material, toll, cells };
}
