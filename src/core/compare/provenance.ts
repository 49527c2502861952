import type { Article } from '../article.ts';
import { publicationTime } from '../publication-time.ts';
import type { ArticleKey, Comparison, Version } from '../story.ts';
import { compareArticles } from './compare-articles.ts';
import { creditedAgencies } from './credited-agencies.ts';

/** What became of the agency's credit in a version. `none`: neither text has one, or one is cut off before it. */
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

/** The last moment at which it may have been published, in ms: an unknown hour, or zone, never makes a text come first. */
function timeOf({ publishedAt }: Article): number {
  const published = publicationTime(publishedAt);
  return published === null ? Number.POSITIVE_INFINITY : published.time + published.doubt;
}

function lengthOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function descentOf(key: ArticleKey, origin: Article, article: Article): Descent {
  const comparison = compareArticles(origin, article);
  const { aInB, bInA } = comparison.containment;
  return { key, kept: aInB, added: 1 - bInA, credit: creditFate(origin, article), comparison };
}

function creditFate(origin: Article, article: Article): CreditFate {
  const [before, after] = [creditedAgencies(origin), creditedAgencies(article)];
  if (before === null || after === null) return 'none';
  if (before.size === 0) return after.size === 0 ? 'none' : 'added';
  if (after.size === 0) return 'dropped';
  return [...before.keys()].some((agency) => after.has(agency)) ? 'kept' : 'swapped';
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
