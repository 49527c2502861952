import { describeCopies } from '../../src/core/match/copy-features.ts';
import { eventQueries } from '../train-match-verdict/collect-queries.ts';
import { WHOLE } from '../train-match-verdict/library-drawn.ts';
import type { CopyPair } from './copy-pairs.ts';

/** The name of what `strangers` returns as a collection. */
export const STRANGERS = 'strangers';
/** Those of the events collections whose articles the labelled pairs are of: their events stay unseen where they are left out. */
const OF_THE_PAIRS = new Set(['spotsigs', 'provenance-spotify']);

/**
 * Pairs of `events.jsonl.gz` that share some text and are of different events, as judged there: house lines, formulas,
 * background paragraphs of an outlet. None is a copy. Reports of one event are left out, as nobody labelled their copies.
 */
export async function strangers(folder: string): Promise<readonly CopyPair[]> {
  const pairs: CopyPair[] = [];
  for (const { collection, group, described, labels } of await eventQueries(folder, WHOLE)) {
    if (OF_THE_PAIRS.has(collection)) continue;
    const copies = new Map(describeCopies(described).map((copy) => [copy.described, copy.features]));
    for (const [i, label] of labels.entries()) {
      const candidate = described[i];
      const features = label === 0 && candidate !== undefined ? copies.get(candidate) : undefined;
      if (features === undefined) continue;
      pairs.push({ collection: STRANGERS, event: group, label: 'different', isCopy: false, directions: [features] });
    }
  }
  return pairs;
}
