import type { Browser, CDPSession, MediaFeature, Page } from 'puppeteer-core';
import type { GalleryPage } from './pages.ts';

/** How a state is seen. */
export interface Look {
  /** Narrower than the page's usual width, in CSS pixels. */
  readonly width?: number;
  readonly locale?: string;
  readonly media?: readonly MediaFeature[];
  /** Everything that opens is opened. */
  readonly opened?: boolean;
}

export const LOOKS = {
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
} as const satisfies Readonly<Record<string, Look>>;

/** A tab for the gallery. One session sets its media features: a second would undo them, and so would its end. */
export interface GalleryTab {
  readonly page: Page;
  readonly session: CDPSession;
}

export async function openGalleryTab(browser: Browser): Promise<GalleryTab> {
  const page = await browser.newPage();
  return { page, session: await page.createCDPSession() };
}

/** Shows one state of a page of the gallery in a tab, and waits until everything stands. */
export async function showState(
  { page, session }: GalleryTab,
  galleryUrl: string,
  { path, width: usual, height }: GalleryPage,
  state: string,
  { width = usual, locale = 'en', media = [], opened = false }: Look,
  deviceScaleFactor: number,
): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor });
  await session.send('Emulation.setEmulatedMedia', { features: [...media] });
  const surface = width < usual ? '&surface=page' : '';
  await page.goto(`${galleryUrl}${path}?state=${state}&locale=${locale}${surface}`);
  await page.waitForSelector('[data-state]');
  await settle(page);
  if (!opened) return;
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await settle(page);
}

/** The fake port answers at once: a few frames later everything stands. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-rows="growing"]') === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}
