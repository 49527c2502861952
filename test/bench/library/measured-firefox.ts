import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { requireBrowser } from '../../../scripts/lib/browsers.mjs';
import { Marionette } from '../../e2e/marionette.ts';

const EXTENSION_ID = 'measured@retold.example';
/** Fixed, so that the extension's page and its storage have one address on every start. */
const ORIGIN_ID = '6d1e7f0a-3c5b-4a8e-9d2f-b4c6a8e0f213';
const START_PATIENCE = 60_000;
const POLL_MS = 50;

/** Adds to the extension what Firefox needs: its id, a page that holds the same code, and a way to call it. */
export function prepareForFirefox(extension: string): void {
  const manifest = {
    manifest_version: 3,
    name: 'Retold library, measured',
    version: '1.0',
    permissions: ['unlimitedStorage'],
    browser_specific_settings: { gecko: { id: EXTENSION_ID } },
  };
  writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    path.join(extension, 'bench.html'),
    '<script src="worker.js"></script><script src="calls.js"></script>',
  );
  writeFileSync(
    path.join(extension, 'calls.js'),
    `addEventListener('call', async ({ detail }) => {
      const { name, args } = JSON.parse(detail);
      const answer = await bench[name](...args).then((value) => ({ value }), (error) => ({ error: String(error) }));
      document.documentElement.dataset.answer = JSON.stringify(answer);
    });`,
  );
}

/** A real Firefox with the measured extension's page open: an event page has the same storage and thread rules. */
export class MeasuredFirefox {
  private constructor(
    private readonly firefox: ChildProcess,
    private readonly marionette: Marionette,
  ) {}

  static async launch(extension: string, profile: string): Promise<MeasuredFirefox> {
    const port = await freePort();
    const preferences = {
      'marionette.port': port,
      'remote.prefs.recommended': true,
      'network.proxy.type': 0,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ORIGIN_ID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    };
    mkdirSync(profile, { recursive: true });
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    const firefox = spawn(
      requireBrowser('firefox'),
      ['--headless', '--no-remote', '--profile', profile, '--marionette', '--remote-allow-system-access'],
      { stdio: 'ignore' },
    );
    const marionette = await Marionette.connect(port, Date.now() + START_PATIENCE);
    await marionette.send('Addon:Install', { path: extension, temporary: true });
    await marionette.send('Marionette:SetContext', { value: 'content' });
    await marionette.send('WebDriver:Navigate', { url: `moz-extension://${ORIGIN_ID}/bench.html` });
    return new MeasuredFirefox(firefox, marionette);
  }

  /** Calls `bench.<name>(...args)` in the extension's page. */
  async call<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    await this.marionette.run(
      'content',
      `delete document.documentElement.dataset.answer;
       window.dispatchEvent(new CustomEvent('call', { detail: args[0] }));`,
      [JSON.stringify({ name, args })],
    );
    for (;;) {
      const answer = await this.marionette.run('content', 'return document.documentElement.dataset.answer ?? null;');
      if (typeof answer === 'string') {
        const { value, error } = JSON.parse(answer) as { value: Result; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.firefox.once('exit', resolve));
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => this.firefox.kill());
    this.marionette.close();
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
