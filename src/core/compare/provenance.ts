import type { Article } from '../article.ts';
import type { ArticleKey, Comparison, Version } from '../story.ts';
import { dayNumber } from '../text/day-spans.ts';
import { compareArticles } from './compare-articles.ts';

/** What became of the agency's credit in a version. `none`: neither text has one. */
export type CreditFate = 'kept' | 'dropped' | 'swapped' | 'added' | 'none';

/** What one version made of the text it goes back to. Shares of words, 0..1. */
export interface Descent {
  readonly key: ArticleKey;
  /** Of the origin's words, how many stand in this version. */
  readonly kept: number;
  /** Of this version's words, how many do not stand in the origin. */
  readonly added: number;
  readonly credit: CreditFate;
  readonly comparison: Comparison;
}

/** How much of one paragraph of the origin survives. */
export interface ParagraphSurvival {
  /** Index into the origin's blocks. */
  readonly block: number;
  /** Versions that carry at least half of its passages, of `of` of which it can be said. */
  readonly carriedBy: readonly ArticleKey[];
  readonly of: number;
}

/** Where the versions of a story come from. */
export interface Provenance {
  readonly origin: ArticleKey;
  /** `agency`: the origin is an agency's own text; `earliest`: it is only the first that is known. */
  readonly basis: 'agency' | 'earliest';
  readonly descents: readonly Descent[];
  readonly paragraphs: readonly ParagraphSurvival[];
}

/** Share of a paragraph's passages that must be there for the paragraph to survive. */
const SURVIVES = 0.5;

/**
 * The text that the others go back to (an agency's own, else the earliest; the longest of several) and what each made of it.
 * Null for fewer than two versions. One comparison for each version. Only meaningful among copies of one text.
 */
export function traceProvenance(versions: readonly Version[]): Provenance | null {
  const origin = originOf(versions);
  if (origin === null || versions.length < 2) return null;
  const others = versions.filter(({ key }) => key !== origin.version.key);
  const descents = others.map(({ key, article }) => descentOf(key, origin.version.article, article));
  return {
    origin: origin.version.key,
    basis: origin.basis,
    descents,
    paragraphs: survivals(others, descents),
  };
}

function originOf(versions: readonly Version[]): { version: Version; basis: Provenance['basis'] } | null {
  const whole = versions.filter(({ article }) => article.completeness !== 'truncated');
  const candidates = whole.length > 0 ? whole : versions;
  const own = candidates.filter(({ article }) => isAgencysOwn(article));
  const version = earliest(own.length > 0 ? own : candidates);
  return version === null ? null : { version, basis: own.length > 0 ? 'agency' : 'earliest' };
}

/** An agency's own page: the outlet bears the name of the agency it credits. */
function isAgencysOwn({ outlet, credits }: Article): boolean {
  const name = `${outlet.name} ${outlet.domain}`.toLowerCase();
  return credits.some(({ agency }) => name.split(/[^\p{L}\p{Nd}]+/u).includes(agency.toLowerCase()));
}

function earliest(versions: readonly Version[]): Version | null {
  let best: Version | null = null;
  for (const version of versions) if (best === null || isBefore(version.article, best.article)) best = version;
  return best;
}

function isBefore(a: Article, b: Article): boolean {
  const [x, y] = [timeOf(a), timeOf(b)];
  return x === y ? lengthOf(a) > lengthOf(b) : x < y;
}

/**
 * Milliseconds where a time is given, the last that it may be where its zone is not, the end of the day where only the day is: an unknown
 * hour never comes first.
 */
function timeOf({ publishedAt }: Article): number {
  const day = dayNumber(publishedAt);
  if (publishedAt === null || day === null) return Number.POSITIVE_INFINITY;
  const isLocal = WITHOUT_ZONE.test(publishedAt);
  const exact = publishedAt.includes('T') ? Date.parse(isLocal ? `${publishedAt}Z` : publishedAt) : Number.NaN;
  return Number.isNaN(exact) ? (day + 1) * MS_PER_DAY : exact + (isLocal ? MOST_BEHIND_MS : 0);
}

const WITHOUT_ZONE = /T[\d:.]+$/;
const MS_PER_DAY = 86_400_000;
/** By how much a clock may be behind UTC. */
const MOST_BEHIND_MS = MS_PER_DAY / 2;

function lengthOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function descentOf(key: ArticleKey, origin: Article, article: Article): Descent {
  const comparison = compareArticles(origin, article);
  const { aInB, bInA } = comparison.containment;
  return { key, kept: aInB, added: 1 - bInA, credit: creditFate(origin, article), comparison };
}

function creditFate(origin: Article, article: Article): CreditFate {
  const [before, after] = [agencies(origin), agencies(article)];
  // What is cut off may hold one.
  const isUnknown = (named: ReadonlySet<string>, { completeness }: Article) =>
    named.size === 0 && completeness === 'truncated';
  if (isUnknown(before, origin) || isUnknown(after, article)) return 'none';
  if (before.size === 0) return after.size === 0 ? 'none' : 'added';
  if (after.size === 0) return 'dropped';
  return [...before].some((agency) => after.has(agency)) ? 'kept' : 'swapped';
}

function agencies({ credits }: Article): ReadonlySet<string> {
  return new Set(credits.map(({ agency }) => agency.toLowerCase()));
}

function survivals(others: readonly Version[], descents: readonly Descent[]): ParagraphSurvival[] {
  const blocks = new Map<number, number[]>();
  const passages = descents[0]?.comparison.passages.a ?? [];
  for (const [index, { block }] of passages.entries()) blocks.set(block, [...(blocks.get(block) ?? []), index]);
  return [...blocks].map(([block, indexes]) => {
    const carriedBy: ArticleKey[] = [];
    let of = 0;
    for (const { key, comparison } of descents) {
      const aligned = new Set(comparison.alignment.flatMap(({ a }) => a));
      const carried = indexes.filter((index) => aligned.has(index)).length >= SURVIVES * indexes.length;
      const truncated = others.find((version) => version.key === key)?.article.completeness === 'truncated';
      const beyond = truncated && (indexes[0] ?? 0) > Math.max(-1, ...aligned);
      if (carried) carriedBy.push(key);
      if (carried || !beyond) of++;
    }
    return { block, carriedBy, of };
  });
}
