import { MAX_COMPARED_CHARS, MAX_LEVELS } from '../limits.ts';
import { nameKey } from '../metadata/plain-text.ts';
import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';
import type { NameWeights } from './word-weights.ts';

/** What the page says besides its runs. */
export interface PageFacts {
  readonly title: string;
  readonly standfirst: string;
  readonly bylines: readonly string[];
  /** The body that JSON-LD carries; '' when it carries none. */
  readonly statedBody: string;
  /** `votes[i]`: whether Readability, or what stands in for it, keeps run i. */
  readonly votes: readonly boolean[];
}

/** Runs that the page's template makes alike, summed. */
export interface Kind {
  runs: number;
  chars: number;
  linkChars: number;
  voted: number;
}

/** What is counted once over the whole page. */
export interface PageSums {
  readonly chars: number;
  readonly linkChars: number;
  readonly longChars: number;
  readonly votedLongChars: number;
  readonly charsBefore: readonly number[];
  readonly headingAt: number;
  readonly firstVote: number;
  readonly lastVote: number;
  /** By run: the runs of its container's kind, and those on the same path of tags and kinds. */
  readonly kindOf: readonly Kind[];
  readonly pathOf: readonly Kind[];
  readonly repeats: readonly number[];
  readonly titleKey: string;
  readonly standfirstKey: string;
  readonly bylineKeys: readonly string[];
  readonly statedBodyKey: string;
  readonly nameWeights: Map<ElementRecord, NameWeights>;
}

/** Counts what `placeOf` needs of the whole page, the votes in the element records too. O(runs x depth). */
export function sumPage(runs: readonly TextRun[], facts: PageFacts): PageSums {
  const { votes } = facts;
  countVotes(runs, votes);
  const kinds = new Map<string, Kind>();
  /** By kind of the container's parent: joining the two would copy long lists of classes. */
  const paths = new Map<string, Map<string, Kind>>();
  const kindOf: Kind[] = [];
  const pathOf: Kind[] = [];
  const charsBefore: number[] = [];
  const seen = new Map<string, number>();
  const repeats: number[] = [];
  let chars = 0;
  let linkChars = 0;
  let longChars = 0;
  let votedLongChars = 0;
  let headingAt = -1;
  runs.forEach((run, index) => {
    charsBefore.push(chars);
    chars += run.text.length;
    linkChars += run.linkChars;
    if (run.text.length >= LONG_RUN_CHARS) {
      longChars += run.text.length;
      if (votes[index] === true) votedLongChars += run.text.length;
    }
    if (headingAt < 0 && run.container.tag === 'h1') headingAt = index;
    const { kind, parent, tag } = run.container;
    const above = parent?.kind ?? '';
    const under = paths.get(above) ?? new Map<string, Kind>();
    paths.set(above, under);
    kindOf.push(addTo(kinds, kind, run, votes[index] === true));
    pathOf.push(addTo(under, `${parent?.parent?.tag ?? ''}>${tag}`, run, votes[index] === true));
    const repeated = seen.get(run.text) ?? 0;
    repeats.push(repeated);
    seen.set(run.text, repeated + 1);
  });
  return {
    chars,
    linkChars,
    longChars,
    votedLongChars,
    charsBefore,
    headingAt,
    kindOf,
    pathOf,
    repeats,
    firstVote: firstLong(runs, votes),
    lastVote: lastLong(runs, votes),
    titleKey: nameKey(facts.title),
    standfirstKey: nameKey(facts.standfirst),
    bylineKeys: facts.bylines.map(nameKey).filter((name) => name.length > 3),
    statedBodyKey: facts.statedBody.length * runs.length > MAX_COMPARED_CHARS ? '' : nameKey(facts.statedBody),
    nameWeights: new Map(),
  };
}

function addTo(kinds: Map<string, Kind>, name: string, run: TextRun, voted: boolean): Kind {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = { runs: 0, chars: 0, linkChars: 0, voted: 0 };
    kinds.set(name, kind);
  }
  kind.runs += 1;
  kind.chars += run.text.length;
  kind.linkChars += run.linkChars;
  if (voted) kind.voted += 1;
  return kind;
}

function firstLong(runs: readonly TextRun[], votes: readonly boolean[]): number {
  return runs.findIndex((run, index) => votes[index] === true && run.text.length >= LONG_RUN_CHARS);
}

function lastLong(runs: readonly TextRun[], votes: readonly boolean[]): number {
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    if (votes[index] === true && (runs[index]?.text.length ?? 0) >= LONG_RUN_CHARS) return index;
  }
  return -1;
}

function countVotes(runs: readonly TextRun[], votes: readonly boolean[]): void {
  for (const run of runs) {
    for (
      let record: ElementRecord | null = run.container;
      record !== null && record.votedRuns > 0;
      record = record.parent
    ) {
      record.votedRuns = 0;
      record.votedChars = 0;
    }
  }
  runs.forEach((run, index) => {
    if (votes[index] !== true) return;
    let levels = MAX_LEVELS;
    for (let record: ElementRecord | null = run.container; record !== null && levels > 0; record = record.parent) {
      levels -= 1;
      record.votedRuns += 1;
      if (run.text.length >= LONG_RUN_CHARS) record.votedChars += run.text.length;
    }
  });
}
