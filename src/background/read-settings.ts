import type { SettingsReading } from '../messaging/source-protocol.ts';
import { effectiveSettings } from './effective-settings.ts';
import { openedLibrary } from './opened-library.ts';

/** The settings as they hold, and what the library takes of the disk. */
export async function readSettings(): Promise<SettingsReading> {
  const [{ keep, watched, managed }, library] = await Promise.all([effectiveSettings(), openedLibrary()]);
  return { keep, watched, managed, usage: await library.usage() };
}
