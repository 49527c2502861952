import type { Collation } from '../core/compare/collation.ts';
import type { AlignedPair, Comparison, Difference, DifferenceKind } from '../core/story.ts';
import type { Move, ShownCollation, ShownDifference, ShownReading } from '../messaging/shown-collation.ts';

/** Kinds that the page draws from the passages and the additions, or not at all: they are metadata, or said by the diff itself. */
const NOT_LISTED: ReadonlySet<DifferenceKind> = new Set(['missing', 'only-here', 'headline', 'credit', 'style']);

/** What the compare page shows of a collation. O(passages · voices · differences of one voice). */
export function shownCollation({ base, voices, passages, additions }: Collation): ShownCollation {
  return {
    base: base.map(({ block, text }) => ({ block, text })),
    voices: voices.map(({ key, comparison }) => ({
      key,
      relation: comparison.relation,
      differences: comparison.differences
        .filter(({ kind }) => !NOT_LISTED.has(kind))
        .map((difference) => shownDifference(difference, comparison)),
    })),
    passages: passages.map(({ kept, changed, absent, unknown }) => ({
      kept: kept.map(({ key }) => key),
      changed: changed.map(({ key }) => key),
      absent,
      unknown,
    })),
    readings: passages.flatMap(({ passage, kept, changed }): ShownReading[] =>
      [...changed, ...kept].flatMap(({ key, text, differences }) => {
        const comparison = voices.find((voice) => voice.key === key)?.comparison;
        const pair = comparison?.alignment.find(({ a }) => a.includes(passage));
        // Sentences that a version merged into one are shown beside the first of them.
        if (comparison === undefined || pair === undefined || pair.a[0] !== passage) return [];
        const moved = pair.moved ? moveOf(pair, comparison) : null;
        const kinds = new Set(differences.map(({ kind }) => kind));
        if (moved !== null) kinds.add('moved');
        return kinds.size === 0 ? [] : [{ key, passages: pair.a, text, kinds: [...kinds], moved }];
      }),
    ),
    additions: additions.map(({ after, readings, of }) => ({
      after,
      text: readings[0]?.text ?? '',
      keys: [...new Set(readings.map(({ key }) => key))],
      of,
    })),
  };
}

function shownDifference({ kind, aText, bText, aSpans, bSpans, material, toll }: Difference, comparison: Comparison) {
  const [own, other] = [aSpans[0], bSpans[0]];
  const beside =
    other === undefined ? undefined : comparison.alignment.find(({ b }) => b.includes(other.passage))?.a[0];
  const shown: ShownDifference = {
    kind,
    here: aText,
    there: bText,
    passage: own?.passage ?? beside ?? null,
    start: own?.start ?? null,
    material,
    toll: toll ?? null,
  };
  return shown;
}

/** Its place is named by the sentence before it, and found by the nearest one before it that did not move as well. */
function moveOf({ b }: AlignedPair, { alignment, passages }: Comparison): Move {
  const before = (b[0] ?? 0) - 1;
  let anchor: AlignedPair | undefined;
  for (let at = before; at >= 0 && anchor === undefined; at--) {
    anchor = alignment.find((pair) => !pair.moved && pair.b.includes(at));
  }
  return { follows: passages.b[before]?.text ?? '', after: anchor?.a.at(-1) ?? -1 };
}
