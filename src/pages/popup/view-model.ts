import type { ArticleKey, Comparison } from '../../core/story.ts';
import type { ArticleSummary, VersionSummary } from '../../messaging/protocol.ts';
import type { DifferenceGroup, DifferenceLine } from '../../ui/difference-line.ts';
import { mergeDifferences } from './view-model-merge.ts';
import { joinNeighbours } from './view-model-neighbours.ts';

/** How many lines stand before the fold: the popup shows them and the versions without scrolling (UI.md). */
export const FIRST_LINES = 5;

/** What the popup says about the differences: the ones that matter first, the rest counted and folded. */
export interface DifferencesView {
  /** At most `FIRST_LINES`, grouped, most material first within a group. */
  readonly first: readonly DifferenceLine[];
  /** The rest by group, without style; empty groups are left out. */
  readonly more: readonly { readonly group: DifferenceGroup; readonly lines: readonly DifferenceLine[] }[];
  readonly moreCount: number;
  readonly style: readonly DifferenceLine[];
  /** Every line, style included. */
  readonly total: number;
  /** Versions compared so far. */
  readonly compared: number;
}

const GROUPS: readonly DifferenceGroup[] = ['differs', 'not-here', 'only-here'];

/**
 * Merges the comparisons of one page with its versions into one list of lines.
 *
 * O(D log D) for D differences of all comparisons together, plus the merge (see `mergeDifferences`). Pure: while further
 * comparisons arrive, lines keep their ids.
 */
export function differencesView(
  page: ArticleSummary,
  versions: readonly VersionSummary[],
  comparisons: ReadonlyMap<ArticleKey, Comparison>,
): DifferencesView {
  const lines = joinNeighbours(mergeDifferences(page, versions, comparisons)).toSorted(byRank);
  const style = lines.filter((line) => line.group === 'style');
  const weighty = lines.filter((line) => line.group !== 'style');
  const chosen = chooseFirst(weighty);
  const rest = weighty.filter((line) => !chosen.has(line));
  const inGroup = (from: readonly DifferenceLine[], group: DifferenceGroup) =>
    from.filter((line) => line.group === group);
  return {
    first: GROUPS.flatMap((group) =>
      inGroup(
        weighty.filter((line) => chosen.has(line)),
        group,
      ),
    ),
    more: GROUPS.map((group) => ({ group, lines: inGroup(rest, group) })).filter((each) => each.lines.length > 0),
    moreCount: rest.length,
    style,
    total: lines.length,
    compared: versions.filter((version) => comparisons.has(version.article.key)).length,
  };
}

/**
 * The best line of every group, so that no group is hidden by another, then the best of what remains: first those that
 * are about another spot of the story than the lines chosen before, then, where there is room, the others.
 */
function chooseFirst(ranked: readonly DifferenceLine[]): ReadonlySet<DifferenceLine> {
  const chosen = new Set<DifferenceLine>();
  const elsewhere = (line: DifferenceLine) => ![...chosen].some((other) => isSameSpot(line, other));
  for (const group of GROUPS) {
    const ofGroup = ranked.filter((line) => line.group === group);
    const best = ofGroup.find(elsewhere) ?? ofGroup[0];
    if (best !== undefined) chosen.add(best);
  }
  for (const mayStand of [elsewhere, () => true]) {
    for (const line of ranked) {
      if (chosen.size >= FIRST_LINES) return chosen;
      if (mayStand(line)) chosen.add(line);
    }
  }
  return chosen;
}

/**
 * Sentences that follow each other (missing ones with one gap in the page, only-here ones in neighbouring paragraphs), and a
 * sentence that another line was read from: "Twenty are missing" below "Missing: twenty here, 19 there".
 */
function isSameSpot(x: DifferenceLine, y: DifferenceLine): boolean {
  if (x.kind !== y.kind) return isReadFrom(x, y);
  const [p, q] = [x.places[0], y.places[0]];
  if (p === undefined || q === undefined) return false;
  if (x.kind === 'missing') return p.block === q.block && p.start === q.start;
  return x.kind === 'only-here' && Math.abs(p.block - q.block) <= 1;
}

/** Whether a passage that one side lacks is a sentence of another line's evidence; several passages together say more than it. */
function isReadFrom(passage: DifferenceLine, line: DifferenceLine): boolean {
  const side = passage.kind === 'only-here' ? 'here' : passage.kind === 'missing' ? 'there' : null;
  if (side === null || passage.together.length > 0) return false;
  const said = side === 'here' ? passage.here : (passage.readings[0]?.text ?? null);
  return said !== null && line.evidence.some(({ [side]: sentence }) => sentence !== null && said.includes(sentence));
}

function byRank(x: DifferenceLine, y: DifferenceLine): number {
  return weight(y) - weight(x) || x.group.localeCompare(y.group) || byPlace(x, y);
}

/**
 * What a line is worth to a reader, 0..1. A passage that is missing here or elsewhere counts by how many versions agree:
 * carried by all others it keeps its whole weight, carried by one of many it keeps half. A conflict (71 or 74) keeps its
 * weight even when only one version is alone with its reading: that one may be right.
 */
function weight(line: DifferenceLine): number {
  const passage = line.kind === 'missing' || line.kind === 'only-here';
  return passage && line.of > 0 ? (line.material * (1 + line.others / line.of)) / 2 : line.material;
}

function byPlace(x: DifferenceLine, y: DifferenceLine): number {
  const [p, q] = [x.places[0], y.places[0]];
  if (p === undefined || q === undefined) return Number(p === undefined) - Number(q === undefined);
  return p.block - q.block || p.start - q.start;
}
