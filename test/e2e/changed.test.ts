import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup } from './popup-actions.ts';

/** An outlet rewrites its page between two clicks of a reader, the worker killed between them. */
describe('a page that has changed since it was read', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;

  beforeAll(async () => {
    newsstand = await startNewsstand();
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('says so, and leads to what it says otherwise', async () => {
    const article = await reader.open(newsstand.articleUrl(DEMO.story, DEMO.outlet));
    const first = await reader.clickAndWait(article);
    expect(await first.$('[data-action="show-change"]')).toBeNull();
    await closePopup(first);
    await reader.killWorker();
    const dead = await article.evaluate(() => {
      const walker = document.createTreeWalker(
        document.querySelector('article') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const [said] = /\b31\b/.exec(node.nodeValue ?? '') ?? [];
        if (said !== undefined && node.parentElement?.closest('p') != null) {
          node.nodeValue = (node.nodeValue ?? '').replace(/\b31\b/, '97');
          return said;
        }
      }
      return null;
    });
    expect(dead).toBe('31');
    const second = await reader.clickAndWait(article);
    await second.waitForSelector('[data-action="show-change"]', { timeout: 20_000 });
    const opened = reader.browser.waitForTarget((target) => target.url().includes('/src/pages/compare/'), {
      timeout: 20_000,
    });
    await second.$eval('[data-action="show-change"]', (button) => (button as HTMLElement).click());
    const compare = await (await opened).asPage();
    await compare.waitForSelector('[data-difference][data-kind="number"]', { timeout: 20_000 });
    const kinds = await compare.$$eval('[data-difference]', (rows) => rows.map((row) => row.getAttribute('data-kind')));
    expect(new Set(kinds)).toEqual(new Set(['number']));
    // The page's own day, which its texts share, is no name for one of them.
    const published = await compare.$eval(
      'header.story .quiet',
      ({ textContent }) => textContent?.split(' · ')[1] ?? '',
    );
    expect(published).toMatch(/\d/);
    const names = await compare.$$eval('[data-choice="base"] option', (all) => all.map(({ text }) => text));
    expect(names).toHaveLength(2);
    expect(names[1]).toMatch(/^Text of /);
    await compare.waitForSelector('.revisions .time', { timeout: 20_000 });
    const times = await compare.$$eval('.revisions .time', (all) => all.map(({ textContent }) => textContent ?? ''));
    expect(times).toHaveLength(2);
    for (const name of [names[1], ...times]) expect(name).not.toContain(published);
  });
});
