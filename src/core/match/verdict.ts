import type { Relation } from '../story.ts';
import { COPY_MODEL } from './copy-model.ts';
import { type TreeModel, treeModel } from './tree-model.ts';
import { EVENT_MODEL } from './verdict-model.ts';

export interface Verdict {
  readonly relation: Relation;
  /** That the two tell one story, 0..1. */
  readonly probability: number;
}

/**
 * From this probability on, shared text makes the relation `same-copy`. Lower names more rewritten reports copies, higher
 * misses cuts; one half is right as long as the model is calibrated.
 */
const COPY_PROBABILITY = 0.5;

/**
 * Bodies that share less than this have only their headline in common, which never is enough: headlines are shared by
 * series, live blogs and errors of extraction. On the development collections it touches hardly any true match.
 */
const LEAST_BODY_COSINE = 0.05;
const HEADLINE_PROBABILITY = 0.3;

/** Nothing is surer: one label in a hundred of the collections learned from is wrong itself. */
const CERTAIN = 0.99;

let eventModel: TreeModel | undefined;
let copyModel: TreeModel | undefined;

/**
 * Judges one candidate by two learned models (boosted trees): are they reports of one event, and does one text descend
 * from the other? `event` is aligned with `FEATURES`; `copy` with `COPY_FEATURES`, null for a candidate that shares no text.
 */
export function verdict(event: ArrayLike<number>, copy: ArrayLike<number> | null, bodyCosine: number): Verdict {
  eventModel ??= treeModel(EVENT_MODEL);
  const headlineAlone = bodyCosine < LEAST_BODY_COSINE;
  const sameEvent = Math.min(headlineAlone ? HEADLINE_PROBABILITY : 1, logistic(eventModel(event)));
  if (copy === null) return { relation: 'same-event', probability: Math.min(CERTAIN, sameEvent) };
  copyModel ??= treeModel(COPY_MODEL);
  const sameCopy = logistic(copyModel(copy));
  // Two witnesses for one story, and the better one counts twice: even a wrongly named copy tells the same story as a rule.
  const probability = Math.min(CERTAIN, 1 - (1 - sameCopy) ** 2 * (1 - sameEvent));
  return { relation: sameCopy >= COPY_PROBABILITY ? 'same-copy' : 'same-event', probability };
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
