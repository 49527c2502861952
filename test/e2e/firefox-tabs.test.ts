import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { FirefoxReader } from './firefox.ts';

/** The import of open tabs in real Firefox, whose prompts are answered with yes. */
describe('importing open tabs in Firefox', () => {
  let newsstand: Newsstand;
  let reader: FirefoxReader;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await FirefoxReader.start({ allowsEverything: true });
    await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    await reader.openTab(newsstand.articleUrl(DEMO.story, 'dispatch'));
    await reader.openTab('about:blank');
    await reader.openOwnPage('src/pages/options/index.html');
    await waitFor(`document.querySelector('[data-action="show-tabs"]')`);
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  async function waitFor(expression: string): Promise<void> {
    const isSo = async () => (await reader.inPage(`return Boolean(${expression});`)) === true;
    await vi.waitUntil(isSo, { timeout: 20_000, interval: 100 });
  }

  /** The permissions that Retold holds now, but for those that it is installed with. */
  async function held(): Promise<unknown> {
    return reader.inPage(`
      return browser.permissions.getAll().then(({ permissions, origins }) =>
        [...permissions.filter((name) => name === 'tabs'), ...origins]);`);
  }

  it('lists them, reads the chosen ones without a request, and gives both permissions back', async () => {
    const before = newsstand.requests.length;
    await reader.press('[data-action="show-tabs"]');
    await waitFor(`document.querySelectorAll('[data-tab]').length === 2`);
    expect(await held()).toEqual([]);
    await reader.killBackground();
    await reader.press('form button.primary');
    await waitFor(`document.querySelector('[data-tabs-status]').textContent.includes('added: 2.')`);
    expect(newsstand.requests.slice(before).filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
    await vi.waitUntil(async () => JSON.stringify(await held()) === '[]', { timeout: 10_000, interval: 100 });
  });
});
