import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedList } from '../../src/background/read-feed-list.ts';
import { sourceRequests } from '../../src/messaging/source-schemas.ts';
import { parseFeedList } from '../../src/sources/parse-feed-list.ts';
import { writeOpml } from '../../src/sources/write-opml.ts';

describe('parseFeedList', () => {
  it('reads OPML, folders and comments aside, with the hosts that must be granted', () => {
    const text = `<opml version="2.0"><body>
      <!-- <outline xmlUrl="https://hidden.example/f"/> -->
      <outline text="News">
        <outline type="rss" text="A &amp; B" xmlUrl='https://feeds.a.example/f?x=1&amp;y=2' htmlUrl="https://www.a.example/"/>
      </outline></body></opml>`;
    expect(parseFeedList(text)).toEqual({
      feeds: [{ name: 'A & B', url: 'https://feeds.a.example/f?x=1&y=2', hosts: ['a.example'] }],
      rejected: [],
    });
  });

  it('reads addresses however their signs are escaped', () => {
    const text = `<opml><outline xmlUrl="https://a.example/f?x=1&#38;y=2&#x26;z=3&amp;w=&#039;" /></opml>`;
    expect(parseFeedList(text).feeds.map(({ url }) => url)).toEqual(['https://a.example/f?x=1&y=2&z=3&w=%27']);
  });

  it('keeps what is good of a broken file and says what is not, by line', () => {
    const text = `<opml><body>\n<outline text="A" xmlUrl="https://a.example/f">\n<outline text="B" xmlUrl="not an address"/>\n<outline text="C" XMLURL="https://c.example/f" <outline\n`;
    const { feeds, rejected } = parseFeedList(text);
    expect(feeds.map(({ url }) => url)).toEqual(['https://a.example/f', 'https://c.example/f']);
    expect(rejected).toEqual([expect.objectContaining({ line: 3, reason: 'no-address' })]);
  });

  it('reads one address a line and names each line it does not take', () => {
    const { feeds, rejected } = parseFeedList(
      '# mine\nhttps://a.example/f\r\n\njavascript:alert(1)\nhttps://a.example/f\n',
    );
    expect(feeds.map(({ url }) => url)).toEqual(['https://a.example/f']);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'no-address'],
      [5, 'twice'],
    ]);
  });

  it('takes only hosts that can be asked for and followed, so that one odd line does not lose the others', async () => {
    const hosts = ['old_mill.example', '*.a.example', 'a~b.example', '[::1]', 'münchen.example', '127.1'];
    const { outlets, rejected } = await readFeedList({ text: hosts.map((host) => `https://${host}/feed`).join('\n') });
    const domains = outlets.flatMap((outlet) => outlet.domains);
    expect(domains).toEqual(['old_mill.example', '[::1]', 'xn--mnchen-3ya.example', '127.0.0.1']);
    expect(rejected.map(({ line }) => line)).toEqual([2, 3]);
    expect(() => sourceRequests['follow-outlets']({ outlets })).not.toThrow();
  });

  it('reads back every list that writeOpml writes, whatever the names', () => {
    const feed = fc.record({
      name: fc.string({ minLength: 1 }).filter((name) => /[a-z]/i.test(name) && !/[&<>]/.test(name)),
      path: fc.webPath(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(feed, { selector: ({ path }) => path }), (feeds) => {
        const listed = feeds.map(({ name, path }) => ({
          name,
          url: new URL(`https://a.example${path}`).href,
          site: 'https://a.example/',
        }));
        const { feeds: read } = parseFeedList(writeOpml(listed, '2026-03-02T00:00:00Z'));
        const urls = [...new Set(listed.map(({ url }) => url))];
        expect(read.map(({ url }) => url)).toEqual(urls);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    ['comments that nothing ends', '<!--'.repeat(40_000)],
    ['a name without a value', `<outline ${'a'.repeat(60_000)}>`],
    ['an outline of megabytes', `<outline ${' '.repeat(12_000_000)}>`],
  ])('reads %s in one go, and what stands behind it', (_, hostile) => {
    const started = performance.now();
    const { feeds } = parseFeedList(`<opml>${hostile}<outline xmlUrl="https://a.example/f"/></opml>`);
    expect(feeds.map(({ url }) => url)).toEqual(['https://a.example/f']);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(Array.isArray(parseFeedList(`<opml><outline ${text}`).feeds)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
