import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedRequest } from '../../src/messaging/source-protocol.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { DEMO } from '../newsstand/stories.ts';
import { CHROME_PACKAGE, ChromiumReader } from './chromium.ts';
import { approveDomains, command, type PackedPackage, packageThatSeesTabs } from './sources-package.ts';

/** What the browser's own objects are called here. */
interface ChromeGlobal {
  readonly chrome: {
    readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
    readonly tabs: {
      query(of: { url: string }): Promise<{ id: number }[]>;
      discard(id: number): Promise<unknown>;
    };
  };
}

const OUTLETS = [DEMO.outlet, 'dispatch', 'gazette'];

describe('importing open tabs, in Chromium', () => {
  let newsstand: Newsstand;
  let packed: PackedPackage;
  let reader: ChromiumReader;
  let options: Page;
  let moving: Page;

  const status = () => options.$eval('[data-tabs-status]', (line) => line.textContent);
  const faults = () =>
    options.$$eval('[data-tab-fault]', (lines) =>
      lines.map((line) => [line.querySelector('span')?.textContent, line.getAttribute('data-tab-fault')]),
    );

  beforeAll(async () => {
    newsstand = await startNewsstand({
      extraPages: { 'post.localhost': { '/paper.pdf': '', '/sleeper-2026-03-02': '<title>Sleeper</title>' } },
    });
    packed = packageThatSeesTabs();
    reader = await ChromiumReader.start({ extensionDirectory: packed.directory });
    await approveDomains(
      reader,
      [...OUTLETS, 'beacon', 'mna', 'courier', 'post'].map((outlet) => `${outlet}.localhost`),
    );
    for (const outlet of OUTLETS) await reader.open(newsstand.articleUrl(DEMO.story, outlet));
    moving = await reader.open(newsstand.articleUrl(DEMO.story, 'beacon'));
    await reader.open(`${newsstand.articleUrl(DEMO.story, DEMO.outlet)}#comments`);
    await reader.open(`${newsstand.origin('courier')}/`);
    await reader.open(`http://post.localhost:${newsstand.port}/paper.pdf`);
    await reader.open('chrome://version/');
    const sleeper = `http://post.localhost:${newsstand.port}/sleeper-2026-03-02`;
    await reader.open(sleeper);
    options = await reader.openExtensionPage('src/pages/options/index.html');
    await options.waitForSelector('[data-action="show-tabs"]');
    await options.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as ChromeGlobal;
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      if (tab !== undefined) await chrome.tabs.discard(tab.id);
    }, sleeper);
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
    packed?.remove();
  });

  it('needs no permission at the installation that warns', async () => {
    const built = process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE;
    const manifest = readFileSync(path.join(built, 'manifest.json'), 'utf8');
    const warnings = await options.evaluate((text) => {
      const { chrome } = globalThis as unknown as ChromeGlobal;
      return chrome.management.getPermissionWarningsByManifest(text);
    }, manifest);
    expect(warnings).toEqual([]);
  });

  it('lists what can be read, articles chosen, and names why the rest cannot', async () => {
    await options.click('[data-action="show-tabs"]');
    await options.waitForSelector('[data-tab]');
    const tabs = await options.$$eval('[data-tab]', (labels) =>
      labels.map((label) => [label.getAttribute('data-tab'), label.querySelector('input')?.checked]),
    );
    expect(tabs).toEqual([
      ...[...OUTLETS, 'beacon'].map((outlet) => [newsstand.articleUrl(DEMO.story, outlet), true]),
      [`${newsstand.origin('courier')}/`, false],
    ]);
    expect((await faults()).map(([, fault]) => fault)).toEqual([
      'browser-page',
      'twice',
      'pdf',
      'browser-page',
      'asleep',
    ]);
  });

  it('can be used by everybody: axe finds nothing', async () => {
    await options.evaluate(axe.source);
    const violations = await options.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  it('reads the chosen tabs where they are, without a request, though the worker dies before', async () => {
    await options.click(`[data-tab="${newsstand.origin('courier')}/"] input`);
    await moving.goto(newsstand.articleUrl('saint-orla-ferry', 'mna'));
    const pages = () => newsstand.requests.filter(({ path: page }) => page !== '/favicon.ico').length;
    const before = pages();
    await reader.killWorker();
    await options.click('form button.primary');
    await options.waitForFunction(() => document.querySelector('[data-tabs-status]')?.textContent?.includes('added'));
    expect(await status()).toBe('Articles added: 3. Known already: 0. Tabs not read: 2.');
    expect((await faults()).map(([, fault]) => fault).sort()).toEqual(['elsewhere', 'not-an-article']);
    expect(pages()).toBe(before);
    expect(await command<LoggedRequest[]>(options, 'list-requests', { before: null })).toEqual([]);
    const { lines } = await command<{ lines: string[] }>(options, 'export-articles', { after: 0 });
    expect(lines).toHaveLength(3);
  });

  it('adds nothing twice', async () => {
    await options.click('[data-action="show-tabs"]');
    await options.waitForSelector('[data-tab]');
    await options.click('form button.primary');
    await options.waitForFunction(() =>
      document.querySelector('[data-tabs-status]')?.textContent?.includes('added: 1. Known already: 3'),
    );
  });
});
