import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { stateOf } from './popup-actions.ts';

const FIXTURE = readFileSync(path.join(import.meta.dirname, '../library/upgrades/v4.json'), 'utf8');
/** Enough for an upgrade of some seconds. */
const ARTICLES = 20_000;
const PATIENCE = 60_000;

/** A library of version 4 in place of the extension's own: the first article of the fixture, over and over. */
async function placeOldLibrary(page: Page): Promise<void> {
  await page.evaluate(
    async (json, articles) => {
      const settled = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const fixture = JSON.parse(json) as {
        stores: {
          name: string;
          indexes: { name: string; keyPath: string }[];
          rows: [number, Record<string, unknown>][];
        }[];
      };
      const bytes = (text: unknown) =>
        Uint8Array.from(atob(String(text).slice('base64:'.length)), (letter) => letter.charCodeAt(0));
      const rowOf = (store: string) => fixture.stores.find(({ name }) => name === store)?.rows[0]?.[1] ?? {};
      const [entry, article] = [rowOf('entries'), rowOf('articles')];
      const [fingerprint, packed] = [bytes(entry.fingerprint), bytes(article.packed)];
      await settled(indexedDB.deleteDatabase('retold-library'));
      const opening = indexedDB.open('retold-library', 4);
      opening.onupgradeneeded = () => {
        for (const { name, indexes } of fixture.stores) {
          const store = opening.result.createObjectStore(name);
          for (const index of indexes) store.createIndex(index.name, index.keyPath);
        }
      };
      const db = await settled(opening);
      const tx = db.transaction(['entries', 'articles', 'state'], 'readwrite');
      const hash = String(entry.key).slice(-17);
      for (let id = 1; id <= articles; id++) {
        const key = `https://ferry.example/${id}${hash}`;
        tx.objectStore('entries').put({ ...entry, key, fingerprint }, id);
        const { readAt, ...unread } = { ...article, packed, readAt: article.readAt };
        const row = id % 1_000 === 0 ? { ...unread, readAt } : unread;
        tx.objectStore('articles').put(row, id);
      }
      tx.objectStore('state').put({ nextId: articles + 1, articles }, 'counters');
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onabort = () => reject(tx.error);
      });
      db.close();
    },
    FIXTURE,
    ARTICLES,
  );
}

describe('a library of an older version, in Chromium', () => {
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

  it('says how far its upgrade is while pages wait for it, and then shows what there was', async () => {
    const plain = await reader.openExtensionPage('manifest.json');
    await reader.killWorker();
    await placeOldLibrary(plain);
    await plain.close();

    const article = await reader.open(newsstand.articleUrl('saint-orla-ferry', 'mna'));
    const popup = await reader.click(article);
    await popup.waitForSelector('[data-upgrade]', { timeout: PATIENCE });
    expect(await stateOf(popup)).toBe('loading');
    // Below the popup's own words and in view.
    const [heading, said] = await popup.$$eval('h1, [data-upgrade]', (all) =>
      all.map((one) => one.getBoundingClientRect().toJSON()),
    );
    expect(said.top).toBeGreaterThanOrEqual(heading.bottom);
    expect(said.bottom).toBeLessThanOrEqual(await popup.evaluate(() => innerHeight));
    // The popup closes when another tab comes to the front; what it asked for is done all the same.
    const page = await reader.openExtensionPage('src/pages/library/index.html');
    const note = await page.waitForSelector('[data-upgrade]', { timeout: PATIENCE });
    expect(await note?.evaluate((shown) => shown.textContent)).toMatch(/bringing its library up to date.*of 20,000/);
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLProgressElement>('[data-upgrade] progress')?.value) > 0,
      { timeout: PATIENCE },
    );
    await page.waitForSelector('main:not([data-state="loading"])', { timeout: PATIENCE });
    await page.waitForFunction(() => document.querySelector('[data-upgrade]') === null, { timeout: PATIENCE });
    await page.waitForFunction(() => document.querySelector('.usage')?.textContent?.includes('20,00'));
    expect(await page.$$eval('[data-story]', (stories) => stories.length)).toBeGreaterThan(0);
  });
});
