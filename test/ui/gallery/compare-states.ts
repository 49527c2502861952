import type { Relation, Version } from '../../../src/core/story.ts';
import { AGENCY, BASE, COURIER, copies, EARLIER, GAZETTE, longCopies } from './compare-stories.ts';

/** What stands in the fake library in one state of the compare page. */
export interface CompareState {
  /** The base first. */
  readonly versions: readonly Version[];
  readonly revisions?: readonly Version[];
  /** Which of them stands beside the base, by index; all unless given. */
  readonly beside?: number;
  readonly gone?: number;
  readonly relation?: Relation;
  /** `never`: the comparison never comes; an Error: it fails; `nothing`: the address is empty. */
  readonly outcome?: 'never' | 'nothing' | Error;
}

const STORY = [BASE, AGENCY, COURIER, GAZETTE];
const NAMELESS: Version = {
  ...GAZETTE,
  article: {
    ...GAZETTE.article,
    outlet: { name: 'www.vell-advertiser.outer-skerries.example', domain: 'outer-skerries.example' },
  },
};
const [LONG = BASE, ...LONG_OTHERS] = longCopies(10, 3000);

/** Every state of the compare page, by name. */
export const COMPARE_STATES = {
  nothing: { versions: STORY, outcome: 'nothing' },
  loading: { versions: STORY, outcome: 'never' },
  failed: { versions: STORY, outcome: Object.assign(new Error(''), { name: 'UnknownArticle' }) },
  all: { versions: STORY, revisions: [BASE, EARLIER] },
  single: { versions: STORY, beside: 1 },
  agency: { versions: [AGENCY, BASE, COURIER, GAZETTE] },
  revision: { versions: [BASE, EARLIER], revisions: [BASE, EARLIER] },
  gone: { versions: STORY.slice(0, 2), gone: 2 },
  alone: { versions: [BASE] },
  filtered: { versions: STORY.slice(0, 2), relation: 'same-event' },
  nameless: { versions: [BASE, AGENCY, COURIER, NAMELESS] },
  many: { versions: [BASE, ...copies(30)] },
  long: { versions: [LONG, ...LONG_OTHERS] },
} as const satisfies Readonly<Record<string, CompareState>>;

export type CompareStateName = keyof typeof COMPARE_STATES;
