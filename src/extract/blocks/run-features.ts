import type { TextRun } from './collect-runs.ts';
import { PART } from './element-record.ts';
import { findMainBox, MAIN_PLACES, writeMainPlace } from './main-box.ts';
import { NAME_GROUPS } from './name-words.ts';
import { type PageFacts, sumPage } from './page-sums.ts';
import { readVocabulary, SHARED_WORDS, writeShared } from './page-vocabulary.ts';
import { PLACES, placeOf } from './run-place.ts';
import { TEXT_SIGNS, writeTextSigns } from './text-signs.ts';
import type { WordWeights } from './word-weights.ts';

const PART_BITS = Object.values(PART);
/** Tags of containers that are features. */
export const TAGS: readonly string[] = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'td',
  'blockquote',
  'section',
  'article',
  'span',
  'figcaption',
  'dd',
  'pre',
];

const PLACE_AT = TEXT_SIGNS;
const MAIN_AT = PLACE_AT + PLACES;
const SHARED_AT = MAIN_AT + MAIN_PLACES;
const TAG_AT = SHARED_AT + SHARED_WORDS;
const PART_AT = TAG_AT + TAGS.length;
const GROUP_AT = PART_AT + PART_BITS.length;
/** Numbers in a row, and `FEATURE_NAMES`. */
const FEATURES = GROUP_AT + NAME_GROUPS.length;
/** Distance noted for a name group that no ancestor is named after. */
export const FAR = 40;

/**
 * One row of `FEATURE_NAMES` a run, or null for a run that is out of the question (`isFarOff`), which most of a page's are.
 * O(runs x depth + rows x features).
 */
export function runFeatures(runs: readonly TextRun[], facts: PageFacts, weights: WordWeights): (Float32Array | null)[] {
  const { votes } = facts;
  const page = sumPage(runs, facts);
  const isAsked = runs.map((run, index) => votes[index] === true || !isFarOff(run));
  const main = findMainBox(runs, votes);
  const vocabulary = readVocabulary(runs, main.prose, facts.title, isAsked);
  return runs.map((run, index) => {
    if (isAsked[index] !== true) return null;
    const row = new Float32Array(FEATURES);
    writeTextSigns(run.text, row, 0);
    row.set(placeOf(runs, index, page, votes, weights), PLACE_AT);
    writeMainPlace(run, main, row, MAIN_AT);
    writeShared(index, vocabulary, main.prose[index] === true, row, SHARED_AT);
    const tagAt = TAGS.indexOf(run.container.tag);
    if (tagAt >= 0) row[TAG_AT + tagAt] = 1;
    const { parts, groups, depth } = run.home;
    for (let at = 0; at < PART_BITS.length; at += 1) row[PART_AT + at] = (parts & (PART_BITS[at] ?? 0)) === 0 ? 0 : 1;
    for (let at = 0; at < groups.length; at += 1) {
      const named = groups[at] ?? 0;
      row[GROUP_AT + at] = named === 0 ? FAR : Math.min(FAR, depth - named);
    }
    return row;
  });
}

/** A short line of links, or one in navigation or a footer, that Readability does not keep either. */
function isFarOff(run: TextRun): boolean {
  const { length } = run.text;
  if (length >= FAR_OFF_CHARS) return false;
  return run.linkChars > length * FAR_OFF_LINK_SHARE || (run.home.parts & (PART.nav | PART.footer | PART.button)) !== 0;
}

/** Lines shorter than this may be far off, with that share of their characters in links. Takes 0.1% of the gold text's words. */
const FAR_OFF_CHARS = 120;
const FAR_OFF_LINK_SHARE = 0.5;
