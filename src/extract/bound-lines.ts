import type { Article } from '../core/article.ts';
import { MAX_LINE_CHARS } from './limits.ts';

/** The article with what stands beside its text cut to what messages and exports carry: some pages state all of their text as its description. */
export function boundLines(article: Article): Article {
  const { title, standfirst, section, outlet, credits } = article;
  return {
    ...article,
    title: cut(title),
    standfirst: standfirst === null ? null : cut(standfirst),
    section: section === null ? null : cut(section),
    outlet: { ...outlet, name: cut(outlet.name) },
    credits: credits.map((credit) => ({ ...credit, agency: cut(credit.agency), evidence: cut(credit.evidence) })),
  };
}

function cut(line: string): string {
  return line.slice(0, MAX_LINE_CHARS);
}
