import { outletNames } from '../../ui/outlet-names.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { goToMove } from './link-moves.ts';
import { cut } from './MovedNote.tsx';
import { MoveNumber } from './MoveNumber.tsx';
import type { ArrivalView } from './view-model-rows.ts';

export interface ArrivalsProps {
  readonly arrivals: readonly ArrivalView[];
}

/** Characters of a moved sentence that are enough to know it by. */
const SHOWN = 90;

/** What stands here in other versions, and elsewhere in the base: the other ends of the moves, each leading back. */
export function Arrivals({ arrivals }: ArrivalsProps) {
  const strings = useStrings();
  return (
    <>
      {arrivals.map(({ number, text, versions, fromBelow }) => (
        <div key={number} class="arrival" data-move={number} data-end="arrival" tabIndex={-1}>
          <p class="note moved">
            <MoveNumber number={number} />
            <span>
              {strings.text('moveStandsHere', outletNames(versions, strings))}{' '}
              <q class="quoted" dir="auto" lang={versions[0]?.language ?? undefined}>
                {cut(text, SHOWN)}
              </q>{' '}
              <button type="button" class="plain" onClick={(event) => goToMove(event.currentTarget, number, 'origin')}>
                {strings.text(fromBelow ? 'moveGoDown' : 'moveGoUp')}
              </button>
            </span>
          </p>
        </div>
      ))}
    </>
  );
}
