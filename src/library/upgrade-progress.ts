/** How far the upgrade of an older library is. It runs in one transaction: until that is done nothing else can be read. */
export interface UpgradeProgress {
  /** Articles that are in their new form. */
  readonly done: number;
  /** All articles; 0 while the library is being opened and it is not known whether there is anything to upgrade. */
  readonly total: number;
}

/** Hears how far it is; null: the library is open, or cannot be opened. */
export type OnUpgrade = (progress: UpgradeProgress | null) => void;
