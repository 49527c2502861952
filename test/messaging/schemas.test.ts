import { describe, expect, it } from 'vitest';
import { contentAnswers, pageRequests } from '../../src/messaging/schemas.ts';

const article = {
  url: 'http://courier.example/a',
  canonicalUrl: 'http://courier.example/a',
  title: 'Ferry runs aground',
  standfirst: null,
  bylines: ['Ida Marsh'],
  outlet: { name: 'The Courier', domain: 'courier.example' },
  credits: [{ agency: 'MNA', zone: 'tail', evidence: '© MNA' }],
  publishedAt: '2026-03-02T10:00:00Z',
  modifiedAt: null,
  language: 'en',
  section: null,
  completeness: 'whole',
  liveBlog: false,
  blocks: [{ text: 'A ferry ran aground.', role: 'paragraph' }],
};

describe('contentAnswers.extract', () => {
  it('accepts an article', () => {
    expect(contentAnswers.extract({ state: 'article', article })).toEqual({ state: 'article', article });
  });

  it('drops fields that the contract does not know', () => {
    const answer = contentAnswers.extract({ state: 'article', article: { ...article, extra: 1 } });
    expect(answer).toEqual({ state: 'article', article });
  });

  it.each([
    ['no blocks', { ...article, blocks: undefined }],
    ['a block that is no text', { ...article, blocks: [{ text: 5, role: 'paragraph' }] }],
    ['an unknown role', { ...article, blocks: [{ text: 'x', role: 'advert' }] }],
    ['a headline of a megabyte', { ...article, title: 'x'.repeat(1_000_000) }],
    [
      'a hundred thousand blocks',
      { ...article, blocks: Array.from({ length: 100_000 }, () => ({ text: 'x', role: 'paragraph' })) },
    ],
  ])('rejects an article with %s', (_, broken) => {
    expect(() => contentAnswers.extract({ state: 'article', article: broken })).toThrow();
  });
});

describe('pageRequests', () => {
  it('takes an article by key or in full, and nothing else', () => {
    const other = 'http://gazette.example/b#0011223344556677';
    const wanted = (relation: string) => ({ key: other, relation });
    expect(() => pageRequests.compare({ base: { key: other }, others: [wanted('same-copy')] })).not.toThrow();
    expect(() => pageRequests.compare({ base: { article }, others: [wanted('same-event')] })).not.toThrow();
    expect(() => pageRequests.compare({ base: {}, others: [wanted('same-copy')] })).toThrow();
    expect(() => pageRequests.compare({ base: { key: 'no hash' }, others: [wanted('same-copy')] })).toThrow();
    expect(() => pageRequests.compare({ base: { key: other }, others: [wanted('same')] })).toThrow();
  });

  it('takes no tab but a whole number', () => {
    const readPage = (tabId: unknown) => pageRequests['read-page']({ tabId, extracted: null });
    expect(readPage(3)).toEqual({ tabId: 3, extracted: null });
    for (const tabId of [-1, 1.5, '3', null, Number.NaN]) expect(() => readPage(tabId)).toThrow();
  });
});
