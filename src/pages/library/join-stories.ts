import type { SeenStory } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';

/**
 * Adds stories to a list of them. A text that stands in one of them already (as a version of it, or as another text of its
 * page) begins no story of its own. O(texts of all).
 */
export function joinStories(known: readonly SeenStory[], found: readonly SeenStory[]): readonly SeenStory[] {
  const keys = new Set(known.flatMap(keysOf));
  const pages = new Set(known.flatMap(({ article, versions }) => [article.url, ...versions.map((v) => v.article.url)]));
  const all = [...known];
  for (const story of found) {
    if (keys.has(story.article.key) || pages.has(story.article.url)) continue;
    for (const key of keysOf(story)) keys.add(key);
    for (const { url } of [story.article, ...story.versions.map(({ article }) => article)]) pages.add(url);
    all.push(story);
  }
  return all;
}

/** The texts of a story: the one that was opened, and its versions. */
export function textsOf({ article, versions }: SeenStory): readonly ArticleSummary[] {
  return [article, ...versions.map((version) => version.article)];
}

export function keysOf(story: SeenStory): readonly string[] {
  return textsOf(story).map(({ key }) => key);
}
