import * as v from 'valibot';
import type { Article } from '../core/article.ts';
import type { Rejection } from '../library/rejections.ts';
import { article as articleSchema } from '../messaging/schemas.ts';
import type { ArticleImport, RejectedLine } from '../messaging/source-protocol.ts';
import { languageTag } from '../sources/language-tag.ts';
import { readJudgement } from './judgement-line.ts';
import { maintainSoon } from './maintain-library.ts';
import { openedLibrary } from './opened-library.ts';

/** What of a rejected line is shown. */
const SHOWN_CHARS = 120;

/** Stores articles given as JSON, one a line, and judgements (see `judgementLine`). Good ones are stored, bad lines are named. */
export async function importArticles({ lines }: { readonly lines: readonly string[] }): Promise<ArticleImport> {
  const rejected: RejectedLine[] = [];
  const articles: Article[] = [];
  const judgements: Rejection[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (typeof read === 'object' && 'canonicalUrl' in read) articles.push(read);
    else if (typeof read === 'object') judgements.push(read);
    else rejected.push({ line: at + 1, text: text.slice(0, SHOWN_CHARS), reason: read });
  }
  const library = await openedLibrary();
  const stored = { origin: 'import', at: new Date().toISOString() } as const;
  const outcomes = await library.putArticles(articles.map((article) => ({ article, stored })));
  if (judgements.length > 0) await library.addRejections(judgements);
  maintainSoon();
  const added = outcomes.filter(({ isNew }) => isNew).length;
  return { added, known: outcomes.length - added, rejected };
}

function readLine(text: string): Article | Rejection | 'no-json' | 'no-article' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'no-json';
  }
  const judgement = readJudgement(json);
  if (judgement !== null) return judgement;
  const parsed = v.safeParse(articleSchema, json);
  if (!parsed.success || !isWebAddress(parsed.output.url) || !isWebAddress(parsed.output.canonicalUrl))
    return 'no-article';
  return { ...parsed.output, language: languageTag(parsed.output.language) };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
