/**
 * The demo: starts the newsstand, opens a browser with Retold, lets it read every version of one story (by the same click
 * that a reader makes), and leaves the reader on an article whose other versions are known. `--check` makes that last
 * click itself, says what the popup shows, and leaves.
 */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { CHROME_PACKAGE, ChromiumReader } from '../test/e2e/chromium.ts';
import { closePopup } from '../test/e2e/popup-actions.ts';
import { startNewsstand } from '../test/newsstand/server.ts';
import { DEMO, loadStories } from '../test/newsstand/stories.ts';
import { makeDemoProfile } from './lib/demo-profile.ts';
import { explainAgain } from './lib/explain-again.ts';

/** The newsstand's usual port; another free one is taken when it is in use. */
const PORT = 4173;

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const headless = check || !hasDisplay();
  const newsstand = await startNewsstand({ port: PORT }).catch(() => startNewsstand());
  const profile = makeDemoProfile(CHROME_PACKAGE);
  const reader = await ChromiumReader.start({ headless, profile, fillWindow: !headless });
  try {
    console.log(`The newsstand is open at http://localhost:${newsstand.port}/`);
    const story = loadStories().find(({ id }) => id === DEMO.story);
    if (story === undefined) throw new Error(`The newsstand has no story "${DEMO.story}".`);
    const others = story.versions.filter(({ outletId }) => outletId !== DEMO.outlet);
    console.log(`Reading ${others.length} other versions of the story …`);
    for (const { outletId } of others) {
      const page = await reader.open(newsstand.articleUrl(story.id, outletId));
      await closePopup(await reader.clickAndWait(page));
      await page.close();
    }
    const own = await reader.openExtensionPage('manifest.json');
    await explainAgain(own);
    await own.close();
    const article = await reader.open(newsstand.articleUrl(story.id, DEMO.outlet));
    await closeBlankTabs(reader, article);
    if (headless) await showInText(reader, article, check);
    else console.log('Ready. Click the Retold icon in the toolbar (or press Alt+Shift+R). Ctrl+C here ends the demo.');
    if (!check) await untilClosed(reader);
  } finally {
    await reader.close();
    await newsstand.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function closeBlankTabs(reader: ChromiumReader, keep: Page): Promise<void> {
  for (const page of await reader.browser.pages()) {
    if (page !== keep && page.url() === 'about:blank') await page.close();
  }
}

async function showInText(reader: ChromiumReader, article: Page, check: boolean): Promise<void> {
  const popup = await reader.clickAndWait(article);
  await popup.waitForSelector('[data-difference]');
  const shown = await popup.$$eval('[data-version]', (rows) =>
    rows.map((row) => `${row.getAttribute('data-outlet')} (${row.getAttribute('data-relation')})`),
  );
  const differences = await popup.$$eval('[data-difference]', (rows) => rows.length);
  console.log(`One click on ${article.url()} shows ${shown.length} versions and ${differences} differences:`);
  for (const version of shown) console.log(`- ${version}`);
  if ((await popup.$('.first-use')) !== null) console.log('It also says what is what, this once.');
  if (!check) console.log('There is no display here, so the browser has no window. Ctrl+C ends the demo.');
}

function untilClosed(reader: ChromiumReader): Promise<void> {
  return new Promise((resolve) => {
    reader.browser.once('disconnected', resolve);
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
