import { MAX_LEVELS } from '../limits.ts';
import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import { densityVote } from './density-vote.ts';
import type { ElementRecord } from './element-record.ts';

/** Numbers that `writeMainPlace` writes. Their names are for training and tests, and no part of the script in a page. */
export const MAIN_PLACES = 8;

/** Names of what `writeMainPlace` gives, in its order. */
export const MAIN_PLACE_NAMES = [
  'levelsToMain',
  'levelsToVotedMain',
  'boxIsPlain',
  'boxRuns',
  'boxLong',
  'boxLinkDensity',
  'boxShare',
  'isMainKind',
] as const satisfies { readonly length: typeof MAIN_PLACES };

/** The elements that hold most of the page's article, as far as the votes know. Null where there is no prose with votes. */
export interface MainBox {
  /** By the prose that Readability keeps or that stands densest; by what Readability keeps alone. */
  readonly main: ElementRecord | null;
  readonly votedMain: ElementRecord | null;
  /** The tag and class that most of the prose right under `main` has. */
  readonly kind: string;
  /** `prose[i]`: whether run i is of that prose. */
  readonly prose: readonly boolean[];
}

/** Share of the prose that the main element holds. Under it two halves of an article stand beside each other. */
const MAIN_SHARE = 0.6;
/** Levels noted for a run outside the main element, and the most for one inside. */
const OUTSIDE = 30;
const MAX_LEVELS_TO_MAIN = 20;
/** What paragraphs, headings, lists and quotations of an article are in when nothing stands around them. */
const PLAIN_TAGS: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'h2', 'h3', 'h4', 'blockquote']);

/** Finds the main box of a page. O(runs x depth). */
export function findMainBox(runs: readonly TextRun[], votes: readonly boolean[]): MainBox {
  const dense = densityVote(runs);
  const isLong = (run: TextRun): boolean => run.text.length >= LONG_RUN_CHARS;
  const prose = runs.map((run, index) => isLong(run) && (votes[index] === true || dense[index] === true));
  const main = innermostAround(runs, prose);
  const votedMain = innermostAround(
    runs,
    runs.map((run, index) => isLong(run) && votes[index] === true),
  );
  return { main, votedMain, kind: kindUnder(main, runs.filter(isLong)), prose };
}

/** The innermost element around at least `MAIN_SHARE` of the chosen runs' characters. */
function innermostAround(runs: readonly TextRun[], isChosen: readonly boolean[]): ElementRecord | null {
  const chars = new Map<ElementRecord, number>();
  let total = 0;
  runs.forEach((run, index) => {
    if (isChosen[index] !== true) return;
    total += run.text.length;
    let levels = MAX_LEVELS;
    for (let record = run.container.parent; record !== null && levels > 0; record = record.parent) {
      chars.set(record, (chars.get(record) ?? 0) + run.text.length);
      levels -= 1;
    }
  });
  let best: ElementRecord | null = null;
  for (const [record, own] of chars) {
    if (own >= total * MAIN_SHARE && (best === null || record.depth > best.depth)) best = record;
  }
  return best;
}

function kindUnder(main: ElementRecord | null, long: readonly TextRun[]): string {
  const chars = new Map<string, number>();
  for (const { container, text } of long) {
    if (container.parent === main) chars.set(container.kind, (chars.get(container.kind) ?? 0) + text.length);
  }
  let best = '';
  for (const [kind, own] of chars) if (own > (chars.get(best) ?? 0)) best = kind;
  return best;
}

/**
 * Writes into `row` from `at` on how far a run stands from the main box, and what the box is that it stands in there: the
 * child of the main element around it, which for a paragraph is the paragraph itself. O(1): `OUTSIDE` levels are looked at.
 */
export function writeMainPlace({ container }: TextRun, page: MainBox, row: Float32Array, at: number): void {
  const { main, votedMain, kind } = page;
  const { levels, box } = wayUp(container, main);
  const isInside = main !== null && levels < OUTSIDE;
  row[at] = levels;
  row[at + 1] = wayUp(container, votedMain).levels;
  row[at + 2] = isInside && (box === container || PLAIN_TAGS.has(box.tag)) ? 1 : 0;
  row[at + 3] = isInside ? Math.min(box.runs, 100) : -1;
  row[at + 4] = isInside ? Math.min(box.longChars, 5_000) : -1;
  row[at + 5] = isInside ? box.linkChars / (box.chars + 1) : -1;
  row[at + 6] = isInside ? box.longChars / (main.longChars + 1) : -1;
  row[at + 7] = container.kind === kind ? 1 : 0;
}

/** Levels from an element up to another, and the child of that one on the way; `OUTSIDE` where it is not found so far up. */
function wayUp(inner: ElementRecord, outer: ElementRecord | null): { levels: number; box: ElementRecord } {
  let box = inner;
  let record: ElementRecord | null = inner;
  for (let levels = 0; levels < OUTSIDE && record !== null; levels += 1) {
    if (record === outer) return { levels: Math.min(levels, MAX_LEVELS_TO_MAIN), box };
    box = record;
    record = record.parent;
  }
  return { levels: OUTSIDE, box };
}
