import type { DifferenceKind, Toll } from '../core/story.ts';
import type { TextKey } from './message-keys.ts';

/** What each kind of difference is called. */
export const KIND_NAMES: Readonly<Record<DifferenceKind, TextKey>> = {
  missing: 'kindMissing',
  'only-here': 'kindOnlyHere',
  moved: 'kindMoved',
  headline: 'kindHeadline',
  number: 'kindNumber',
  date: 'kindDate',
  name: 'kindName',
  title: 'kindTitle',
  quote: 'kindQuote',
  speaker: 'kindSpeaker',
  attribution: 'kindAttribution',
  hedge: 'kindHedge',
  negation: 'kindNegation',
  credit: 'kindCredit',
  wording: 'kindWording',
  style: 'kindStyle',
};

/** What counts of people are called by what became of them; the rest are numbers like others. */
const TOLL_NAMES: Readonly<Partial<Record<Toll, TextKey>>> = {
  dead: 'tollDead',
  injured: 'tollInjured',
  missing: 'tollMissing',
  victims: 'tollVictims',
  arrested: 'tollArrested',
  rescued: 'tollRescued',
  infected: 'tollInfected',
};

/** The name of a difference: what its figures count where that is known ("Deaths"), or else its kind. */
export function nameOf(kind: DifferenceKind, toll: Toll | null): TextKey {
  return (toll === null ? undefined : TOLL_NAMES[toll]) ?? KIND_NAMES[kind];
}
