import type { Article } from '../../../src/core/article.ts';
import { articleKey } from '../../../src/core/article-key.ts';
import type { Version } from '../../../src/core/story.ts';
import { articleOf } from './article-of.ts';

/** Four sentences of an invented agency story, one a paragraph. */
export const WIRE = [
  'The ferry Merisel capsized off Saint Orla before dawn on Tuesday, killing 31 people, the coastguard said.',
  '"We felt a blow, then the cars began to slide," said Anneke Rosdal, a teacher who was on board.',
  'Sella Lines, which has owned the ship since 2011, denied having received any warning about the bow door.',
  'Transport Minister Dorte Halvik suspended the licences of the three other ships of the company.',
] as const;

/** A version of an invented outlet: its address and name come from `outlet`. */
export function versionOf(outlet: string, paragraphs: readonly string[], fields: Partial<Article> = {}): Version {
  const url = `https://${outlet}.example/ferry`;
  const article = articleOf(paragraphs, {
    url,
    canonicalUrl: url,
    outlet: { name: outlet, domain: `${outlet}.example` },
    ...fields,
  });
  return { key: articleKey(article), article };
}
