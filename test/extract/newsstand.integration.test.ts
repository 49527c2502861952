import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { type Article, isBody } from '../../src/core/article.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { loadStories, toArticle } from '../newsstand/stories.ts';

/** Every page of the newsstand, read from its outlet's own markup, against the text that was put into it. */
const versions = loadStories()
  .flatMap((story) => story.versions)
  // This outlet's stories are put into the page by a script: there is nothing to read in what is sent.
  .filter((version) => version.outletId !== 'pulse');

/** Bylines of desks are no names and are left out, and what follows a comma is another name or a desk.
 * The Gazette prints its byline in one paragraph with headline and date: no line of it is one. */
const DESK = /,|staff|reporters|correspondent|newsdesk|sport|مراسل|وكالات/;

let newsstand: Newsstand;
beforeAll(async () => {
  newsstand = await startNewsstand();
});
afterAll(() => newsstand.close());

function get(url: string): Promise<string> {
  const { pathname, search, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path: `${pathname}${search}`, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve(body));
    });
    call.on('error', reject);
    call.end();
  });
}

describe('extractArticle on the newsstand', () => {
  it.each(versions.map((version) => [`${version.storyId} by ${version.outletId}`, version] as const))(
    'reads %s as it was written',
    async (_name, version) => {
      const url = newsstand.articleUrl(version.storyId, version.outletId);
      const extraction = extractArticle(parseHtml(await get(url)), url);
      if (extraction.state !== 'article') throw new Error(`not read: ${extraction.reason}`);
      const wanted = toArticle(version);
      const { article } = extraction;
      const captions = wanted.blocks.filter((block) => block.role === 'caption').map((block) => block.text);
      const texts = article.blocks
        .filter(isBody)
        .map((block) => block.text)
        // Bare markup has captions that nothing tells from a paragraph.
        .filter((text) => !captions.includes(text));
      const wantedTexts = wanted.blocks.filter(isBody).map((block) => block.text);
      // A standfirst that the page prints may stand before the body: the outlet wrote it for this story.
      expect(texts[0] === wanted.standfirst ? texts.slice(1) : texts).toEqual(wantedTexts);
      expect(article.title).toBe(wanted.title);
      if (version.outletId !== 'gazette' && !wanted.bylines.some((byline) => DESK.test(byline)))
        expect(article.bylines).toEqual(wanted.bylines);
      expect(article.publishedAt?.slice(0, 10)).toBe(wanted.publishedAt?.slice(0, 10));
      expect(article.completeness === 'whole').toBe(wanted.completeness === 'whole');
      expect(article.credits.map((credit) => credit.agency)).toEqual(expectedAgencies(version.outletId, wanted));
    },
  );
});

/** Each agency once; the agency's own site credits itself in a dateline only ("© 2026 MNA" there is any site's footer). */
function expectedAgencies(outletId: string, { credits }: Article): string[] {
  const counted = outletId.startsWith('mna') ? credits.filter((credit) => credit.zone === 'dateline') : credits;
  return [...new Set(counted.map((credit) => credit.agency))];
}
