import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { FIREFOX_PACKAGE, FirefoxReader } from './firefox.ts';
import { newsstandPack, type PackedPackage, packageWithOutlets } from './sources-package.ts';

/** How long fetching everything of the newsstand may take, in ms. */
const FETCHING = 90_000;

/** The welcome page's journey in real Firefox: its event page reads what it fetched by itself. */
describe('following outlets in Firefox', () => {
  let newsstand: Newsstand;
  let packed: PackedPackage;
  let reader: FirefoxReader;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    packed = packageWithOutlets(newsstandPack(newsstand), undefined, FIREFOX_PACKAGE);
    reader = await FirefoxReader.start({ extensionDirectory: packed.directory, allowsEverything: true });
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
    packed?.remove();
  });

  it('fetches after one prompt, though the event page ends on the way, and is ready for the first click', async () => {
    await reader.openOwnPage('src/pages/welcome/index.html');
    await waitFor(reader, `document.querySelector('[data-state="choosing"]')`);
    await reader.inPage(
      `for (const box of document.querySelectorAll('input[name="country"]')) if (box.checked !== (box.value === 'IE')) box.click();`,
    );
    await waitFor(reader, `document.querySelectorAll('label[data-outlet]').length === 7`);
    expect(newsstand.requests).toEqual([]);
    await reader.press('button.primary');
    await waitFor(reader, `/Articles read: [1-9]/.test(document.body.textContent)`);
    await reader.killBackground();
    await waitFor(reader, `document.querySelector('[data-state="ready"]')`);
    expect(await reader.inPage(`return document.querySelector('[data-ready]').textContent;`)).toMatch(/^7 outlets, /);

    await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    await reader.click();
    const versions = await reader.inPopup(`document.querySelectorAll('[data-version]').length >= 4`);
    expect(versions).toBe(true);
  });
});

async function waitFor(reader: FirefoxReader, expression: string): Promise<void> {
  await vi.waitUntil(async () => (await reader.inPage(`return Boolean(${expression});`)) === true, {
    timeout: FETCHING,
    interval: 200,
  });
}
