import type { Article } from '../article.ts';
import type { ArticleKey, Version } from '../story.ts';
import { containmentOf } from './containment.ts';
import { readPassages } from './passages.ts';

/** Versions that count as one: one owner's copies of one text. The first is the one that speaks for them. */
export interface Voice {
  readonly key: ArticleKey;
  readonly sisters: readonly ArticleKey[];
}

/** Both texts stand in each other to at least this share when one is a sister copy: a changed teaser or byline is all that differs. */
const SISTER_CONTAINMENT = 0.95;

/**
 * Groups versions into voices: the same address, or nearly the same text by one owner. O(n² + words) for n versions.
 * `ownerOf` names the owner of a title.
 */
export function groupVoices(versions: readonly Version[], ownerOf: (article: Article) => string): Voice[] {
  const voices: { key: ArticleKey; version: Version; sisters: ArticleKey[] }[] = [];
  for (const version of versions) {
    const voice = voices.find((other) => isSister(other.version.article, version.article, ownerOf));
    if (voice === undefined) voices.push({ key: version.key, version, sisters: [] });
    else voice.sisters.push(version.key);
  }
  return voices.map(({ key, sisters }) => ({ key, sisters }));
}

function isSister(a: Article, b: Article, ownerOf: (article: Article) => string): boolean {
  if (a.canonicalUrl === b.canonicalUrl) return true;
  if (ownerOf(a) !== ownerOf(b)) return false;
  const { aInB, bInA } = containmentOf(readPassages(a, true, []), readPassages(b, true, []));
  return Math.min(aInB, bInA) >= SISTER_CONTAINMENT;
}
