import { writeSettings } from '../library/settings.ts';
import type { SettingsReading } from '../messaging/source-protocol.ts';
import { domainPattern } from '../platform/permissions.ts';
import { registerWatch } from '../platform/watch-script.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedSources } from './opened-sources.ts';
import { readSettings } from './read-settings.ts';

/** Watches exactly these domains from now on. */
export async function watchSites({ domains }: { readonly domains: readonly string[] }): Promise<SettingsReading> {
  const sources = await openedSources();
  await sources.write((tx) => writeSettings(tx, { watched: [...new Set(domains)] }));
  await renewWatch();
  return readSettings();
}

/** Registers the watch again: browsers forget it when the extension is updated. */
export async function renewWatch(): Promise<void> {
  const { watched } = await effectiveSettings();
  await registerWatch(watched.map(domainPattern));
}
