import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'bare',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'worker.js' },
  }),
  'popup.html':
    '<!doctype html><meta charset="utf-8"><style>body{width:400px}</style><body><p>Bare</p><script src="popup.js"></script>',
  'popup.js': "chrome.runtime.sendMessage('?').then(() => performance.mark('bare:answered'));",
  'worker.js': "chrome.runtime.onMessage.addListener((message, sender, reply) => { reply('!'); });",
};

/**
 * Writes an extension with one word in its popup, which asks an empty worker. What a click on its icon takes is the
 * browser's part of any click: no extension can show anything sooner.
 */
export function writeBareExtension(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(directory, name), text);
}
