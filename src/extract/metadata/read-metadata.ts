import type { Article } from '../../core/article.ts';
import { firstMeta } from './meta-tags.ts';
import type { PageStatements } from './page-statements.ts';
import { plainText } from './plain-text.ts';
import type { PrintedFacts } from './printed-facts.ts';
import { readBylines } from './read-bylines.ts';
import { readDates } from './read-dates.ts';
import { readLanguage } from './read-language.ts';
import { readOutlet } from './read-outlet.ts';
import { readTitle } from './read-title.ts';

/** What the page says about its article: all of an `Article` but what is read from its text. */
export type Metadata = Omit<Article, 'blocks' | 'credits' | 'completeness'>;

/** Live blogs that do not say so in JSON-LD say so in their address or their headline. */
const LIVE_ADDRESS = /\/(?:live|liveblog|live-?ticker|live-updates?|en-direct|en-directo|ao-vivo|diretta)(?:[/-]|$)/i;

/** Reads all metadata. */
export function readMetadata(document: Document, statements: PageStatements, printed: PrintedFacts): Metadata {
  const { url, canonicalUrl, metas, nodes, article, sites } = statements;
  const language = readLanguage(document, article, metas);
  return {
    url,
    canonicalUrl,
    title: readTitle(document, article, metas, sites),
    standfirst:
      plainText(
        firstMeta(metas, 'og:description', 'description', 'twitter:description') ?? article?.description ?? '',
      ) || null,
    bylines: readBylines(document, article, metas, printed, sites),
    outlet: readOutlet(url, article, nodes, metas, document.title),
    ...readDates(document, statements, [...printed.lines, ...printed.nearest], language),
    language,
    section:
      plainText(article?.section ?? firstMeta(metas, 'article:section', 'section', 'parsely-section') ?? '') || null,
    liveBlog: article?.types.includes('LiveBlogPosting') === true || LIVE_ADDRESS.test(url),
  };
}
