import * as v from 'valibot';
import type { Article } from '../core/article.ts';
import { article as articleSchema } from '../messaging/schemas.ts';
import type { ArticleImport, RejectedLine } from '../messaging/source-protocol.ts';
import { maintainSoon } from './maintain-library.ts';
import { openedLibrary } from './opened-library.ts';

/** What of a rejected line is shown. */
const SHOWN_CHARS = 120;

/** Stores articles given as JSON, one a line. Good ones are stored, bad lines are named. */
export async function importArticles({ lines }: { readonly lines: readonly string[] }): Promise<ArticleImport> {
  const rejected: RejectedLine[] = [];
  const articles: Article[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (typeof read === 'object') articles.push(read);
    else rejected.push({ line: at + 1, text: text.slice(0, SHOWN_CHARS), reason: read });
  }
  const library = await openedLibrary();
  const stored = { origin: 'import', at: new Date().toISOString() } as const;
  const outcomes = await library.putArticles(articles.map((article) => ({ article, stored })));
  maintainSoon();
  const added = outcomes.filter(({ isNew }) => isNew).length;
  return { added, known: outcomes.length - added, rejected };
}

function readLine(text: string): Article | 'no-json' | 'no-article' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'no-json';
  }
  const parsed = v.safeParse(articleSchema, json);
  return parsed.success && isWebAddress(parsed.output.canonicalUrl) ? parsed.output : 'no-article';
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
