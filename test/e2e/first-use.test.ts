import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, stateOf } from './popup-actions.ts';

describe('the first comparison that a reader sees, in Chromium', () => {
  let newsstand: Newsstand;
  let reader: ChromiumReader;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  /** Clicks on an outlet's version of the demo story, and waits until all there is has been compared. */
  async function click(outlet: string): Promise<Page> {
    const popup = await reader.clickAndWait(await reader.open(newsstand.articleUrl(DEMO.story, outlet)));
    const isCompared = () =>
      document.querySelector('[data-state="ready"]') === null ||
      performance.getEntriesByName('retold:comparisons').length > 0;
    await popup.waitForFunction(isCompared, { polling: 100 });
    return popup;
  }

  it('explains itself there, and never again, though the worker dies in between', async () => {
    const none = await click('dispatch');
    expect(await none.$('.first-use')).toBeNull();
    await closePopup(none);
    const first = await click(DEMO.outlet);
    await first.waitForSelector('.first-use');
    await closePopup(first);
    await reader.killWorker();
    for (const outlet of [DEMO.outlet, 'gazette']) {
      const next = await click(outlet);
      expect(await stateOf(next)).toBe('ready');
      expect(await next.$('.first-use')).toBeNull();
      await closePopup(next);
    }
  });
});
