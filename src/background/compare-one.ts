import type { Article } from '../core/article.ts';
import type { SharedReading } from '../core/compare/shared-reading.ts';
import { compareArticles } from '../core/pipeline.ts';
import { failureReport } from '../messaging/envelope.ts';
import type { Compared, WantedComparison } from '../messaging/protocol.ts';
import { UnknownArticleError } from './unknown-article.ts';

/** One comparison, or why there is none. `other` undefined: it is not in the library any more; `shared`: of all comparisons of this page. */
export function compareOne(
  page: Article,
  other: Article | undefined,
  { key, relation }: WantedComparison,
  shared: SharedReading,
): Compared {
  try {
    if (other === undefined) throw new UnknownArticleError();
    return { key, comparison: compareArticles(page, other, { relation, shared }) };
  } catch (error) {
    return { key, failure: failureReport(error) };
  }
}
