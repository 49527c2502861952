import type { Described } from '../../src/core/match/verdict-features.ts';

/** One query with its described candidates and what is known of them. */
export interface TrainingQuery {
  /** Collection it is from: each counts by its own share, however many queries it has. */
  readonly collection: string;
  /** Story or topic: cross-validation never parts one. */
  readonly group: string;
  /** Articles that tell its story, itself left out; those not among the candidates count as missed. */
  readonly relevant: number;
  readonly described: readonly Described[];
  /** Aligned with `described`: 1 same event, 0 another, -1 nobody judged. */
  readonly labels: Int8Array;
}
