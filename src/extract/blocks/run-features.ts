import { MAX_LEVELS } from '../limits.ts';
import { nameKey } from '../metadata/plain-text.ts';
import { LONG_RUN_CHARS, type TextRun } from './collect-runs.ts';
import { type ElementRecord, PART } from './element-record.ts';
import { NAME_GROUPS } from './name-words.ts';
import { TEXT_SIGN_NAMES, writeTextSigns } from './text-signs.ts';
import { type NameWeights, runWords, type WordWeights, weighNames } from './word-weights.ts';

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

const PARTS = Object.keys(PART) as (keyof typeof PART)[];
const TAGS = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'td',
  'blockquote',
  'section',
  'article',
  'span',
  'figcaption',
  'dd',
  'pre',
] as const;

const PLACE_NAMES = [
  'vote',
  'votePrev',
  'voteNext',
  'votesAround',
  'linkDensity',
  'links',
  'strongShare',
  'depth',
  'homeInline',
  'hidden',
  'indexShare',
  'charsBeforeShare',
  'afterHeading',
  'sinceFirstVote',
  'sinceLastVote',
  'betweenVotes',
  'prevChars',
  'prevLinks',
  'prevSameParent',
  'prevSameTag',
  'prevEnds',
  'prev2Chars',
  'nextChars',
  'nextLinks',
  'nextSameParent',
  'nextSameTag',
  'next2Chars',
  'next2Links',
  'parentRuns',
  'parentChars',
  'parentLong',
  'parentLinkDensity',
  'parentVoted',
  'parentLongShare',
  'parentVotedShare',
  'grandRuns',
  'grandLong',
  'grandLinkDensity',
  'grandVoted',
  'grandLongShare',
  'grandVotedShare',
  'greatLongShare',
  'greatVoted',
  'widestBelow',
  'widestLinkDensity',
  'kindRuns',
  'kindChars',
  'kindVoted',
  'kindShare',
  'kindLinkDensity',
  'pathRuns',
  'pathVoted',
  'pathShare',
  'pageRuns',
  'pageLong',
  'pageVotedShare',
  'pageLinkDensity',
  'repeat',
  'isTitle',
  'isStandfirst',
  'hasByline',
  'inStatedBody',
  'nameSum',
  'nameMin',
  'nameMax',
  'nameNear',
  'wordMean',
  'wordMin',
  'wordMax',
  'wordFirst',
] as const;

/** Names of the features, in the order of a row. */
export const FEATURE_NAMES: readonly string[] = [
  ...TEXT_SIGN_NAMES,
  ...PLACE_NAMES,
  ...TAGS.map((tag) => `tag:${tag}`),
  ...PARTS.map((part) => `part:${part}`),
  ...NAME_GROUPS.map(([name]) => `near:${name}`),
];

const PLACE_AT = TEXT_SIGN_NAMES.length;
const TAG_AT = PLACE_AT + PLACE_NAMES.length;
const PART_AT = TAG_AT + TAGS.length;
const GROUP_AT = PART_AT + PARTS.length;
/** Distance noted for a name group that no ancestor is named after. */
export const FAR = 40;

/**
 * One row of `FEATURE_NAMES` a run, or null for a run that is out of the question (`isFarOff`), which most of a page's are.
 * O(runs x depth + rows x features).
 */
export function runFeatures(runs: readonly TextRun[], facts: PageFacts, weights: WordWeights): (Float32Array | null)[] {
  const { votes } = facts;
  countVotes(runs, votes);
  const page = readPage(runs, facts, votes);
  return runs.map((run, index) => {
    if (votes[index] !== true && isFarOff(run)) return null;
    const row = new Float32Array(FEATURE_NAMES.length);
    writeTextSigns(run.text, row, 0);
    row.set(placeOf(runs, index, page, votes, weights), PLACE_AT);
    TAGS.forEach((tag, at) => {
      row[TAG_AT + at] = run.container.tag === tag ? 1 : 0;
    });
    PARTS.forEach((part, at) => {
      row[PART_AT + at] = (run.home.parts & PART[part]) === 0 ? 0 : 1;
    });
    run.home.groups.forEach((depth, at) => {
      row[GROUP_AT + at] = depth === 0 ? FAR : Math.min(FAR, run.home.depth - depth);
    });
    return row;
  });
}

