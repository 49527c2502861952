import { type Article, bodyText } from './article.ts';
import type { ArticleKey } from './story.ts';
import { hash64 } from './text/hash.ts';

/** The identity of an article's text: its canonical URL and a 64-bit hash of title and body. Same words, same key. */
export function articleKey(article: Pick<Article, 'canonicalUrl' | 'title' | 'blocks'>): ArticleKey {
  return `${article.canonicalUrl}#${hash64(`${article.title}\n\n${bodyText(article)}`)}` as ArticleKey;
}
