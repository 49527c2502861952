import type { ArticleKey } from '../story.ts';

/** The host that an article stands on, without "www." and the like; empty where its address has none. */
export function hostOf(key: ArticleKey): string {
  return /^https?:\/\/(?:www\.|m\.|amp\.|mobile\.)*([^/?#]+)/i.exec(key)?.[1]?.toLowerCase() ?? '';
}