/** A short line of links, or one in navigation or a footer, that Readability does not keep either. */
function isFarOff(run: TextRun): boolean {
  const { length } = run.text;
  if (length >= FAR_OFF_CHARS) return false;
  return run.linkChars > length * FAR_OFF_LINK_SHARE || (run.home.parts & (PART.nav | PART.footer | PART.button)) !== 0;
}

/** Lines shorter than this may be far off, with that share of their characters in links. Takes 0.1% of the gold text's words. */
const FAR_OFF_CHARS = 120;
const FAR_OFF_LINK_SHARE = 0.5;

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

/** Runs that the page's template makes alike, summed. */
interface Kind {
  runs: number;
  chars: number;
  linkChars: number;
  voted: number;
}

interface PageSums {
  readonly chars: number;
  readonly linkChars: number;
  readonly longChars: number;
  readonly votedLongChars: number;
  readonly charsBefore: readonly number[];
  readonly headingAt: number;
  readonly firstVote: number;
  readonly lastVote: number;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly paths: ReadonlyMap<string, Kind>;
  readonly kindOf: readonly string[];
  readonly pathOf: readonly string[];
  readonly repeats: readonly number[];
  readonly titleKey: string;
  readonly standfirstKey: string;
  readonly bylineKeys: readonly string[];
  readonly statedBodyKey: string;
  readonly nameWeights: Map<ElementRecord, NameWeights>;
}

function readPage(runs: readonly TextRun[], facts: PageFacts, votes: readonly boolean[]): PageSums {
  const kinds = new Map<string, Kind>();
  const paths = new Map<string, Kind>();
  const kindOf: string[] = [];
  const pathOf: string[] = [];
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
    const kind = kindName(run.container);
    const path = `${kindName(run.container.parent)}>${run.container.parent?.parent?.tag ?? ''}>${run.container.tag}`;
    kindOf.push(kind);
    pathOf.push(path);
    addTo(kinds, kind, run, votes[index] === true);
    addTo(paths, path, run, votes[index] === true);
    repeats.push(seen.get(run.text) ?? 0);
    seen.set(run.text, (seen.get(run.text) ?? 0) + 1);
  });
  return {
    chars,
    linkChars,
    longChars,
    votedLongChars,
    charsBefore,
    headingAt,
    kinds,
    paths,
    kindOf,
    pathOf,
    repeats,
    firstVote: firstLong(runs, votes),
    lastVote: lastLong(runs, votes),
    titleKey: nameKey(facts.title),
    standfirstKey: nameKey(facts.standfirst),
    bylineKeys: facts.bylines.map(nameKey).filter((name) => name.length > 3),
    statedBodyKey: nameKey(facts.statedBody),
    nameWeights: new Map(),
  };
}

function kindName(record: ElementRecord | null): string {
  return record === null ? '' : `${record.tag}.${record.element.getAttribute('class') ?? ''}`;
}

function addTo(kinds: Map<string, Kind>, name: string, run: TextRun, voted: boolean): void {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = { runs: 0, chars: 0, linkChars: 0, voted: 0 };
    kinds.set(name, kind);
  }
  kind.runs += 1;
  kind.chars += run.text.length;
  kind.linkChars += run.linkChars;
  if (voted) kind.voted += 1;
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

