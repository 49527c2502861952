import type { UpgradeProgress } from '../library/upgrade-progress.ts';

/** As the opened library, of this life of the worker: an upgrade ends with it, and begins again in the next. */
const note: { progress: UpgradeProgress | null } = { progress: null };

/** Takes note of how far the upgrade is, for pages that ask meanwhile. */
export function noteUpgrade(progress: UpgradeProgress | null): void {
  note.progress = progress;
}

/** How far the upgrade of an older library is; null when the library is open or nobody has asked for it. Answers at once, also while the library cannot be read. */
export function upgradeProgress(): UpgradeProgress | null {
  return note.progress;
}
