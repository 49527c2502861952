import * as v from 'valibot';
import type { RequestParsers } from './receive.ts';
import type { TabCommands } from './tab-protocol.ts';

/** As in schemas.ts: what browsers accept as an address. */
const MAX_URL = 65_536;

const nothing = v.null();
const oneTab = v.object({
  tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
  url: v.pipe(v.string(), v.maxLength(MAX_URL), v.regex(/^https?:\/\//i)),
});

/** Run-time checks of the import of open tabs. */
export const tabRequests: RequestParsers<TabCommands> = {
  'list-tabs': (request) => v.parse(nothing, request),
  'import-tab': (request) => v.parse(oneTab, request),
};
