import { useStrings } from '../../ui/StringsContext.tsx';
import { goToMove } from './link-moves.ts';
import { MoveNumber } from './MoveNumber.tsx';
import type { MoveView } from './view-model-rows.ts';

export interface MovedNoteProps {
  readonly move: MoveView;
}

/** Characters of the sentence before a moved one that are enough to find it by. */
const SHOWN_BEFORE = 60;

/** Says where a sentence stands in the other version, and leads there. */
export function MovedNote({ move: { number, follows } }: MovedNoteProps) {
  const strings = useStrings();
  return (
    <p class="note moved">
      <MoveNumber number={number} />
      <span>
        {follows === '' ? strings.text('movedFirst') : strings.text('movedAfter', cut(follows, SHOWN_BEFORE))}{' '}
        <button type="button" class="plain" onClick={(event) => goToMove(event.currentTarget, number, 'arrival')}>
          {strings.text('moveGoThere')}
        </button>
      </span>
    </p>
  );
}

/** The beginning of a sentence, whole words. */
export function cut(sentence: string, length: number): string {
  if (sentence.length <= length) return sentence;
  const blank = sentence.lastIndexOf(' ', length);
  return `${sentence.slice(0, blank > 0 ? blank : length)} …`;
}
