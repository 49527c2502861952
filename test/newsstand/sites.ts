import { agency } from './outlets/agency.ts';
import { agencyArabic } from './outlets/agency-arabic.ts';
import { almarfa } from './outlets/almarfa.ts';
import { beacon } from './outlets/beacon.ts';
import { courier } from './outlets/courier.ts';
import { dispatch } from './outlets/dispatch.ts';
import { gazette } from './outlets/gazette.ts';
import { ledger } from './outlets/ledger.ts';
import { pulse } from './outlets/pulse.ts';
import type { OutletSite } from './site.ts';

/** Every outlet of the newsstand. */
export const SITES: readonly OutletSite[] = [
  agency,
  courier,
  dispatch,
  gazette,
  beacon,
  pulse,
  ledger,
  agencyArabic,
  almarfa,
];

/** @throws {Error} for an outlet that the newsstand does not have. */
export function siteOf(outletId: string): OutletSite {
  const site = SITES.find(({ id }) => id === outletId);
  if (!site) throw new Error(`The newsstand has no outlet "${outletId}"`);
  return site;
}
