import type { Article } from '../../../src/core/article.ts';

/** An invented article of which a test sets what it is about; paragraphs are what blank lines part. */
export function sampleArticle(fields: Partial<Omit<Article, 'blocks'>> & { readonly text: string }): Article {
  const { text, ...rest } = fields;
  const url = rest.url ?? 'https://courier.example/a';
  return {
    url,
    canonicalUrl: rest.canonicalUrl ?? url,
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
    ...rest,
    blocks: text.split('\n\n').map((paragraph) => ({ text: paragraph, role: 'paragraph' })),
  };
}
