/**
 * `npm run pictures:store`: takes the pictures of the store listing (docs/store/listing.md), 1280×800 as both stores want them,
 * from the demo story. On a machine without a display run it under `xvfb-run -a`, as the README's (scripts/pictures.ts).
 */
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { ChromiumReader } from '../test/e2e/chromium.ts';
import { pressButton } from '../test/e2e/popup-actions.ts';
import { startNewsstand } from '../test/newsstand/server.ts';
import { DEMO } from '../test/newsstand/stories.ts';
import { readDemoStory } from './lib/read-demo-story.ts';

const STORE = path.resolve(import.meta.dirname, '../docs/store');
const SIZE = { width: 1280, height: 800 };
/** How long a card takes to open, or a page to stand still, several times over. */
const STILL_MS = 1_000;

const newsstand = await startNewsstand();
const reader = await ChromiumReader.start({ headless: false });
try {
  await readDemoStory(reader, newsstand);
  const page = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
  await page.setViewport(SIZE);
  const popup = await reader.clickAndWait(page);
  await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0);
  const pieces = {
    page: await page.screenshot({ encoding: 'base64' }),
    popup: await popup.screenshot({ encoding: 'base64' }),
  };
  await pressButton(popup, 'Mark in page');
  await page.waitForFunction(() => CSS.highlights.size > 0);
  await pointAt(page, '31');
  await keep(page, 'page');
  const comparing = reader.browser.waitForTarget((target) => target.url().includes('/src/pages/compare/'));
  // The popup closes as it opens the page: it must have answered before.
  await popup.evaluate(() => {
    setTimeout(() => document.querySelector<HTMLElement>('[data-action="compare"]')?.click(), 100);
  });
  const compare = await (await comparing).asPage();
  await compare.setViewport(SIZE);
  await compare.bringToFront();
  await compare.waitForSelector('[data-rows="whole"]');
  await compare.waitForSelector('.timeline [data-origin="true"]');
  await keep(compare, 'compare');
  await compare.evaluate(() => document.querySelector<HTMLElement>('.sections [href*="figures"]')?.click());
  // What stands above comes into the page as it is scrolled over.
  await new Promise((resolve) => setTimeout(resolve, STILL_MS));
  await keep(compare, 'figures');
  const library = await reader.openExtensionPage('src/pages/library/index.html');
  await library.setViewport(SIZE);
  await library.waitForSelector('main[data-state="ready"]');
  await library.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await keep(library, 'library');
  await keepOneOverOther(pieces);
  console.log(`Pictures are in ${STORE}.`);
} finally {
  await reader.close();
  await newsstand.close();
}

/** Rests the pointer on changed words, so that their card opens. @throws {Error} where no such words are marked */
async function pointAt(page: Page, words: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const marked = [...(CSS.highlights.get('retold-changed') ?? [])];
    const range = marked.find((each): each is Range => each instanceof Range && each.toString() === wanted);
    if (range === undefined) throw new Error(`"${wanted}" is not marked.`);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
  await page.mouse.move(x, y);
  await new Promise((resolve) => setTimeout(resolve, STILL_MS));
}

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(STORE, `${name}.png`) });
}

/** The article with the popup where it opens, below the toolbar's icon: a browser photographs either, not both. */
async function keepOneOverOther(pieces: { readonly page: string; readonly popup: string }): Promise<void> {
  const canvas = await reader.open('about:blank');
  await canvas.setViewport(SIZE);
  await canvas.setContent(`<body style="margin: 0; background: url(data:image/png;base64,${pieces.page})">
    <img src="data:image/png;base64,${pieces.popup}"
      style="position: absolute; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 4px 24px #0006">`);
  await keep(canvas, 'popup');
  await canvas.close();
}
