import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, pressButton, stateOf } from './popup-actions.ts';
import {
  approveDomains,
  command,
  fetchAll,
  newsstandPack,
  type PackedPackage,
  packageWithOutlets,
} from './sources-package.ts';

/** How long fetching everything of the newsstand may take, in ms: a second between two pages of one outlet. */
const FETCHING = 90_000;

/** From installation to the first comparison, killing the worker on the way. */
describe('a reader’s first minutes, in Chromium', () => {
  let newsstand: Newsstand;
  let packed: PackedPackage;
  let reader: ChromiumReader;
  let welcome: Page;
  const strangers: string[] = [];

  beforeAll(async () => {
    newsstand = await startNewsstand();
    packed = packageWithOutlets(newsstandPack(newsstand));
    reader = await ChromiumReader.start({ extensionDirectory: packed.directory, keepWelcome: true });
    await approveDomains(
      reader,
      newsstandPack(newsstand).flatMap(({ domains }) => domains),
    );
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
    packed?.remove();
  });

  it('opens the welcome page on installation, with nothing fetched and no site asked for', async () => {
    const target = await reader.browser.waitForTarget((each) => each.url().includes('/pages/welcome/'));
    welcome = await target.asPage();
    await welcome.bringToFront();
    await welcome.waitForSelector('[data-state="choosing"]');
    expect(newsstand.requests).toEqual([]);
  });

  it('shows the outlets of the chosen country and the sites that will be asked for', async () => {
    for (const country of await welcome.$$('input[name="country"]')) {
      const isOn = await country.evaluate((box) => (box as HTMLInputElement).checked);
      const value = await country.evaluate((box) => (box as HTMLInputElement).value);
      if (isOn !== (value === 'IE')) await country.evaluate((box) => (box as HTMLInputElement).click());
    }
    const english = newsstandPack(newsstand).filter(({ country }) => country === 'IE');
    await welcome.waitForFunction(
      (count) => document.querySelectorAll('label[data-outlet]').length === count,
      {},
      english.length,
    );
    const hosts = await welcome.$eval('.hosts', (line) => line.textContent);
    for (const { domains } of english) expect(hosts).toContain(domains[0]);
    expect(newsstand.requests).toEqual([]);
  });

  it('fetches after one prompt, goes on when the worker dies, and says when it is ready', async () => {
    await welcome.click('button.primary');
    await welcome.waitForSelector('[data-state="fetching"]', { timeout: 20_000 });
    await waitForArticles(welcome, 3);
    await reader.killWorker();
    await waitForArticles(welcome, 8);
    await pressButton(welcome, 'Pause');
    await welcome.waitForSelector('[data-state="paused"]');
    await reader.killWorker();
    await pressButton(welcome, 'Resume');
    await welcome.waitForSelector('[data-state="ready"]', { timeout: FETCHING });
    const answer = await welcome.$eval('[data-ready]', (line) => line.textContent);
    expect(answer).toMatch(/^7 outlets, \d+ articles: ready\.$/);
    const failures = await welcome.$$eval('[data-fault]', (rows) => rows.map((row) => row.textContent));
    expect(failures).toEqual([]);
  });

  it('asks for a feed again without having it sent again', async () => {
    const url = `${newsstand.origin('courier')}/feed.xml`;
    await command(welcome, 'retry-feed', { url });
    await fetchAll(welcome);
    const [newest] = (await allRequests(welcome)).filter((request) => request.url === url);
    expect(newest).toMatchObject({ outcome: 'unchanged', status: 304 });
    expect(newsstand.requests.filter(({ path, etag }) => path === '/feed.xml' && etag !== null)).toHaveLength(1);
  });

  it('compares an article of today with at least four outlets’ versions on the first click', async () => {
    await reader.killWorker();
    const article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const popup = await reader.clickAndWait(article);
    expect(await stateOf(popup)).toBe('ready');
    expect((await popup.$$('[data-version]')).length).toBeGreaterThanOrEqual(4);
    await popup.waitForSelector('[data-difference]');
    await closePopup(popup);
    await article.close();
  });

  it('has logged every request that was made, and made none that left this machine', async () => {
    const log = await allRequests(welcome);
    for (const { url } of log) {
      if (!new URL(url).hostname.endsWith('.localhost')) strangers.push(url);
    }
    expect(strangers).toEqual([]);
    const logged = new Set(log.map(({ url }) => `${new URL(url).hostname} ${new URL(url).pathname}`));
    const made = newsstand.requests
      .filter(({ path }) => !path.startsWith('/pictures/') && path !== '/favicon.ico')
      .map(({ host, path }) => `${host} ${new URL(path, 'http://x').pathname}`);
    const own = new URL(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const byReader = new Set([`${own.hostname} ${own.pathname}`]);
    expect(made.filter((each) => !logged.has(each) && !byReader.has(each))).toEqual([]);
    expect(log.filter(({ outcome }) => outcome === 'sent').length).toBeLessThanOrEqual(16);
  });
});

function waitForArticles(page: Page, count: number): Promise<unknown> {
  return page.waitForFunction(
    (least) => Number(/Articles read: (\d+)/.exec(document.body.textContent ?? '')?.[1] ?? 0) >= least,
    { timeout: FETCHING },
    count,
  );
}

interface Logged {
  readonly number: number;
  readonly url: string;
  readonly outcome: string;
}

async function allRequests(page: Page): Promise<readonly Logged[]> {
  const all: Logged[] = [];
  for (let before: number | null = null; ; ) {
    const rows: readonly Logged[] = await command(page, 'list-requests', { before });
    all.push(...rows);
    before = rows.at(-1)?.number ?? null;
    if (before === null || before === 1) return all;
  }
}
