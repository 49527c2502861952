import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { pressButton } from './popup-actions.ts';
import { approveDomains, newsstandPack, type PackedPackage, packageWithOutlets } from './sources-package.ts';

describe('the options page, in Chromium', () => {
  let newsstand: Newsstand;
  let packed: PackedPackage;
  let reader: ChromiumReader;
  let page: Page;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    packed = packageWithOutlets(newsstandPack(newsstand));
    reader = await ChromiumReader.start({ extensionDirectory: packed.directory });
    await approveDomains(reader, ['gazette.localhost', 'courier.localhost']);
    page = await reader.openExtensionPage('src/pages/options/index.html');
    await page.waitForSelector('#storage');
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
    packed?.remove();
  });

  it('imports what is good of a broken feed list, and names each line that is not', async () => {
    const opml = `<opml><body>
      <outline text="Gazette" xmlUrl="${newsstand.origin('gazette')}/feed.json" htmlUrl="${newsstand.origin('gazette')}/"/>
      <outline text="Nowhere" xmlUrl="ftp://nowhere.localhost/f"/>
      <outline text="Courier" xmlUrl="${newsstand.origin('courier')}/feed.xml"`;
    await paste(page, opml);
    const report = await page.waitForSelector('[data-import-report]');
    expect(await report?.evaluate((line) => line.textContent)).toBe('Feeds found: 2. Lines not taken: 1.');
    expect(
      await page.$$eval('[data-rejected]', (rows) => rows.map((row) => row.getAttribute('data-rejected'))),
    ).toEqual(['3']);
    expect(newsstand.requests).toEqual([]);
  });

  it('follows the feeds found once their sites are allowed, and shows how each fares and what was requested', async () => {
    await page.click('button.primary');
    await page.waitForFunction(() => document.body.textContent?.includes('Their articles come in the background'));
    await reader.killWorker();
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('[data-feed]').length === 2);
    await page.waitForSelector('[data-request$="/feed.json"]');
    expect(newsstand.requests.some(({ path }) => path === '/feed.json')).toBe(true);
  });

  it('takes articles back that it gave out, and names lines that are none', async () => {
    await page.waitForFunction(
      async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: unknown): Promise<{ answer: { waitMs: number | null } }> } };
        };
        const message = { to: 'background', type: 'advance-sources', request: null };
        return (await chrome.runtime.sendMessage(message)).answer.waitMs === null;
      },
      { timeout: 60_000, polling: 500 },
    );
    const lines = await exported(page);
    expect(lines.length).toBeGreaterThan(4);
    const changed = JSON.stringify({ ...JSON.parse(lines[0] ?? ''), title: 'Another headline' });
    await paste(page, [...lines, changed, '{"title": "no article"}', '{broken'].join('\n'));
    await page.waitForFunction(() => document.querySelector('[data-import-report]')?.textContent?.includes('Articles'));
    const report = await page.$eval('[data-import-report]', (line) => line.textContent);
    expect(report).toBe(`Articles added: 1. Known already: ${lines.length}. Lines not taken: 2.`);
    expect((await exported(page)).length).toBe(lines.length + 1);
  });

  it('keeps what the reader sets about storage', async () => {
    await page.$eval('input[name="unreadDays"]', (field) => {
      (field as HTMLInputElement).value = '30';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressButton(page, 'Save');
    await page.waitForFunction(() => document.body.textContent?.includes('Saved.'));
    await reader.killWorker();
    await page.reload();
    await page.waitForSelector('input[name="unreadDays"]');
    expect(await page.$eval('input[name="unreadDays"]', (field) => (field as HTMLInputElement).value)).toBe('30');
  });

  it('stops following at a click', async () => {
    await pressButton(page, 'Stop following');
    await page.waitForFunction(() => document.querySelectorAll('[data-feed]').length === 1);
  });

  it.each(['options', 'welcome'])('can be used by everybody: axe finds nothing on the %s page', async (name) => {
    const checked = await reader.openExtensionPage(`src/pages/${name}/index.html`);
    await checked.waitForFunction(() => document.querySelectorAll('h2').length > 0, { timeout: 20_000 });
    await checked.evaluate(axe.source);
    const violations = await checked.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    await checked.close();
  });
});

async function paste(page: Page, text: string): Promise<void> {
  await page.$eval(
    'textarea',
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button')].some((button) => button.textContent === 'Read' && !button.disabled),
  );
  await pressButton(page, 'Read');
}

async function exported(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<{ answer: { lines: string[] } }> } };
    };
    const message = { to: 'background', type: 'export-articles', request: { after: 0 } };
    return (await chrome.runtime.sendMessage(message)).answer.lines;
  });
}
