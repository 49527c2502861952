import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type CDPSession, type MediaFeature, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** How a state of the gallery is looked at. */
export interface Look {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels in a CSS pixel. */
  readonly scale?: number;
  readonly dark?: boolean;
  /** On a phone: fingers and no pointer. */
  readonly touch?: boolean;
  /** Further media features: forced colours, more contrast, less motion. */
  readonly media?: readonly MediaFeature[];
}

/** One page of real Chromium on the gallery, for the tests of components. */
export class GalleryBrowser {
  readonly page: Page;
  private readonly devtools: CDPSession;
  private readonly url: string;
  private readonly browser: Browser;

  private constructor(page: Page, devtools: CDPSession, url: string, browser: Browser) {
    this.page = page;
    this.devtools = devtools;
    this.url = url;
    this.browser = browser;
  }

  /** @param url where the gallery is served */
  static async open(url: string): Promise<GalleryBrowser> {
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage();
    return new GalleryBrowser(page, await page.createCDPSession(), url, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Shows a state by its address below the gallery (`compare.html?state=all`), and waits for `ready` and two frames. */
  async show(
    address: string,
    { locale = 'en', width = 1000, height = 700, scale = 1, dark = false, touch = false, media = [] }: Look,
    ready = '[data-state]',
  ): Promise<void> {
    const [path = '', hash = ''] = address.split(/(?=#)/);
    await this.page.setViewport({ width, height, deviceScaleFactor: scale, isMobile: touch, hasTouch: touch });
    const scheme = { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' };
    await this.devtools.send('Emulation.setEmulatedMedia', { features: [scheme, ...media] });
    // Another fragment alone would be no other page.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}${path}&locale=${locale}${hash}`);
    await this.page.waitForSelector(ready);
    await this.settled();
  }

  /** What was asked for has been drawn. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[data-rows="growing"], [data-later]') === null);
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  /** What axe finds wrong, a line each; `without` names rules that are about whole pages. */
  async violations(without: readonly string[] = []): Promise<string[]> {
    await this.page.addScriptTag({ path: AXE });
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const options = JSON.stringify({ resultTypes: ['violations'], rules });
    const { violations } = (await this.page.evaluate(`axe.run(${options})`)) as AxeResults;
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }
}
