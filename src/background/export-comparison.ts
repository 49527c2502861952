import { comparisonToHtml } from '../core/compare/export/to-html.ts';
import { comparisonToJson } from '../core/compare/export/to-json.ts';
import { comparisonToMarkdown } from '../core/compare/export/to-markdown.ts';
import { compareArticles } from '../core/pipeline.ts';
import type { ArticleKey } from '../core/story.ts';
import type { ExportFormat } from '../messaging/compare-protocol.ts';
import { openedLibrary } from './opened-library.ts';
import { toldRelations } from './told-relations.ts';
import { UnknownArticleError } from './unknown-article.ts';

const WRITERS = { markdown: comparisonToMarkdown, html: comparisonToHtml, json: comparisonToJson };

/**
 * Two stored texts and what differs, as the content of a file.
 * @throws {UnknownArticleError} when one of the two is not in the library any more
 */
export async function exportComparison({
  a,
  b,
  format,
}: {
  readonly a: ArticleKey;
  readonly b: ArticleKey;
  readonly format: ExportFormat;
}): Promise<{ readonly text: string }> {
  const library = await openedLibrary();
  const [x, y] = await Promise.all([library.getArticle(a), library.getArticle(b)]);
  if (x === null || y === null) throw new UnknownArticleError();
  const relation = (await toldRelations({ key: a, article: x }, library)).get(b);
  const comparison = compareArticles(x, y, { relation });
  return { text: WRITERS[format]({ a: x, b: y, comparison, comparedAt: new Date().toISOString() }) };
}
