import { nameKey } from '../metadata/plain-text.ts';
import type { TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';
import type { PageSums } from './page-sums.ts';
import { endsSentence } from './text-signs.ts';
import { runWords, type WordWeights, weighNames } from './word-weights.ts';

/** Numbers that `placeOf` gives. Their names are for training and tests, and no part of the script in a page. */
export const PLACES = 70;

/** Names of what `placeOf` gives, in its order. */
export const PLACE_NAMES = [
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
] as const satisfies { readonly length: typeof PLACES };

/** Numbers that describe where a run stands: among its neighbours, its ancestors and runs of its kind. O(depth). */
export function placeOf(
  runs: readonly TextRun[],
  index: number,
  page: PageSums,
  votes: readonly boolean[],
  weights: WordWeights,
): number[] {
  const run = runs[index] as TextRun;
  const prev = runs[index - 1];
  const prev2 = runs[index - 2];
  const next = runs[index + 1];
  const next2 = runs[index + 2];
  const vote = (at: number): number => (votes[at] === true ? 1 : 0);
  const parent = run.container.parent ?? run.container;
  const grand = parent.parent ?? parent;
  const great = grand.parent ?? grand;
  const widest = widestWithout(run.container, page.longChars);
  const kind = page.kindOf[index];
  const path = page.pathOf[index];
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
    prev !== undefined && endsSentence(prev.text) ? 1 : 0,
    chars(prev2),
    chars(next),
    density(next),
    next?.container.parent === run.container.parent ? 1 : 0,
    next?.container.tag === run.container.tag ? 1 : 0,
    chars(next2),
    density(next2),
    Math.min(parent.runs, 300),
    Math.min(parent.chars, 20_000),
    Math.min(parent.longChars, 20_000),
    parent.linkChars / (parent.chars + 1),
    parent.votedRuns / (parent.runs + 1),
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
    names[0],
    names[1],
    names[2],
    names[3],
    words[0],
    words[1],
    words[2],
    words[3],
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
