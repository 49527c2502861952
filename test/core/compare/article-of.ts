import type { Article } from '../../../src/core/article.ts';
import { sampleArticle } from '../match/sample-article.ts';

/** An invented article from its paragraphs, for the comparing tests. */
export function articleOf(paragraphs: readonly string[], fields: Partial<Article> = {}): Article {
  return {
    ...sampleArticle({ url: 'https://courier.example/story', text: '' }),
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
    ...fields,
  };
}
