import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadExpected } from '../newsstand/expected.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { FirefoxReader } from './firefox.ts';

/** The same journey in real Firefox: real toolbar clicks, the event page ended between the steps. */
describe('a reader in Firefox', () => {
  let reader: FirefoxReader;
  let newsstand: Newsstand;
  const others = loadExpected(DEMO.story).copies.find((group) => group.includes(DEMO.outlet)) ?? [];
  const state = `(() => { const state = document.querySelector('[data-state]')?.dataset.state; return state !== 'loading' && state; })()`;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await FirefoxReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('sees the versions that were read before, though the event page ended in between', async () => {
    const [first = '', second = ''] = others.filter((outlet) => outlet !== DEMO.outlet);
    await reader.open(newsstand.articleUrl(DEMO.story, first));
    await reader.click();
    expect(await reader.inPopup(state)).toBe('no-versions');
    await reader.killBackground();
    await reader.open(newsstand.articleUrl(DEMO.story, second));
    await reader.click();
    expect(await reader.inPopup(state)).toBe('ready');
    await reader.killBackground();
    await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    await reader.click();
    expect(await reader.inPopup(state)).toBe('ready');
    const urls = await reader.inPopup(
      `[...document.querySelectorAll('[data-version]')].map((row) => row.dataset.url).join(' ')`,
    );
    expect(urls).toContain(first);
    expect(urls).toContain(second);
  });

  it('sees differences, and marks in the page whose DOM stays as it was', async () => {
    await reader.inPopup(`document.querySelectorAll('[data-difference]').length`);
    await reader.killBackground();
    const before = await reader.inPage('return document.documentElement.outerHTML;');
    await reader.inPopup(`(() => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === 'Mark in page');
      if (!button || button.disabled) return false;
      button.click();
      return true;
    })()`);
    const marked = await reader.inPage(`
      for (let i = 0; i < 100; i++) {
        const names = [...CSS.highlights.keys()].filter((name) => name.startsWith('retold-'));
        if (names.length > 0) return names;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return [];`);
    expect(marked).not.toEqual([]);
    expect(await reader.inPage('return document.documentElement.outerHTML;')).toBe(before);
  });
});
