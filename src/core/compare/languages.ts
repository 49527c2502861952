import type { Article } from '../article.ts';

/** The primary subtag of an article's language, or null when it is not known: "pt" for "pt-BR". */
export function primaryLanguage({ language }: Pick<Article, 'language'>): string | null {
  return language?.toLowerCase().split(/[-_]/, 1)[0] || null;
}

/** Whether two articles are known to be in different languages: their words cannot be compared. */
export function isInTwoLanguages(a: Pick<Article, 'language'>, b: Pick<Article, 'language'>): boolean {
  const [x, y] = [primaryLanguage(a), primaryLanguage(b)];
  return x !== null && y !== null && x !== y;
}
