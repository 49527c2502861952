import { agency } from './outlets/agency.ts';
import { courier } from './outlets/courier.ts';
import { gazette } from './outlets/gazette.ts';
import type { OutletSite } from './site.ts';

/** Every outlet of the newsstand. */
export const SITES: readonly OutletSite[] = [agency, courier, gazette];

/** @throws {Error} for an outlet that the newsstand does not have. */
export function siteOf(outletId: string): OutletSite {
  const site = SITES.find(({ id }) => id === outletId);
  if (!site) throw new Error(`The newsstand has no outlet "${outletId}"`);
  return site;
}
