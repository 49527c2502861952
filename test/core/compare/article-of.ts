import type { Article } from '../../../src/core/article.ts';

/** An invented article from its paragraphs, for the comparing tests. */
export function articleOf(paragraphs: readonly string[], fields: Partial<Article> = {}): Article {
  return {
    url: 'https://courier.example/story',
    canonicalUrl: 'https://courier.example/story',
    title: '',
    standfirst: null,
    bylines: [],
    outlet: { name: 'The Courier', domain: 'courier.example' },
    credits: [],
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
    section: null,
    completeness: 'whole',
    liveBlog: false,
    blocks: paragraphs.map((text) => ({ text, role: 'paragraph' })),
    ...fields,
  };
}
