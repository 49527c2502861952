import * as v from 'valibot';
import { readSettings, type Settings } from '../library/settings.ts';
import { keepSettings } from '../messaging/source-schemas.ts';
import { managedPolicy } from '../platform/managed.ts';
import { openedSources } from './opened-sources.ts';

export interface EffectiveSettings extends Settings {
  /** What a policy decides. */
  readonly managed: readonly ('keep' | 'fetching')[];
}

/** The reader's settings, under an organisation's policy where there is one. A value that makes no sense counts as none. */
export async function effectiveSettings(): Promise<EffectiveSettings> {
  const sources = await openedSources();
  const [settings, policy] = await Promise.all([sources.read(readSettings), managedPolicy()]);
  const { unreadDays, readDays, maxMegabytes } = policy;
  const wanted = v.safeParse(keepSettings, {
    unreadDays: unreadDays ?? settings.keep.unreadDays,
    readDays: readDays ?? settings.keep.readDays,
    maxBytes: typeof maxMegabytes === 'number' ? maxMegabytes * 1_000_000 : settings.keep.maxBytes,
  });
  const decidesKeep = wanted.success && [unreadDays, readDays, maxMegabytes].some((value) => value !== undefined);
  const forbidsFetching = policy.fetching === false;
  return {
    ...settings,
    fetchingPaused: forbidsFetching || settings.fetchingPaused,
    keep: decidesKeep ? wanted.output : settings.keep,
    managed: [...(decidesKeep ? (['keep'] as const) : []), ...(forbidsFetching ? (['fetching'] as const) : [])],
  };
}
