import { request } from 'node:http';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from './server.ts';
import { SITES } from './sites.ts';
import { DEMO, loadStories, visibleBlocks } from './stories.ts';

const stories = loadStories();
const versions = stories.flatMap((story) => story.versions);
const EXTRA = { 'seed-one.localhost': { '/story': '<p>Served under another host</p>' } };

let newsstand: Newsstand;
beforeAll(async () => {
  newsstand = await startNewsstand({ extraPages: EXTRA });
});
afterAll(() => newsstand.close());

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Asks 127.0.0.1 with a Host header, so that no test depends on how the machine resolves names. */
function get(url: string, host = new URL(url).host): Promise<Answer> {
  const { pathname, search, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: `${pathname}${search}`, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

/** Every link's address. By pattern, as linkedom keeps the capitals of attribute names. */
function linksOf(body: string): readonly string[] {
  return [...body.matchAll(/<a\s[^>]*href="([^"]*)"/gi)].map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

describe('the newsstand', () => {
  it('has at least seven outlets and nine stories, and the demo story in seven English versions', () => {
    expect(SITES.length).toBeGreaterThanOrEqual(7);
    expect(stories.length).toBeGreaterThanOrEqual(9);
    const demo = stories.find(({ id }) => id === DEMO.story);
    expect(demo?.versions.filter(({ language }) => language === 'en')).toHaveLength(7);
  });

  it.each(SITES.map(({ id }) => id))('gives %s a front page with a link to each of its articles', async (id) => {
    const { status, body } = await get(`${newsstand.origin(id)}/`);
    const links = linksOf(body);
    expect(status).toBe(200);
    const site = SITES.find((one) => one.id === id);
    for (const version of versions.filter(({ outletId }) => outletId === id))
      expect(links).toContain(site?.path(version));
  });

  it.each(SITES.map(({ id }) => id))(
    'gives %s a 404, robots.txt, a feed and pages that are no articles',
    async (id) => {
      const origin = newsstand.origin(id);
      expect((await get(`${origin}/no-such-page`)).status).toBe(404);
      expect((await get(`${origin}/robots.txt`)).body).toContain(`Sitemap: ${origin}/sitemap.xml`);
      expect((await get(`${origin}/feed.xml`)).body).toContain('<rss version="2.0">');
      expect((await get(`${origin}/about.pdf`)).body).toMatch(/^%PDF-1\.4/);
      for (const path of ['/gallery', '/video', '/search?q=ferry'])
        expect((await get(`${origin}${path}`)).status).toBe(200);
    },
  );

  it.each(versions.map(({ storyId, outletId }) => [storyId, outletId] as const))(
    'renders %s at %s: title and every visible paragraph, in order, and nothing behind the paywall',
    async (storyId, outletId) => {
      const version = versions.find((one) => one.storyId === storyId && one.outletId === outletId);
      if (!version) throw new Error('not reached');
      const { status, type, body } = await get(newsstand.articleUrl(storyId, outletId));
      expect(status).toBe(200);
      expect(type).toBe('text/html; charset=utf-8');
      const text = await readerText(body, newsstand.origin(outletId));
      expect(text).toContain(version.title);
      let from = 0;
      for (const block of visibleBlocks(version)) {
        const place = text.indexOf(block.text, from);
        expect(place, block.text).toBeGreaterThanOrEqual(from);
        from = place + block.text.length;
      }
      for (const hidden of version.blocks.slice(visibleBlocks(version).length)) expect(text).not.toContain(hidden.text);
    },
  );

  it('serves the lazy outlet without its text in the page itself', async () => {
    const lazy = versions.filter(({ outletId }) => outletId === 'pulse');
    expect(lazy.length).toBeGreaterThan(0);
    for (const { storyId, blocks } of lazy) {
      const { body } = await get(newsstand.articleUrl(storyId, 'pulse'));
      expect(body).not.toContain(blocks[0]?.text ?? 'missing');
    }
  });

  it('ignores campaign parameters but not a query that is part of the address', async () => {
    const url = newsstand.articleUrl('tamrin-flood', 'gazette');
    expect((await get(`${url}&utm_source=mail`)).status).toBe(200);
    expect((await get(`${newsstand.origin('gazette')}/story.php?id=1`)).status).toBe(404);
  });

  it('shows its index under any other host, with a link to every version', async () => {
    const { status, body } = await get(`http://localhost:${newsstand.port}/anything`);
    const links = linksOf(body);
    expect(status).toBe(200);
    for (const { storyId, outletId } of versions) expect(links).toContain(newsstand.articleUrl(storyId, outletId));
  });

  it('serves pages of a test’s own under hosts of its own', async () => {
    const origin = newsstand.origin('seed-one');
    expect(await get(`${origin}/story`)).toMatchObject({ status: 200, body: '<p>Served under another host</p>' });
    expect((await get(`${origin}/other`)).status).toBe(404);
  });

  it('refuses a version that does not exist', () => {
    expect(() => newsstand.articleUrl('saint-orla-ferry', 'nowhere')).toThrow('nowhere');
  });
});

/** What stands on the page, scripts aside; for the lazy outlet, what its script would draw. */
async function readerText(body: string, origin: string): Promise<string> {
  const { document } = parseHTML(body);
  const source = document.querySelector('[data-story]')?.getAttribute('data-story');
  if (source) {
    const story: unknown = JSON.parse((await get(`${origin}${source}`)).body);
    return folded(strings(story).join(' '));
  }
  for (const script of document.querySelectorAll('script, style')) script.remove();
  return folded(document.documentElement.textContent ?? '');
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