function placeOf(
  runs: readonly TextRun[],
  index: number,
  page: PageSums,
  votes: readonly boolean[],
  weights: WordWeights,
): number[] {
  const run = runs[index] as TextRun;
  const [prev, prev2, next, next2] = [runs[index - 1], runs[index - 2], runs[index + 1], runs[index + 2]];
  const vote = (at: number): number => (votes[at] === true ? 1 : 0);
  const parent = run.container.parent ?? run.container;
  const grand = parent.parent ?? parent;
  const great = grand.parent ?? grand;
  const widest = widestWithout(run.container, page.longChars);
  const kind = page.kinds.get(page.kindOf[index] ?? '');
  const path = page.paths.get(page.pathOf[index] ?? '');
  const textKey = nameKey(run.text.slice(0, 400));
  const names = weighNames(run.home, weights, page.nameWeights);
  const words = runWords(run.text, weights);
  return [
    vote(index),
    vote(index - 1),
    vote(index + 1),
    vote(index - 3) + vote(index - 2) + vote(index - 1) + vote(index + 1) + vote(index + 2) + vote(index + 3),
    run.linkChars / run.text.length,
    Math.min(run.links, 20),
    Math.min(1, run.strongChars / run.text.length),
    Math.min(run.container.depth, 60),
    run.home === run.container ? 0 : 1,
    run.home.hidden ? 1 : 0,
    index / runs.length,
    (page.charsBefore[index] ?? 0) / page.chars,
    page.headingAt < 0 ? -100 : clamp(index - page.headingAt, -100, 100),
    page.firstVote < 0 ? -100 : clamp(index - page.firstVote, -100, 100),
    page.lastVote < 0 ? 100 : clamp(index - page.lastVote, -100, 100),
    page.firstVote >= 0 && index >= page.firstVote && index <= page.lastVote ? 1 : 0,
    chars(prev),
    density(prev),
    prev?.container.parent === run.container.parent ? 1 : 0,
    prev?.container.tag === run.container.tag ? 1 : 0,
    prev === undefined ? 0 : /[.!?…。！？؟]["”’»)\]]*$/.test(prev.text) ? 1 : 0,
    chars(prev2),
    chars(next),
    density(next),
    next?.container.parent === run.container.parent ? 1 : 0,
    next?.container.tag === run.container.tag ? 1 : 0,
    chars(next2),
    density(next2),
    ...sums(parent),
    parent.longChars / (page.longChars + 1),
    parent.votedChars / (page.votedLongChars + 1),
    Math.min(grand.runs, 300),
    Math.min(grand.longChars, 20_000),
    grand.linkChars / (grand.chars + 1),
    grand.votedRuns / (grand.runs + 1),
    grand.longChars / (page.longChars + 1),
    grand.votedChars / (page.votedLongChars + 1),
    great.longChars / (page.longChars + 1),
    great.votedRuns / (great.runs + 1),
    widest.chars / (page.longChars + 1),
    widest.linkChars / (widest.chars + 1),
    Math.min(kind?.runs ?? 0, 200),
    Math.min(kind?.chars ?? 0, 20_000),
    (kind?.voted ?? 0) / ((kind?.runs ?? 0) + 1),
    (kind?.chars ?? 0) / (page.chars + 1),
    (kind?.linkChars ?? 0) / ((kind?.chars ?? 0) + 1),
    Math.min(path?.runs ?? 0, 200),
    (path?.voted ?? 0) / ((path?.runs ?? 0) + 1),
    (path?.chars ?? 0) / (page.chars + 1),
    Math.min(runs.length, 1_000),
    Math.min(page.longChars, 50_000),
    page.votedLongChars / (page.longChars + 1),
    page.linkChars / (page.chars + 1),
    page.repeats[index] ?? 0,
    page.titleKey !== '' && textKey === page.titleKey ? 1 : 0,
    textKey.length > 20 && page.standfirstKey.startsWith(textKey.slice(0, 60)) ? 1 : 0,
    page.bylineKeys.some((name) => textKey.includes(name)) ? textKey.length : 0,
    page.statedBodyKey.length < 200 || textKey === '' ? 0.5 : page.statedBodyKey.includes(textKey.slice(0, 60)) ? 1 : 0,
    ...names,
    ...words,
  ];
}

function sums(parent: ElementRecord): number[] {
  return [
    Math.min(parent.runs, 300),
    Math.min(parent.chars, 20_000),
    Math.min(parent.longChars, 20_000),
    parent.linkChars / (parent.chars + 1),
    parent.votedRuns / (parent.runs + 1),
  ];
}

/** The widest ancestor that is still not most of the page's prose: the box that a newsletter or a teaser stands in. */
function widestWithout(record: ElementRecord, longChars: number): ElementRecord {
  let widest = record;
  while (widest.parent !== null && widest.parent.longChars < longChars * 0.3) widest = widest.parent;
  return widest;
}

function chars(run: TextRun | undefined): number {
  return run === undefined ? 0 : Math.min(run.text.length, 1_000);
}

function density(run: TextRun | undefined): number {
  return run === undefined ? 0 : run.linkChars / run.text.length;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
