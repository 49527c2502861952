/** How far the upgrade of an older library is. It runs in one transaction: until that is done nothing else can be read. */
export interface UpgradeProgress {
  /** Articles that are in their new form, and all. */
  readonly done: number;
  readonly total: number;
}

/** Hears how far it is; null: there is none, or it has ended. */
export type OnUpgrade = (progress: UpgradeProgress | null) => void;
