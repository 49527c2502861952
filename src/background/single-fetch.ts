import type { RequestPurpose } from '../library/source-rows.ts';
import type { DeskFetches, FetchFault } from '../messaging/source-protocol.ts';
import { withDesk } from './desk.ts';
import { effectiveSettings } from './effective-settings.ts';
import { loggedFetch } from './logged-fetch.ts';

/**
 * One fetch that the reader asked for by a button, outside the batches of followed outlets: made while fetching is paused too,
 * unless an organisation's policy forbids requests.
 */
export async function singleFetch<Type extends keyof DeskFetches>(
  type: Type,
  request: DeskFetches[Type]['request'],
  purpose: RequestPurpose,
): Promise<DeskFetches[Type]['answer']['outcome'] | FetchFault> {
  const { managed } = await effectiveSettings();
  if (managed.includes('fetching')) return { state: 'fault', fault: 'forbidden', retryAfterSeconds: null };
  return withDesk(() => loggedFetch(type, request, purpose));
}
