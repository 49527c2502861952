import type { DifferenceKind } from '../core/story.ts';
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
