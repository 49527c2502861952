import type { Page } from 'puppeteer-core';

/** How long a part of the popup may take to appear, in ms. */
const PATIENCE = 20_000;

/** The named state that a page of Retold's is in. */
export function stateOf(page: Page): Promise<string | null> {
  return page.$eval('[data-state]', (root) => root.getAttribute('data-state'));
}

/** Presses the first visible button with this name, waiting for it to appear. */
export async function pressButton(popup: Page, name: string): Promise<void> {
  await popup.waitForFunction(
    (wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find((button) => button.textContent?.trim().startsWith(wanted) && button.checkVisibility());
      found?.click();
      return found !== undefined;
    },
    { timeout: PATIENCE, polling: 100 },
    name,
  );
}

/** Opens the first row that matches a selector, as a click on it would. */
export async function openRow(popup: Page, selector: string): Promise<void> {
  await popup.waitForSelector(`${selector} summary`, { timeout: PATIENCE });
  await popup.evaluate((rows) => document.querySelector<HTMLElement>(`${rows} summary`)?.click(), selector);
}

/** Closes a popup; one that has closed by itself, because its page lost the focus, is closed already. */
export async function closePopup(popup: Page): Promise<void> {
  await popup.close().catch(() => undefined);
}
