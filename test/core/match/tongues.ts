import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../../src/core/article.ts';
import { sampleArticle } from './sample-article.ts';

/** One file of `tongues/`: news of invented places, as one language tells it. */
interface TongueFile {
  readonly language: string;
  /** Each of another event. */
  readonly reports: readonly Report[];
  /** The first report's event, told by another outlet in its own words. */
  readonly rewritten: Report;
  /** The first report as another outlet printed it: replaced pieces, each by another or by nothing. */
  readonly copy?: Omit<Report, 'text'> & { readonly edits: readonly (readonly [string, string])[] };
}

interface Report {
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

export interface Tongue {
  readonly language: string;
  readonly reports: readonly Article[];
  readonly rewritten: Article;
  readonly copy: Article | null;
}

/** What was written for each language, by language. */
export function loadTongues(): readonly Tongue[] {
  const folder = new URL('tongues/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => readTongue(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as TongueFile));
}

function readTongue({ language, reports, rewritten, copy }: TongueFile): Tongue {
  const text = copy?.edits.reduce((edited, [from, to]) => {
    if (!edited.includes(from)) throw new Error(`${language}: nothing to edit at "${from}"`);
    return edited.replace(from, to);
  }, reports[0]?.text ?? '');
  return {
    language,
    reports: reports.map((report) => toArticle(report, language)),
    rewritten: toArticle(rewritten, language),
    copy: copy && text !== undefined ? toArticle({ ...copy, text }, language) : null,
  };
}

function toArticle({ outlet, date, title, text }: Report, language: string): Article {
  return sampleArticle({
    url: `https://${outlet}/${language}`,
    outlet: { name: outlet, domain: outlet },
    title,
    text,
    publishedAt: `${date}T12:00:00Z`,
    language,
  });
}
