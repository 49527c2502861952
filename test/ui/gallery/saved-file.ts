import type { Page } from 'puppeteer-core';

/** Has a page of the gallery remember the text of what it offers to be saved. */
export async function watchSaving(page: Page): Promise<void> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => Object.assign(globalThis, { saved: text }));
      return make(blob);
    };
  });
}

/** Waits for something to be saved, and gives its text. */
export async function savedText(page: Page): Promise<string> {
  await page.waitForFunction(() => 'saved' in globalThis);
  return page.evaluate(() => (globalThis as unknown as { saved: string }).saved);
}
