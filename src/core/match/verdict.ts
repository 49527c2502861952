import type { Relation } from '../story.ts';
import { tellKind } from './among-its-kind.ts';
import { bothLooks } from './both-looks.ts';
import { type DescribedCopy, describeCopies } from './copy-features.ts';
import { copyTellsStory } from './copy-tells-story.ts';
import { largerContainment } from './larger-containment.ts';
import { logistic } from './logistic.ts';
import { tellOtherFacts } from './other-facts.ts';
import { secondLook } from './second-look.ts';
import { type Described, FEATURES } from './verdict-features.ts';
import { verdictModels } from './verdict-models.ts';

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
 * Bodies that share less than this have only their headline in common, which never is enough, nor is the headline of an article
 * without a word of body: headlines are shared by series, live blogs and errors of extraction. On the development collections it touches hardly any true match.
 */
const LEAST_BODY_COSINE = 0.05;
const HEADLINE_PROBABILITY = 0.3;
/** Nor is one form filled in twice: what a bulletin has in common with the one of the day before is its form. */
const FILLED_ANEW_PROBABILITY = 0.3;
/** If the form is so much of either: reports of one event that share less and name much are taken for forms too (4 of 905 pairs of ECB+; at .3 one). */
const LEAST_FORM = 0.3;

/** From this share of either on, a text of other figures is an update. */
const LEAST_OF_LIST = 0.5;

/** Nothing is surer: one label in a hundred of the collections learned from is wrong itself. */
const CERTAIN = 0.99;

/**
 * Reports so many days apart are seldom of one event, however alike: floods come back to a river. No wall: what is very sure
 * stays a match, and a copy is one whenever it is printed. The collections learned from have too few such pairs to teach it.
 */
const LONG_AFTER_DAYS = 45;
const LONG_AFTER_LOG_ODDS = 2;

/** A report of the query's kind, but of another event. */
const OTHER_EVENT_PROBABILITY = 0.3;
/** From this probability on, a report is one of those that the query's event is likely told by. */
const LIKELY = 0.5;

const DAYS_APART = FEATURES.indexOf('daysApart');
const FEWER_WORDS = FEATURES.indexOf('fewerWords');
const OPENING_HELD = FEATURES.indexOf('openingHeld');
const STANDING = (['contrast', 'openingHeld', 'sameCircle', 'contrastCircle'] as const).map((name) =>
  FEATURES.indexOf(name),
);

/**
 * Judges the candidates of one query by three learned models (boosted trees, the first with a network beside them): is it a report of the same event, is it still
 * in the light of what the first said of all candidates, and does one text descend from the other? Aligned with `described`.
 * O(k^2 (log k + h)), k candidates that share text of h copy hashes.
 */
export function verdicts(described: readonly Described[]): readonly Verdict[] {
  const { first, second, copy } = verdictModels();
  const impressions = Float64Array.from(described, ({ features }) => first(features));
  const consensus = secondLook(described, impressions);
  const copies = new Map<Described, DescribedCopy>(describeCopies(described).map((found) => [found.described, found]));
  const judged = described.map((candidate, at): Verdict => {
    const most = mostOf(candidate);
    const longAfter = (candidate.features[DAYS_APART] ?? 0) > Math.log1p(LONG_AFTER_DAYS);
    const sameEvent = bothLooks(impressions[at] ?? 0, second(consensus[at] ?? []), described.length);
    const text = copies.get(candidate);
    const sameCopy = text === undefined ? Number.NEGATIVE_INFINITY : copy(text.features);
    if (logistic(sameCopy) < COPY_PROBABILITY || isOtherList(candidate) || candidate.isBackground) {
      const logOdds = sameEvent - (longAfter ? LONG_AFTER_LOG_ODDS : 0);
      return { relation: 'same-event', probability: Math.min(most, logistic(logOdds)) };
    }
    const tells = copyTellsStory(sameCopy, sameEvent, largerContainment(candidate.overlap));
    return { relation: 'same-copy', probability: Math.min(CERTAIN, tells) };
  });
  return doubtItsKind(described, doubtOtherFacts(described, judged));
}

function doubtItsKind(described: readonly Described[], judged: readonly Verdict[]): readonly Verdict[] {
  const ofKind = tellKind(
    judged.map(({ relation, probability }, at) => {
      const { features = [], company = null } = described[at] ?? {};
      const [contrast = 0, openingHeld = 0, bySimilarity = 0, byContrast = 0] = STANDING.map(
        (place) => features[place],
      );
      const isCompared = relation === 'same-event' && company !== null;
      return { probability, contrast, openingHeld, company: isCompared ? { bySimilarity, byContrast } : null };
    }),
  );
  return doubt(
    judged,
    ofKind.flatMap((isOfKind, at) => (isOfKind ? [at] : [])),
  );
}

function doubtOtherFacts(described: readonly Described[], judged: readonly Verdict[]): readonly Verdict[] {
  const likely = judged.flatMap(({ relation, probability }, at) => {
    const candidate = described[at];
    return candidate !== undefined && relation === 'same-event' && probability >= LIKELY ? [{ at, candidate }] : [];
  });
  const other = tellOtherFacts(
    likely.map(({ candidate: { features, figuresHeld } }) => ({
      openingHeld: features[OPENING_HELD] ?? 0,
      figuresHeld,
    })),
  );
  return doubt(
    judged,
    likely.flatMap(({ at }, i) => (other[i] ? [at] : [])),
  );
}

function doubt(judged: readonly Verdict[], places: readonly number[]): readonly Verdict[] {
  const doubted = new Set(places);
  return judged.map((verdict, at) =>
    doubted.has(at) ? { ...verdict, probability: Math.min(OTHER_EVENT_PROBABILITY, verdict.probability) } : verdict,
  );
}

/** The highest probability of one event that what two articles have in common allows. */
function mostOf({ bodyCosine, overlap, otherFigures, features }: Described): number {
  if (bodyCosine < LEAST_BODY_COSINE || features[FEWER_WORDS] === 0) return HEADLINE_PROBABILITY;
  return otherFigures || overlap.form >= LEAST_FORM ? FILLED_ANEW_PROBABILITY : CERTAIN;
}

/** Lists of one form share its words; a list told again shares its figures as well, and an update of it most of its words. */
function isOtherList({ otherFigures, overlap }: Described): boolean {
  return otherFigures && largerContainment(overlap) < LEAST_OF_LIST;
}
