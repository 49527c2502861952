import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { linkedFeeds } from '../../src/content/linked-feeds.ts';

function feedsOf(head: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body></body></html>`);
  Object.defineProperty(document, 'baseURI', { value: 'https://tolsk.example/news/ferry' });
  return linkedFeeds(document);
}

describe('linkedFeeds', () => {
  it('takes feeds of every kind, in the page’s order, whatever the case of rel and type', () => {
    expect(
      feedsOf(`<link rel="Alternate" type=" application/rss+xml " href="/rss">
        <link rel="home feed" href="https://feeds.tolsk.example/atom">
        <link rel="alternate" type="application/feed+json; charset=utf-8" href="feed.json">`),
    ).toEqual([
      'https://tolsk.example/rss',
      'https://feeds.tolsk.example/atom',
      'https://tolsk.example/news/feed.json',
    ]);
  });

  it('leaves out comments, other links and addresses that are none', () => {
    expect(
      feedsOf(`<link rel="alternate" type="application/rss+xml" title="Tolsk » Comments" href="/comments/feed">
        <link rel="alternate" hreflang="fr" href="/fr"><link rel="stylesheet" href="/a.css">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        <link rel="alternate" type="application/rss+xml" href="http://[">`),
    ).toEqual([]);
  });

  it('takes no more than a reader could look through', () => {
    const many = Array.from({ length: 500 }, (_, at) => `<link rel="feed" href="/${at}">`);
    expect(feedsOf(many.join('')).length).toBe(20);
  });
});
