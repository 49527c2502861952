import type { CopyOverlap } from './copy-overlap.ts';

/**
 * Texts that share words but less than this of their names tell of different things. Of pairs that share some text and whose
 * names can be told: 28 of 3,740 copies of SpotSigs share less and none of Provenance, 8 of 1,690 reports of one event, and
 * 74 of 163 pairs of different events. At .3, twice as many copies; at .2, an invented council's vote on a bridge, reported
 * in the words of another council's on a street, is its copy.
 */
const LEAST_NAMES = 0.25;

/** Whether two texts share wording only, as an outlet's template filled in twice: the names and figures in it are others. */
export function hasOtherNames({ namesHeld, form }: CopyOverlap): boolean {
  return form > 0 || (namesHeld !== null && namesHeld < LEAST_NAMES);
}
