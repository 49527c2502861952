import { mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type MediaFeature, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';
import { serveGallery } from './serve-gallery.ts';
import { STATES } from './states.ts';

/**
 * Pictures of every state of the popup, to be looked at: `npx tsx test/ui/gallery/take-screenshots.ts FOLDER [STATE ...]`.
 */
const [folder = 'screenshots', ...chosen] = process.argv.slice(2);

/** How each state is seen. The popup is at most 600 high in Chrome. */
const LOOKS: Readonly<Record<string, { width: number; locale?: string; media?: MediaFeature[]; opened?: boolean }>> = {
  light: { width: 400 },
  dark: { width: 400, media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  narrow: { width: 320 },
  'right-to-left': { width: 400, locale: 'ar' },
  french: { width: 400, locale: 'fr' },
  forced: { width: 400, media: [{ name: 'forced-colors', value: 'active' }] },
  contrast: { width: 400, media: [{ name: 'prefers-contrast', value: 'more' }] },
  opened: { width: 400, opened: true },
};

mkdirSync(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const state of chosen.length > 0 ? chosen : Object.keys(STATES)) {
  for (const [look, { width, locale = 'en', media = [], opened = false }] of Object.entries(LOOKS)) {
    await page.setViewport({ width, height: 600, deviceScaleFactor: 2 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: media });
    await page.goto(`${gallery.url}?state=${state}&locale=${locale}${width < 400 ? '&surface=page' : ''}`);
    await page.waitForSelector('[data-state]');
    await settle(page);
    if (opened) await openAll(page);
    await page.screenshot({ path: path.join(folder, `${state}-${look}.png`), fullPage: opened });
    await session.detach();
  }
}
await browser.close();
await gallery.close();

/** The fake port answers at once: two frames later everything stands. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await settle(page);
}
