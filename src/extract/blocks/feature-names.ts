import { PART } from './element-record.ts';
import { MAIN_PLACE_NAMES } from './main-box.ts';
import { NAME_GROUPS } from './name-words.ts';
import { SHARED_WORD_NAMES } from './page-vocabulary.ts';
import { TAGS } from './run-features.ts';
import { PLACE_NAMES } from './run-place.ts';
import { TEXT_SIGN_NAMES } from './text-signs.ts';

/** Names of the features, in the order of a row (`runFeatures`). For training and tests: the script in a page needs their number alone. */
export const FEATURE_NAMES: readonly string[] = [
  ...TEXT_SIGN_NAMES,
  ...PLACE_NAMES,
  ...MAIN_PLACE_NAMES,
  ...SHARED_WORD_NAMES,
  ...TAGS.map((tag) => `tag:${tag}`),
  ...Object.keys(PART).map((part) => `part:${part}`),
  ...NAME_GROUPS.map(([name]) => `near:${name}`),
];
