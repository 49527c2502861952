/**
 * `npm run pictures`: takes the README's pictures of the real popup, a marked page and the compare page, from the demo
 * story. A popup can only be photographed with a window, so on a machine without a display run it under `xvfb-run -a`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ChromiumReader } from '../test/e2e/chromium.ts';
import { pressButton } from '../test/e2e/popup-actions.ts';
import { startNewsstand } from '../test/newsstand/server.ts';
import { DEMO } from '../test/newsstand/stories.ts';
import { readDemoStory } from './lib/read-demo-story.ts';

const PICTURES = path.resolve(import.meta.dirname, '../docs/pictures');
const PAGE_SIZE = { width: 1100, height: 1000 };

const newsstand = await startNewsstand();
const reader = await ChromiumReader.start({ headless: false });
try {
  mkdirSync(PICTURES, { recursive: true });
  await readDemoStory(reader, newsstand);
  const page = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
  await page.setViewport(PAGE_SIZE);
  const popup = await reader.clickAndWait(page);
  await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0);
  await popup.screenshot({ path: path.join(PICTURES, 'popup.png') });
  await pressButton(popup, 'Mark in page');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await page.evaluate(() => document.querySelector('article p, p')?.scrollIntoView());
  await page.screenshot({ path: path.join(PICTURES, 'page.png') });
  const comparing = reader.browser.waitForTarget((target) => target.url().includes('/src/pages/compare/'));
  // The popup closes as it opens the page: it must have answered before.
  await popup.evaluate(() => {
    setTimeout(() => document.querySelector<HTMLElement>('[data-action="compare"]')?.click(), 100);
  });
  const compare = await (await comparing).asPage();
  await compare.setViewport(PAGE_SIZE);
  await compare.bringToFront();
  await compare.waitForSelector('[data-rows="whole"]');
  await compare.waitForSelector('.timeline [data-origin="true"]');
  await compare.evaluate(() => document.querySelector('.text-row[id]')?.scrollIntoView());
  await compare.screenshot({ path: path.join(PICTURES, 'compare.png') });
  console.log(`Pictures are in ${PICTURES}.`);
} finally {
  await reader.close();
  await newsstand.close();
}
