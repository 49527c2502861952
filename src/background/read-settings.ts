import type { SettingsReading } from '../messaging/source-protocol.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedLibrary } from './opened-library.ts';

/** The settings as they hold, and what the library takes of the disk. */
export async function readSettings(): Promise<SettingsReading> {
  const [{ keep, managed }, library] = await Promise.all([effectiveSettings(), openedLibrary()]);
  return { keep, managed, usage: await library.usage() };
}
