import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';
import { unpackedId } from '../e2e/managed-policy.ts';

/** As in test/e2e/chromium.ts, and a pipe for commands. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
];

/** How long anything may take before the measurement fails, in ms. */
const PATIENCE = 30_000;

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * A Chromium that nobody looks into while it works. Puppeteer attaches itself to every page and worker as it starts and holds
 * it until then, which a click waits for; here commands go to the browser as a whole, and a page is attached to only to ask
 * it for its times when it is done. Extensions have their icons in the toolbar: one without is first moved there, and the
 * 250 ms of that movement are no part of a click.
 */
export class UnwatchedChromium {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private sent = 0;

  private constructor(child: ChildProcess) {
    this.child = child;
    let text = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (piece: string) => {
      const messages = (text + piece).split('\0');
      text = messages.pop() ?? '';
      for (const message of messages) this.receive(JSON.parse(message) as Reply);
    });
  }

  /** @param extensions directories of unpacked extensions. `CLICK_WINDOW=1` opens a window on the display there is. */
  static async start(profile: string, extensions: readonly string[]): Promise<UnwatchedChromium> {
    pin(profile, extensions.map(unpackedId));
    const headless = process.env.CLICK_WINDOW === undefined ? ['--headless=new'] : [];
    const args = [...ARGUMENTS, ...headless, `--user-data-dir=${profile}`, 'about:blank'];
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    const browser = new UnwatchedChromium(spawn(requireBrowser('chromium'), args, { stdio: [...stdio] }));
    for (const directory of extensions) await browser.send('Extensions.loadUnpacked', { path: directory });
    return browser;
  }

  /** Opens an address in a tab of its own, in front. */
  async open(url: string): Promise<Target> {
    const before = new Set((await this.targets('tab')).map(({ targetId }) => targetId));
    await this.send('Target.createTarget', { url });
    return this.waitFor('tab', (target) => !before.has(target.targetId) && target.url === url);
  }

  /** Presses an extension's icon. Returns the time of it in ms since 1970, without waiting for anything. */
  press(extension: string, tab: Target): number {
    const pressed = performance.timeOrigin + performance.now();
    void this.send('Extensions.triggerAction', { id: unpackedId(extension), targetId: tab.targetId });
    return pressed;
  }

  /** An open page of an extension, by the part of its address that tells it from others ("popup"). */
  pageOf(extension: string, part: string): Promise<Target> {
    const own = `chrome-extension://${unpackedId(extension)}/`;
    return this.waitFor('page', ({ url }) => url.startsWith(own) && url.includes(part));
  }

  /** The value of an expression in a page, a promise's when it is kept. */
  async evaluate(target: Target, expression: string): Promise<unknown> {
    const { sessionId } = (await this.send('Target.attachToTarget', {
      targetId: target.targetId,
      flatten: true,
    })) as { sessionId: string };
    const request = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', request, sessionId)) as {
      result: { value: unknown };
      exceptionDetails?: { text: string };
    };
    await this.send('Target.detachFromTarget', { sessionId });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Closes all of an extension's own pages: one of them keeps the process in which its popup opens. */
  async closePagesOf(extension: string): Promise<void> {
    const own = `chrome-extension://${unpackedId(extension)}/`;
    for (const target of await this.targets('page')) if (target.url.startsWith(own)) await this.closeTarget(target);
  }

  async closeTarget({ targetId }: Target): Promise<void> {
    await this.send('Target.closeTarget', { targetId });
  }

  /** Kills every extension's worker, as Chromium does when it idles. */
  async killWorkers(): Promise<void> {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(20)) {
      const workers = await this.targets('service_worker');
      if (workers.length === 0) return;
      // One that has ended by itself in between is what is wanted.
      for (const worker of workers) await this.closeTarget(worker).catch(() => undefined);
    }
    throw new Error('A worker did not end.');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    void this.send('Browser.close').catch(() => undefined); // it may end before it answers
    await ended;
  }

  /** Every page of the browser's, or only those of one type; a page of the toolbar's is a `page`, what holds a web page a `tab`. */
  async targets(type: string): Promise<Target[]> {
    const found = (await this.send('Target.getTargets', { filter: [{ type }] })) as { targetInfos: Target[] };
    return found.targetInfos;
  }

  private async waitFor(type: string, isWanted: (target: Target) => boolean): Promise<Target> {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(20)) {
      const found = (await this.targets(type)).find(isWanted);
      if (found !== undefined) return found;
    }
    throw new Error(`No such ${type} opened.`);
  }

  private send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.sent += 1;
    const id = this.sent;
    (this.child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result);
        else reject(new Error(`${method}: ${error.message}`));
      });
    });
  }

  private receive(reply: Reply): void {
    if (reply.id === undefined) return;
    this.waiting.get(reply.id)?.(reply);
    this.waiting.delete(reply.id);
  }
}

interface Reply {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Puts extensions' icons into the toolbar of a profile that no browser has open. */
function pin(profile: string, ids: readonly string[]): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { extensions?: object }) : {};
  const extensions = { ...preferences.extensions, pinned_extensions: ids };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...preferences, extensions }));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
