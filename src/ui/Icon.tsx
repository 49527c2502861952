import type { DifferenceKind } from '../core/story.ts';

/** One drawing per kind of difference, 16 × 16, strokes only: told apart by shape, in any colour. */
const KINDS: Readonly<Record<DifferenceKind, string>> = {
  missing: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M4.2 11.8l7.6-7.6',
  'only-here': 'M8 3v10M3 8h10',
  moved: 'M5 13V3M2.5 5.5L5 3l2.5 2.5M11 3v10M8.5 10.5L11 13l2.5-2.5',
  headline: 'M2.5 3.5h11M2.5 6.5h11M2.5 10h6M2.5 13h6',
  number: 'M2.5 6h11M2.5 10h11M11 2.5l-6 11',
  date: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  name: 'M8 8.5a2.75 2.75 0 1 0 0-5.5a2.75 2.75 0 0 0 0 5.5M3 13.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
  title: 'M8 2.2l1.7 3.7l4 .5l-3 2.7l.8 4L8 11.1l-3.5 2l.8-4l-3-2.7l4-.5z',
  quote: 'M2.5 11c2.5 0 3.5-2 3.5-6H2.8v3.2H6M9.5 11c2.5 0 3.5-2 3.5-6H9.8v3.2H13',
  speaker: 'M2.5 3h11v7.5H8L5 13.5v-3H2.5z',
  attribution: 'M2.5 3h11v7.5H8L5 13.5v-3H2.5zM5 6.7h6',
  hedge: 'M2 9.5c2-4 4-4 6-1.5s4 2.5 6-1.5',
  negation: 'M2.5 6h11v5',
  credit: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M10.2 6.3a2.8 2.8 0 1 0 0 3.4',
  wording: 'M2 6.5c2-3 4-3 6-1s4 2 6-1M2 11.5c2-3 4-3 6-1s4 2 6-1',
  style: 'M2 13L5.5 3.5L9 13M3.3 9.5h4.4M14 8v5M14 10.5a2 2.3 0 1 0 0 .1',
};

const MORE = 'M3 8h.01M8 8h.01M13 8h.01';

export interface IconProps {
  readonly name: DifferenceKind | 'more';
}

/** A drawing beside words that say the same: hidden from the accessibility tree. */
export function Icon({ name }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-icon={name}>
      <path d={name === 'more' ? MORE : KINDS[name]} />
    </svg>
  );
}
