import { listRequests as readLog } from '../library/request-log.ts';
import type { LoggedRequest } from '../messaging/source-protocol.ts';
import { openedSources } from './opened-sources.ts';

/** Requests answered at once: a few screens. */
const PAGE = 200;

/** A page of the request log, newest first. */
export async function listRequests({ before }: { readonly before: number | null }): Promise<readonly LoggedRequest[]> {
  const sources = await openedSources();
  return sources.read((tx) => readLog(tx, { atMost: PAGE, ...(before === null ? {} : { before }) }));
}
