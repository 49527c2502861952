import type { ArticleNode } from './article-node.ts';
import { firstMeta, type MetaTags } from './meta-tags.ts';

/** The article's language as BCP 47, from `<html lang>`, JSON-LD or metas; null when the page does not say. */
export function readLanguage(document: Document, node: ArticleNode | null, metas: MetaTags): string | null {
  const stated = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    node?.language,
    firstMeta(metas, 'og:locale', 'content-language', 'dc.language', 'language', 'inlanguage'),
  ];
  for (const text of stated) {
    const tag = text === null || text === undefined ? null : canonicalTag(text);
    if (tag !== null) return tag;
  }
  return null;
}

function canonicalTag(text: string): string | null {
  const tag = text.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // Well-formed by the pattern above but not a language tag to Intl: as good as not stated.
    return null;
  }
}
