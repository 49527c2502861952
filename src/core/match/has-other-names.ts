import type { CopyOverlap } from './copy-overlap.ts';
import { largerContainment } from './larger-containment.ts';

/**
 * Texts that share words but less than this of their names tell of different things. Of pairs that share some text and whose
 * names can be told: 28 of 3,740 copies of SpotSigs share less and none of Provenance, 8 of 1,690 reports of one event, and
 * 74 of 163 pairs of different events. At .3, twice as many copies; at .2, an invented council's vote on a bridge, reported
 * in the words of another council's on a street, is its copy.
 */
const LEAST_NAMES = 0.25;

/**
 * Where so much of either text is shared, other names are of what stands around it: a page's title, an advertisement's address,
 * a list of other stories. Copies of nearly all of a wire story were refused for them. At .8, a football bulletin
 * is a copy of the day before's: names and scores are a fifth of it.
 */
const NEARLY_ALL = 0.9;

/** Whether two texts share wording only, as an outlet's template filled in twice: the names and figures in it are others. */
export function hasOtherNames(overlap: CopyOverlap): boolean {
  if (largerContainment(overlap) >= NEARLY_ALL) return false;
  return overlap.form > 0 || (overlap.namesHeld !== null && overlap.namesHeld < LEAST_NAMES);
}
