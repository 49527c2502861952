import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobots, robotsAllow } from '../../src/sources/parse-robots.ts';

const at = (path: string) => `https://tolsk.example${path}`;

describe('parseRobots', () => {
  it('takes the group for everybody, its delay and the sitemaps', () => {
    const robots = parseRobots(
      'User-agent: Somebot\nDisallow: /\n\nUser-agent: other\nUser-agent: *\nCrawl-delay: 5 # please\nDisallow: /search\nSitemap: https://tolsk.example/s.xml',
    );
    expect(robots).toEqual({
      crawlDelaySeconds: 5,
      rules: [{ allow: false, pattern: '/search' }],
      sitemaps: ['https://tolsk.example/s.xml'],
    });
  });

  it('lets the longest rule win and an allowing one on a tie', () => {
    const robots = parseRobots('User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /a\nAllow: /a');
    expect(robotsAllow(robots, at('/news/1'))).toBe(false);
    expect(robotsAllow(robots, at('/news/open/1'))).toBe(true);
    expect(robotsAllow(robots, at('/a'))).toBe(true);
    expect(robotsAllow(robots, at('/'))).toBe(true);
  });

  it.each([
    ['/*.pdf$', '/a.pdf', false],
    ['/*.pdf$', '/a.pdf?x', true],
    ['/*.pdf$', '/a.pdf.pdf', false],
    ['/a*b', '/axxb', false],
    ['/a$', '/ab', true],
    ['/', '/anything', false],
  ])('matches %s against %s', (pattern, path, allowed) => {
    expect(robotsAllow({ rules: [{ allow: false, pattern }] }, at(path))).toBe(allowed);
  });

  // RFC 9309, 2.2.2 and 2.2.3: the examples of its tables.
  it.each([
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz'],
    ['/foo/bar/ツ', '/foo/bar/ツ'],
    ['/foo/bar/%E3%83%84', '/foo/bar/ツ'],
    ['/foo/bar/%e3%83%84', '/foo/bar/%E3%83%84'],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz'],
    ['/foo/bar/baz', '/foo/bar/%62%61%7a'],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-%2a.html'],
    ['/path/file-with-a-%2A.html', '/path/file-with-a-*.html'],
    ['/path/foo-%24', '/path/foo-$bar'],
    ['/path/$foo', '/path/$foo'],
  ])('holds %s against %s, however its octets are written', (pattern, path) => {
    expect(robotsAllow(parseRobots(`User-agent: *\nDisallow: ${pattern}`), at(path))).toBe(false);
  });

  it('does not take an encoded star or dollar for a sign', () => {
    const { rules } = parseRobots('User-agent: *\nDisallow: /a%2Ab\nDisallow: /c%24');
    expect(robotsAllow({ rules }, at('/axxb'))).toBe(true);
    expect(robotsAllow({ rules }, at('/c'))).toBe(true);
  });

  it('reads on the agents of a group behind a line that is of no group', () => {
    const text =
      'User-agent: *\nSitemap: https://tolsk.example/s.xml\nHost: tolsk.example\nUser-agent: other\nDisallow: /a';
    expect(robotsAllow(parseRobots(text), at('/a'))).toBe(false);
  });

  it('treats an empty Disallow as no rule and bounds what a delay may ask', () => {
    expect(parseRobots('User-agent: *\nDisallow:\nCrawl-delay: 86400')).toEqual({
      crawlDelaySeconds: 60,
      rules: [],
      sitemaps: [],
    });
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const robots = parseRobots(`User-agent: *\nDisallow: ${text}\n${text}`);
        expect(typeof robotsAllow(robots, at('/x'))).toBe('boolean');
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
