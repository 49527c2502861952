import { mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';
import { PAGES } from './pages.ts';
import { serveGallery } from './serve-gallery.ts';
import { LOOKS, openGalleryTab, showState } from './show-state.ts';

/**
 * Pictures of every page and state, to be looked at: `npm run shots -- FOLDER [PAGE [STATE ...]]`.
 */
const [folder = 'screenshots', onlyPage, ...chosen] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const tab = await openGalleryTab(browser);
for (const [name, page] of Object.entries(PAGES)) {
  if (onlyPage !== undefined && onlyPage !== name) continue;
  for (const state of page.states) {
    if (chosen.length > 0 && !chosen.includes(state)) continue;
    for (const [lookName, look] of Object.entries(LOOKS)) {
      await showState(tab, gallery.url, page, state, look, 2);
      await tab.page.screenshot({
        path: path.join(folder, `${name}-${state}-${lookName}.png`),
        fullPage: 'opened' in look,
      });
    }
  }
}
await browser.close();
await gallery.close();
