import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { build } from 'vite';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';

/** Writes an extension whose worker is `entry` and nothing else, to be loaded from `directory`. */
export async function buildMeasuredExtension(entry: string, directory: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'chrome116',
      lib: { entry, formats: ['iife'], name: 'measured', fileName: () => 'worker.js' },
    },
  });
  mkdirSync(directory, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Retold library, measured',
    version: '1.0',
    permissions: ['unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(directory, 'wake.html'), '<script src="wake.js"></script>');
  writeFileSync(path.join(directory, 'wake.js'), 'chrome.runtime.sendMessage("wake").catch(() => undefined);');
}

/** A real Chromium with the measured extension, on a profile that outlives it. */
export class MeasuredBrowser {
  private constructor(
    private readonly browser: Browser,
    private worker: WebWorker,
  ) {}

  static async launch(extension: string, profile: string): Promise<MeasuredBrowser> {
    const browser = await puppeteer.launch({
      executablePath: requireBrowser('chromium'),
      headless: true,
      pipe: true,
      enableExtensions: [extension],
      userDataDir: profile,
      protocolTimeout: 3_600_000,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    return new MeasuredBrowser(browser, await readyWorker(browser));
  }

  /** Calls `bench.<name>(...args)` in the worker. */
  async call<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    const call = `bench.${name}(...${JSON.stringify(args)})`;
    return (await this.worker.evaluate(call)) as Result;
  }

  /** Ends the worker as the browser does when it idles, and wakes it with a message. */
  async restartWorker(): Promise<void> {
    const wake = new URL('wake.html', this.worker.url()).href;
    await this.worker.close();
    const page = await this.browser.newPage();
    await page.goto(wake);
    this.worker = await readyWorker(this.browser);
    await page.close();
  }

  /** Bytes of the worker's heap and of its array buffers, after a collection. */
  async heapBytes(): Promise<number> {
    await this.worker.client.send('HeapProfiler.collectGarbage');
    const usage = (await this.worker.client.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  /** Ends the browser as a power cut would: SIGKILL to it and all its processes. */
  kill(): void {
    const pid = this.browser.process()?.pid;
    if (pid === undefined) throw new Error('The browser has no process.');
    // Puppeteer starts it as the leader of a process group of its own.
    process.kill(-pid, 'SIGKILL');
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Waits as long as a busy machine may take to start a worker. */
async function readyWorker(browser: Browser): Promise<WebWorker> {
  for (let attempt = 0; attempt < 1_500; attempt++) {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    const ready = await worker?.evaluate('typeof bench === "object"').catch(() => false);
    if (worker && ready) return worker;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The measured worker does not answer.');
}
