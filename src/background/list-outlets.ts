import type { OutletSummary } from '../messaging/source-protocol.ts';
import { readPackageFile } from '../platform/package-file.ts';

/** The starter packs' place in the package: made by `scripts/make-packs`, held to their form by test/sources/packs. */
const PACKS = 'packs/outlets.json';

/** The outlets of the starter packs, from Retold's own package. */
export async function listOutlets(): Promise<readonly OutletSummary[]> {
  const { outlets } = JSON.parse(await readPackageFile(PACKS)) as { readonly outlets: readonly OutletSummary[] };
  return outlets;
}
