import { describe, expect, it } from 'vitest';
import { isLikelyArticle } from '../../src/sources/likely-article.ts';

describe('isLikelyArticle', () => {
  it.each([
    'https://courier.example/world/ferry-talks-collapse-on-sunday',
    'https://courier.example/world/ferry-talks-collapse-on-sunday.html',
    'https://courier.example/news/ferry-talks-collapse-on-sunday/90495',
    'https://courier.example/a/123456',
    'https://courier.example/view.php?id=4812345',
    'https://courier.example/2026/03/02/ferry/',
    'https://courier.example/2026/mar/2/ferry',
    'https://courier.example/%E6%B8%A1%E3%81%97-%E8%88%B9-%E4%BC%9A-%E8%AB%87',
  ])('knows an article’s address: %s', (address) => {
    expect(isLikelyArticle(address)).toBe(true);
  });

  it.each([
    'https://courier.example/',
    'https://courier.example/world',
    'https://courier.example/arts-and-culture/',
    'https://courier.example/archive/2026/03',
    'https://courier.example/2026/03/02/',
    'https://courier.example/search?q=ferry',
    'about:blank',
    'no address',
  ])('leaves what is no article’s: %s', (address) => {
    expect(isLikelyArticle(address)).toBe(false);
  });
});
