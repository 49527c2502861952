import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { Marionette } from './marionette.ts';

export const FIREFOX_PACKAGE = path.resolve(import.meta.dirname, '../../dist/firefox');
const EXTENSION_ID = '@retold';

/** How long any step may take before the test fails, in ms. */
const PATIENCE = 30_000;

/** A real Firefox with Retold installed, driven as a reader would: real toolbar clicks, the real popup. */
export class FirefoxReader {
  private readonly firefox: ChildProcess;
  private readonly profile: string;
  private readonly marionette: Marionette;

  private constructor(firefox: ChildProcess, profile: string, marionette: Marionette) {
    this.firefox = firefox;
    this.profile = profile;
    this.marionette = marionette;
  }

  /** `allowsEverything`: permission prompts are answered with yes before they are shown. */
  static async start(
    options: { readonly extensionDirectory?: string; readonly allowsEverything?: boolean } = {},
  ): Promise<FirefoxReader> {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'retold-firefox-'));
    const port = await freePort();
    const preferences = {
      'marionette.port': port,
      'remote.prefs.recommended': true,
      'network.proxy.type': 0,
      'extensions.webextOptionalPermissionPrompts': options.allowsEverything !== true,
    };
    writeFileSync(
      path.join(profile, 'user.js'),
      Object.entries(preferences)
        .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
        .join(''),
    );
    const firefox = spawn(
      requireBrowser('firefox'),
      ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
      { stdio: 'ignore' },
    );
    const marionette = await Marionette.connect(port, Date.now() + PATIENCE);
    await marionette.send('Addon:Install', { path: options.extensionDirectory ?? FIREFOX_PACKAGE, temporary: true });
    const reader = new FirefoxReader(firefox, profile, marionette);
    await reader.closeWelcome();
    return reader;
  }

  /** Waits for the tab that Retold opens when it is installed, and closes it. */
  private async closeWelcome(): Promise<void> {
    await this.inBrowser(
      `const deadline = Date.now() + args[0];
      for (;;) {
        const welcome = window.gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.includes('/pages/welcome/'));
        if (welcome) return window.gBrowser.removeTab(welcome);
        if (Date.now() > deadline) throw new Error('The welcome page did not open.');
        await new Promise((resolve) => window.setTimeout(resolve, 50));
      }`,
      [PATIENCE],
    );
  }

  /** Opens an address in the tab. */
  async open(url: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Opens an address in a tab of its own, which stays; what is opened next opens in this one. */
  async openTab(url: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    const opened = (await this.marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
      handle: string;
    };
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: opened.handle, focus: true });
    await this.open(url);
  }

  /** Opens one of Retold's own pages in the tab. `page`: its path in the package. */
  async openOwnPage(page: string): Promise<void> {
    await this.open(String(await this.inBrowser('return extension.getURL(args[0]);', [page])));
  }

  /** Clicks an element of the page as a reader would: browsers count it as a click. */
  async press(selector: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    const found = (await this.marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector })) as {
      value: Readonly<Record<string, string>>;
    };
    await this.marionette.send('WebDriver:ElementClick', { id: Object.values(found.value)[0] });
  }

  /** Runs a function body in the page; `args` is its list of arguments. */
  inPage(body: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.marionette.run('content', body, args);
  }

  /** Clicks the toolbar icon, which grants activeTab and opens the real popup. */
  async click(): Promise<void> {
    await this.closePopup();
    await this.inBrowser(
      `await action.triggerAction(window);
      const deadline = Date.now() + args[0];
      while (openPanel()?.state !== 'open') {
        if (Date.now() > deadline) throw new Error('The popup did not open.');
        await new Promise((resolve) => window.setTimeout(resolve, 20));
      }`,
      [PATIENCE],
    );
  }

  /** Evaluates an expression in the open popup until it is neither null, false nor undefined, and returns its value. */
  async inPopup(expression: string): Promise<unknown> {
    return this.inBrowser(
      `const deadline = Date.now() + args[1];
      while (Date.now() < deadline) {
        const popup = [...window.document.querySelectorAll('browser')].find((each) => each.currentURI?.spec.startsWith('moz-extension:'));
        if (popup) {
          const name = 'retold-test:' + Math.random();
          const value = await new Promise((resolve) => {
            popup.messageManager.addMessageListener(name, ({ data }) => resolve(data));
            const script = '{ const { document } = content; let v; try { v = (' + args[0] + '); } catch (e) { v = { error: String(e) }; } sendAsyncMessage(' + JSON.stringify(name) + ', v ?? null); }';
            popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
            window.setTimeout(() => resolve(null), 1000);
          });
          if (value !== null && value !== false) return value;
        }
        await new Promise((resolve) => window.setTimeout(resolve, 50));
      }
      throw new Error('The popup never showed: ' + args[0]);`,
      [expression, PATIENCE],
    );
  }

  /** Closes the popup, and waits until it is gone: a click while it is open would only close it. */
  async closePopup(): Promise<void> {
    await this.inBrowser(
      `const deadline = Date.now() + args[0];
      while (openPanel()) {
        if (Date.now() > deadline) throw new Error('The popup did not close.');
        openPanel()?.hidePopup();
        await new Promise((resolve) => window.setTimeout(resolve, 50));
      }`,
      [PATIENCE],
    );
  }

  /** Ends the event page, as Firefox does when it idles. */
  async killBackground(): Promise<void> {
    await this.inBrowser(`await extension.terminateBackground({ ignoreDevToolsAttached: true });`);
  }

  async close(): Promise<void> {
    this.marionette.close();
    const ended = new Promise((resolve) => this.firefox.once('exit', resolve));
    this.firefox.kill('SIGKILL');
    await ended;
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Runs a body in the browser's own window, with `extension`, its toolbar `action` and `openPanel()` at hand. */
  private inBrowser(body: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.marionette.run(
      'chrome',
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)});
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      const openPanel = () => [...window.document.querySelectorAll('panel')].find(({ state }) => state !== 'closed');
      ${body}`,
      args,
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}
