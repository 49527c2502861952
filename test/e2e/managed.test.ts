import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LoggedRequest, SettingsReading, SourcesProgress } from '../../src/messaging/source-protocol.ts';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { noPolicyBecause, setPolicy, unpackedId } from './managed-policy.ts';
import { command, grantDomains, newsstandPack, type PackedPackage, packageWithOutlets } from './sources-package.ts';

const POLICY = { fetching: false, unreadDays: 7, maxMegabytes: 50 };
const reason = noPolicyBecause();

describe.skipIf(reason !== null)(
  `an organisation’s policy, in Chromium${reason === null ? '' : ` (${reason})`}`,
  () => {
    let newsstand: Newsstand;
    let packed: PackedPackage;
    let takeBack: (() => void) | undefined;
    let reader: ChromiumReader;
    let page: Page;

    beforeAll(async () => {
      newsstand = await startNewsstand();
      packed = packageWithOutlets(newsstandPack(newsstand));
      takeBack = setPolicy(unpackedId(packed.directory), POLICY);
      reader = await ChromiumReader.start({ extensionDirectory: packed.directory });
      page = await reader.openExtensionPage('src/pages/options/index.html');
      await page.waitForSelector('#storage');
    });
    afterAll(async () => {
      await reader?.close();
      takeBack?.();
      await newsstand?.close();
      packed?.remove();
    });

    it('decides how long articles are kept, and the options say so', async () => {
      const settings = () => command<SettingsReading>(page, 'read-settings', null);
      await vi.waitUntil(async () => (await settings()).managed.length === 2, { timeout: 20_000, interval: 200 });
      expect(await settings()).toMatchObject({
        managed: ['keep', 'fetching'],
        keep: { unreadDays: 7, maxBytes: 50_000_000 },
      });
      await command(page, 'write-settings', { keep: { unreadDays: 90, readDays: null, maxBytes: 10_000_000_000 } });
      expect((await settings()).keep.unreadDays).toBe(7);
      await page.reload();
      await page.waitForSelector('input[name="unreadDays"]:disabled');
    });

    it('forbids every request, whatever the reader follows and allows', async () => {
      await grantDomains(reader, page, ['gazette.localhost']);
      const outlets = newsstandPack(newsstand).filter(({ domains }) => domains[0] === 'gazette.localhost');
      await command(page, 'follow-outlets', { outlets });
      await command(page, 'pause-sources', { paused: false });
      expect((await command<SourcesProgress>(page, 'advance-sources', null)).paused).toBe(true);
      const probe = { url: `${newsstand.origin('gazette')}/feed.json` };
      expect(await command(page, 'probe-feed', probe)).toEqual({ isFeed: false });
      expect(newsstand.requests).toEqual([]);
      expect(await command<LoggedRequest[]>(page, 'list-requests', { before: null })).toEqual([]);
    });
  },
);
