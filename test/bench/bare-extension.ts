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
    "chrome.runtime.sendMessage('?').then(() => { performance.mark('answered'); document.title = 'answered'; });",
  'worker.js': "chrome.runtime.onMessage.addListener((message, sender, reply) => { reply('!'); });",
};

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
];

/**
 * What the browser itself takes, in ms a click: from a click on an empty extension's icon until its empty popup has an
 * answer from its empty worker, killed before. No extension can show anything from its worker sooner.
 */
export async function measureBareExtension(clicks: number): Promise<number[]> {
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
    const times: number[] = [];
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
      const answered = await popup.evaluate(
        () => performance.timeOrigin + (performance.getEntriesByName('answered')[0]?.startTime ?? Number.NaN),
      );
      times.push(answered - clicked);
      await popup.close().catch(() => undefined); // it may have closed by itself
    }
    return times;
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}
