import { type Article, bodyText } from '../core/article.ts';
import type { ArticleKey } from '../core/story.ts';
import type { ArticleSummary } from '../messaging/protocol.ts';

/** What a list needs of an article. `words` counts runs between white space, which is near enough for a size. */
export function articleSummary(key: ArticleKey, article: Article): ArticleSummary {
  return {
    key,
    url: article.url,
    title: article.title,
    outlet: article.outlet,
    credits: [...new Set(article.credits.map((credit) => credit.agency))],
    publishedAt: article.publishedAt,
    language: article.language,
    completeness: article.completeness,
    words: bodyText(article).match(/\S+/g)?.length ?? 0,
  };
}
