import { mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type MediaFeature, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';
import { COMPARE_STATES } from './compare-states.ts';
import { serveGallery } from './serve-gallery.ts';
import { STATES } from './states.ts';

/**
 * Pictures of every page and state, to be looked at: `npm run shots -- FOLDER [PAGE [STATE ...]]`.
 */
const [folder = 'screenshots', onlyPage, ...chosen] = process.argv.slice(2);

interface Look {
  readonly width?: number;
  readonly locale?: string;
  readonly media?: readonly MediaFeature[];
  /** Everything that opens is opened, and the whole page is taken. */
  readonly opened?: boolean;
}

/** How each state is seen. */
const LOOKS: Readonly<Record<string, Look>> = {
  light: {},
  dark: { media: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  narrow: { width: 320 },
  'right-to-left': { locale: 'ar' },
  french: { locale: 'fr' },
  german: { locale: 'de' },
  japanese: { locale: 'ja' },
  forced: { media: [{ name: 'forced-colors', value: 'active' }] },
  contrast: { media: [{ name: 'prefers-contrast', value: 'more' }] },
  opened: { opened: true },
};

/** The pages with their size: the popup is at most 600 high in Chrome. */
const PAGES: Readonly<Record<string, { path: string; width: number; height: number; states: readonly string[] }>> = {
  popup: { path: '', width: 400, height: 600, states: Object.keys(STATES) },
  compare: { path: 'compare.html', width: 1280, height: 900, states: Object.keys(COMPARE_STATES) },
  library: {
    path: 'library.html',
    width: 1000,
    height: 700,
    states: ['full', 'empty', 'failed', 'loading', 'diagnostics'],
  },
  options: {
    path: 'options.html',
    width: 1000,
    height: 1600,
    states: ['full', 'empty', 'managed', 'failed', 'tabs', 'tabs-reading', 'tabs-read', 'tabs-refused'],
  },
  welcome: {
    path: 'welcome.html',
    width: 1000,
    height: 700,
    states: ['choosing', 'fetching', 'paused', 'ready', 'failed'],
  },
  find: {
    path: 'find.html',
    width: 1000,
    height: 700,
    states: ['asked', 'results', 'nothing', 'fault', 'no-words', 'gone', 'failed'],
  },
  card: { path: 'card.html', width: 480, height: 300, states: ['changed', 'more', 'only-here', 'legend'] },
};

mkdirSync(folder, { recursive: true });
const gallery = await serveGallery();
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, { path: file, width: usual, height, states }] of Object.entries(PAGES)) {
  if (onlyPage !== undefined && onlyPage !== name) continue;
  for (const state of states) {
    if (chosen.length > 0 && !chosen.includes(state)) continue;
    for (const [look, { width = usual, locale = 'en', media = [], opened = false }] of Object.entries(LOOKS)) {
      await page.setViewport({ width, height, deviceScaleFactor: 2 });
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [...media] });
      const surface = width < usual ? '&surface=page' : '';
      await page.goto(`${gallery.url}${file}?state=${state}&locale=${locale}${surface}`);
      await page.waitForSelector('[data-state]');
      await settle(page);
      if (opened) await openAll(page);
      await page.screenshot({ path: path.join(folder, `${name}-${state}-${look}.png`), fullPage: opened });
      await session.detach();
    }
  }
}
await browser.close();
await gallery.close();

/** The fake port answers at once: a few frames later everything stands. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-rows="growing"]') === null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await settle(page);
}
