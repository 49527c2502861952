import { writeSettings as write } from '../library/settings.ts';
import type { KeepSettings, SettingsReading } from '../messaging/source-protocol.ts';
import { openedSources } from './opened-sources.ts';
import { readSettings } from './read-settings.ts';

/** Keeps the reader's settings; a policy that decides them still holds. Upkeep follows them within the hour. */
export async function writeSettings({ keep }: { readonly keep: KeepSettings }): Promise<SettingsReading> {
  const sources = await openedSources();
  await sources.write((tx) => write(tx, { keep }));
  return readSettings();
}
