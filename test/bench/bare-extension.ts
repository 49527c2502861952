import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { requireBrowser } from '../../scripts/lib/browsers.mjs';

const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'bare',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  }),
  'popup.html': '<!doctype html><meta charset="utf-8"><body><script src="popup.js"></script>',
  'popup.js':
    "performance.mark('content'); chrome.runtime.sendMessage('?').then(() => { performance.mark('answered'); document.title = 'answered'; });",
  'worker.js': "chrome.runtime.onMessage.addListener((message, sender, reply) => { reply('!'); });",
};

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
];

/** From a click on the icon, in ms: until the popup's first script runs, and until it has an answer from the worker. */
export interface BareClick {
  readonly content: number;
  readonly answer: number;
}

/**
 * What the browser itself takes for a click: on an empty extension's icon, with an empty popup, and an empty worker that was
 * killed before. No extension can show anything sooner.
 */
export async function measureBareExtension(clicks: number): Promise<BareClick[]> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'retold-bare-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(directory, name), text);
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [directory],
    args: ARGUMENTS,
  });
  try {
    const devtools = await browser.target().createCDPSession();
    await browser.waitForTarget((target) => target.type() === 'service_worker');
    const [extension] = (await browser.extensions()).values();
    if (extension === undefined) throw new Error('Chromium did not load the bare extension.');
    const page = await browser.newPage();
    const times: BareClick[] = [];
    for (let i = 0; i < clicks; i++) {
      const { targetInfos } = await devtools.send('Target.getTargets');
      const worker = targetInfos.find(({ type }) => type === 'service_worker');
      if (worker !== undefined) await devtools.send('Target.closeTarget', { targetId: worker.targetId });
      await new Promise((resolve) => setTimeout(resolve, 200));
      const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      const clicked = performance.timeOrigin + performance.now();
      await extension.triggerAction(page);
      const popup = await (await opened).asPage();
      await popup.waitForFunction(() => document.title === 'answered', { polling: 20 });
      const [content = Number.NaN, answer = Number.NaN] = await popup.evaluate(() =>
        ['content', 'answered'].map(
          (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
        ),
      );
      times.push({ content: content - clicked, answer: answer - clicked });
      await popup.close().catch(() => undefined); // it may have closed by itself
    }
    return times;
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}
