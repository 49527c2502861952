import type { Article, Completeness } from '../../article.ts';
import { articleKey } from '../../article-key.ts';
import type { Comparison } from '../../story.ts';

/** What an export needs: the two articles, what differs, and when they were compared (ISO 8601). */
export interface ExportInput {
  readonly a: Article;
  readonly b: Article;
  readonly comparison: Comparison;
  readonly comparedAt: string;
}

/** One of the two texts as an export names it. */
export interface ExportedText {
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string | null;
  /** 64-bit hash of title and body, as in the article's key: the same hash, the same words. */
  readonly textHash: string;
  readonly credits: readonly string[];
  readonly completeness: Completeness;
}

/** What every export says of a text. */
export function exportedText(article: Article): ExportedText {
  const key = articleKey(article);
  return {
    outlet: article.outlet.name,
    title: article.title,
    url: article.url,
    publishedAt: article.publishedAt,
    textHash: key.slice(key.lastIndexOf('#') + 1),
    credits: article.credits.map(({ agency }) => agency),
    completeness: article.completeness,
  };
}

/** Said of a text of which more was published than is known: what it lacks, it may have. */
export const FIRST_PART = 'only its first part is known';

/** A share of 0..1 in per cent; "100%" and "0%" only where it is exactly that. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share > 0 && share < 1 ? Math.min(99, Math.max(1, rounded)) : rounded}%`;
}

/** A kind of difference in words for readers. */
export const KIND_NAMES: Readonly<Record<Comparison['differences'][number]['kind'], string>> = {
  missing: 'Not in the first text',
  'only-here': 'Only in the first text',
  moved: 'Moved',
  headline: 'Headline',
  number: 'Figure',
  date: 'Date',
  name: 'Name',
  title: 'Title',
  quote: 'Quotation',
  speaker: 'Speaker',
  attribution: 'Attribution',
  hedge: 'Hedge',
  negation: 'Negation',
  credit: 'Credit',
  wording: 'Wording',
  style: 'Style',
};
