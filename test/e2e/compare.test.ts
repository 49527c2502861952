import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExpected } from '../newsstand/expected.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, pressButton } from './popup-actions.ts';

const PATIENCE = 20_000;

/** From the popup to the compare page in real Chromium, the worker killed before each thing that is asked of it. */
describe('a journalist in Chromium', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;
  let compare: Page;
  /** Versions that the popup listed. */
  let shown = 0;
  const others = (loadExpected(DEMO.story).copies.find((group) => group.includes(DEMO.outlet)) ?? []).filter(
    (outlet) => outlet !== DEMO.outlet,
  );

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
    for (const outlet of others) {
      const page = await reader.open(newsstand.articleUrl(DEMO.story, outlet));
      await closePopup(await reader.clickAndWait(page));
      await page.close();
    }
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('opens all versions side by side from the popup', async () => {
    const article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const popup = await reader.clickAndWait(article);
    shown = (await popup.$$('[data-version]')).length;
    expect(shown).toBeGreaterThan(1);
    await reader.killWorker();
    const opened = reader.browser.waitForTarget((target) => target.url().includes('/src/pages/compare/'), {
      timeout: PATIENCE,
    });
    // The popup closes as it opens the page, so nothing comes back from the press.
    await pressButton(popup, 'Compare side by side').catch(() => undefined);
    compare = (await (await opened).page()) ?? (await (await opened).asPage());
    await compare.waitForSelector('[data-state="ready"] .text-row', { timeout: PATIENCE });
    const voices = await compare.$$eval('[data-choice="beside"] option', (options) => options.length - 1);
    expect(voices).toBe(shown);
    expect((await compare.$$('[data-difference]')).length).toBeGreaterThan(5);
  });

  it('says who published when, and who was quoted how', async () => {
    await compare.waitForSelector('.timeline [data-origin="true"]', { timeout: PATIENCE });
    expect((await compare.$$('.timeline li')).length).toBe(shown + 1);
    expect((await compare.$$('.ledger-entry')).length).toBeGreaterThan(0);
  });

  it('opens again from its address alone, after the worker has died', async () => {
    await reader.killWorker();
    await compare.reload();
    await compare.waitForSelector('[data-state="ready"] .text-row', { timeout: PATIENCE });
  });

  it('copies a comparison as Markdown', async () => {
    await reader.killWorker();
    await compare.bringToFront();
    await pressButton(compare, 'Copy as Markdown');
    await compare.waitForFunction(() => document.querySelector('.status')?.textContent === 'Copied.', {
      timeout: PATIENCE,
    });
  });

  it('finds the story in the library, once, with all its versions, and the way back to them', async () => {
    await reader.killWorker();
    const library = await reader.openExtensionPage('src/pages/library/index.html');
    await library.waitForSelector('main[data-state="ready"]', { timeout: PATIENCE });
    expect((await library.$$('[data-story]')).length).toBe(1);
    await library.click('[data-story] .fold summary');
    await library.waitForFunction(
      (count) => document.querySelectorAll('[data-story] [data-article]').length === count,
      { timeout: PATIENCE },
      shown,
    );
    await library.click('.acts a');
    await library.waitForSelector('[data-state="ready"] .text-row', { timeout: PATIENCE });
  });
});
