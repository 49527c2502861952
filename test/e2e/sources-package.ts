import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OutletSummary } from '../../src/messaging/source-protocol.ts';
import type { Newsstand } from '../newsstand/server.ts';
import { SITES } from '../newsstand/sites.ts';
import { CHROME_PACKAGE, type ChromiumReader } from './chromium.ts';

/** Which kind of feed each outlet of the newsstand is followed by: all kinds are. */
const FEEDS: Readonly<Record<string, string>> = {
  courier: '/feed.xml',
  dispatch: '/atom.xml',
  gazette: '/feed.json',
  beacon: '/feed.rdf',
  pulse: '/sitemap-index.xml',
  ledger: '/rss-0.91.xml',
  mna: '/news.xml.gz',
};

/** The newsstand as a starter pack. */
export function newsstandPack(newsstand: Newsstand): readonly OutletSummary[] {
  return SITES.map(({ id, name, language }) => ({
    name,
    domains: [`${id}.localhost`],
    country: language === 'ar' ? 'EG' : 'IE',
    language,
    owner: null,
    agency: id.startsWith('mna'),
    feeds: [`${newsstand.origin(id)}${FEEDS[id] ?? '/feed.xml'}`],
  }));
}

export interface PackedPackage {
  readonly directory: string;
  remove(): void;
}

/** The built package with other outlets in its starter packs; nothing else of it differs. */
export function packageWithOutlets(outlets: readonly OutletSummary[]): PackedPackage {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'retold-packs-'));
  cpSync(process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE, directory, { recursive: true });
  writeFileSync(path.join(directory, 'packs/outlets.json'), JSON.stringify({ notice: 'newsstand', outlets }));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Says yes to the permission prompt for these domains before it is asked. Headless Chromium shows no prompt; its extensions
 * page can give a site to an extension, and a request for what is given already is answered without a prompt.
 */
export async function approveDomains(reader: ChromiumReader, domains: readonly string[]): Promise<void> {
  const page = await reader.open('chrome://extensions/');
  await page.evaluate(
    async (id, patterns) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> } };
      };
      for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    reader.extension.id,
    domains.map((domain) => (/^[\d.]+$/.test(domain) ? `*://${domain}/*` : `*://*.${domain}/*`)),
  );
  await page.close();
}
