import path from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Extension, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';

/** The built package that is tested. */
export const CHROME_PACKAGE = path.resolve(import.meta.dirname, '../../dist/chrome');

/** Keeps Chromium from talking to anybody and lets it run as root in a container. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** How long any step of a journey may take before the test fails, in ms. */
const PATIENCE = 20_000;

/** A real Chromium with Retold installed, driven as a reader would. */
export class ChromiumReader {
  readonly browser: Browser;
  readonly extension: Extension;
  private readonly devtools: CDPSession;

  private constructor(browser: Browser, extension: Extension, devtools: CDPSession) {
    this.browser = browser;
    this.extension = extension;
    this.devtools = devtools;
  }

  static async start(
    options: {
      readonly headless?: boolean;
      readonly profile?: string;
      readonly extensionDirectory?: string;
      /** Leave the tab open that Retold opens when it is installed. */
      readonly keepWelcome?: boolean;
      /** Pages fill the window, as for a reader: puppeteer gives each 800 × 600 otherwise. */
      readonly fillWindow?: boolean;
    } = {},
  ): Promise<ChromiumReader> {
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      headless: options.headless ?? true,
      pipe: true,
      enableExtensions: [options.extensionDirectory ?? CHROME_PACKAGE],
      args: ARGUMENTS,
      ...(options.fillWindow === true ? { defaultViewport: null } : {}),
      ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    });
    const extension = await loadedExtension(browser);
    const welcome = await browser.waitForTarget((target) => target.url().includes('/pages/welcome/'), {
      timeout: PATIENCE,
    });
    if (options.keepWelcome !== true) await (await welcome.asPage()).close();
    return new ChromiumReader(browser, extension, await browser.target().createCDPSession());
  }

  /** Opens an address in a tab of its own, in front. */
  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  /** Clicks the toolbar icon on a tab: grants activeTab and opens the real popup, which is returned. */
  async click(page: Page): Promise<Page> {
    await page.bringToFront();
    const opened = this.browser.waitForTarget(
      (target) => target.type() === 'page' && target.url().includes('/src/pages/popup/'),
      { timeout: PATIENCE },
    );
    await this.extension.triggerAction(page);
    return (await opened).asPage();
  }

  /** Clicks, and waits for the popup to leave `loading`. */
  async clickAndWait(page: Page): Promise<Page> {
    const popup = await this.click(page);
    await popup.waitForSelector('[data-state]:not([data-state="loading"])', { timeout: PATIENCE });
    return popup;
  }

  /** Kills Retold's worker, as Chromium does when it idles or memory is short. False: it was not running. */
  async killWorker(): Promise<boolean> {
    const { targetInfos } = await this.devtools.send('Target.getTargets');
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(this.extension.id));
    if (worker === undefined) return false;
    await this.devtools.send('Target.closeTarget', { targetId: worker.targetId });
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
      const running = (await this.devtools.send('Target.getTargets')).targetInfos;
      if (!running.some(({ targetId }) => targetId === worker.targetId)) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('The worker did not end.');
  }

  /** An extension page in a tab of its own (a popup cannot be photographed, a tab can). */
  async openExtensionPage(file: string): Promise<Page> {
    return this.open(`chrome-extension://${this.extension.id}/${file}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Chromium loads an unpacked extension a moment after it has started. */
async function loadedExtension(browser: Browser): Promise<Extension> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; ) {
    const [extension] = (await browser.extensions()).values();
    if (extension !== undefined) return extension;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not load the extension.');
}
