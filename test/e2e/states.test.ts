import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, stateOf } from './popup-actions.ts';

const FRONT_PAGE = `<!doctype html><html lang="en"><title>Post</title><h1>Post</h1>
  <ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Headline number ${i} about something</a></li>`).join('')}</ul></html>`;

/** The named states that are no comparison: each says what happened, by name, on real pages. */
describe('pages that are no article, in Chromium', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;

  beforeAll(async () => {
    newsstand = await startNewsstand({
      extraPages: { 'post.localhost': { '/': FRONT_PAGE, '/paper.pdf': '' } },
    });
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it.each([
    ['an outlet’s front page', () => `http://post.localhost:${newsstand.port}/`],
    ['a newsstand outlet’s front page', () => `${newsstand.origin('courier')}/`],
    ['a blank page', () => 'about:blank'],
    ['a page of the browser', () => 'chrome://version/'],
  ])('names %s as no article', async (_, address) => {
    const page = await reader.open(address());
    const popup = await reader.clickAndWait(page);
    expect(await stateOf(popup)).toBe('no-article');
    expect(await popup.$eval('[data-state]', (root) => root.textContent)).not.toBe('');
    await closePopup(popup);
    await page.close();
  });
});
