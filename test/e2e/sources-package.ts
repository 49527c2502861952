import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OutletSummary, SourcesProgress } from '../../src/messaging/source-protocol.ts';
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

/** The built package with other outlets in its starter packs, and its searches sent elsewhere; nothing else of it differs. */
export function packageWithOutlets(
  outlets: readonly OutletSummary[],
  searchEndpoint?: string,
  source: string = process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE,
): PackedPackage {
  const { directory, remove } = copiedPackage(source);
  writeFileSync(path.join(directory, 'packs/outlets.json'), JSON.stringify({ notice: 'newsstand', outlets }));
  if (searchEndpoint !== undefined) {
    const endpoints = { gdelt: searchEndpoint, 'bing-news': searchEndpoint, 'google-news': searchEndpoint };
    writeFileSync(path.join(directory, 'packs/search.json'), JSON.stringify(endpoints));
  }
  return { directory, remove };
}

/** A copy of a built package, to be changed. */
function copiedPackage(source: string): PackedPackage {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'retold-package-'));
  cpSync(source, directory, { recursive: true });
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * The built package with `tabs` among the permissions that it has from the start: headless Chromium shows no prompt, and
 * nobody could say yes. A request for what is there already is answered without one.
 */
export function packageThatSeesTabs(source: string = process.env.RETOLD_PACKAGE ?? CHROME_PACKAGE): PackedPackage {
  const copy = copiedPackage(source);
  const file = path.join(copy.directory, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<'permissions' | 'optional_permissions', string[]>;
  const optional = manifest.optional_permissions.filter((permission) => permission !== 'tabs');
  const changed = { ...manifest, permissions: [...manifest.permissions, 'tabs'], optional_permissions: optional };
  writeFileSync(file, JSON.stringify(changed));
  return copy;
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

/** Sends one of the background's commands from an extension page, as its own code does. */
export async function command<Answer>(page: Page, type: string, request: unknown): Promise<Answer> {
  const reply = await page.evaluate(
    async (message) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; answer: unknown; error?: unknown }> };
        };
      };
      return chrome.runtime.sendMessage(message);
    },
    { to: 'background', type, request },
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.answer as Answer;
}

/** Gives Retold these domains, by the same request that its pages make. Puppeteer's evaluation counts as a click. */
export async function grantDomains(reader: ChromiumReader, page: Page, domains: readonly string[]): Promise<void> {
  await approveDomains(reader, domains);
  await page.bringToFront();
  const granted = await page.evaluate(
    async (origins) => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: { request(wanted: unknown): Promise<boolean> } };
      };
      return chrome.permissions.request({ permissions: ['offscreen'], origins });
    },
    domains.map((domain) => `*://*.${domain}/*`),
  );
  if (!granted) throw new Error('Chromium did not grant the domains.');
}

/** Fetches batch after batch until nothing is due. */
export async function fetchAll(page: Page): Promise<SourcesProgress> {
  for (;;) {
    const progress = await command<SourcesProgress>(page, 'advance-sources', null);
    if (progress.waitMs === null) return progress;
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, progress.waitMs ?? 0)));
  }
}
