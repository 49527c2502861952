import { describe, expect, it } from 'vitest';
import { bareAddress } from '../../../src/core/match/bare-address.ts';

describe('bareAddress', () => {
  it.each([
    'https://www.post.example/ferry.amp.html',
    'https://amp.post.example/ferry.html',
    'https://m.post.example/ferry.html?utm_source=letter&amp=1#top',
    'https://post.example/ferry.html?outputType=amp',
  ])('knows %s for a page of the article', (url) => {
    expect(bareAddress(url)).toBe(bareAddress('https://post.example/ferry.html'));
  });

  it.each(['https://post.example/ferry/amp.html', 'https://post.example/ferry.amp', 'https://post.example/amp/ferry/'])(
    'knows %s for a page of an article without an ending',
    (url) => {
      expect(bareAddress(url)).toBe(bareAddress('https://post.example/ferry'));
    },
  );
});
