import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { Connection } from './connection.ts';
import { type LearningRules, learnStep } from './dictionary/learn-step.ts';
import type { IndexCache } from './index/index-cache.ts';
import { readIndexState, rebuildingOf } from './index/index-state.ts';
import { type IndexStep, indexStep, type StepRules } from './index/index-step.ts';
import type { MaintenanceReport, UpkeepBudget } from './library.ts';
import { repairFingerprints } from './repair-fingerprints.ts';
import { DEFAULT_KEEP, retentionStep } from './retention.ts';
import { sheetStep } from './title-sheets.ts';
import { transact } from './transact.ts';

/** Two seconds of work at most: an alarm that rings every hour has merged a day's articles by evening. */
const DEFAULT_STEPS = 40;

/** What upkeep works on. */
export interface UpkeepParts {
  readonly connection: Connection;
  readonly cache: IndexCache;
  readonly fingerprintArticle: (article: Article) => Fingerprint;
  readonly learning: LearningRules;
}

/** One step of the index's upkeep, with the fingerprints that it needs made again. */
export async function upkeepStep(parts: UpkeepParts, rules: StepRules): Promise<IndexStep> {
  const step = await indexStep(parts.connection, parts.cache, rules);
  if (step.broken.length > 0) await repairFingerprints(parts.connection, step.broken, parts.fingerprintArticle);
  return step;
}

/**
 * Keeps to the retention rules, then makes the index and searches fast, within the budget; a segment that it began to build from
 * the tail it finishes. Safe to stop after any step.
 */
export async function maintain(parts: UpkeepParts, budget: UpkeepBudget): Promise<MaintenanceReport> {
  let removed = 0;
  const { now, keep = DEFAULT_KEEP } = budget;
  let { steps = DEFAULT_STEPS } = budget;
  while (steps > 0) {
    steps--;
    const gone = await transact(parts.connection, 'readwrite', (tx) => retentionStep(tx, keep, now));
    removed += gone;
    if (gone === 0) break;
  }
  let last: IndexStep | null = null;
  while (last?.more !== false && (steps > 0 || last?.building)) {
    steps--;
    last = await upkeepStep(parts, { patient: true });
  }
  let sheeted = false;
  while (last?.more === false && steps > 0 && !sheeted) {
    steps--;
    sheeted = !(await sheetStep(parts.connection));
  }
  if (last?.more === false && steps > 0) await learnStep(parts.connection, parts.learning);
  const state = await transact(parts.connection, 'readonly', readIndexState);
  return {
    removed,
    more: last?.more !== false || !sheeted,
    rebuilding: rebuildingOf(state),
  };
}
