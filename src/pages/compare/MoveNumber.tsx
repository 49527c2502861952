import { Icon } from '../../ui/Icon.tsx';
import { useStrings } from '../../ui/StringsContext.tsx';

/** The sign that both ends of a move bear: the drawing of a move, and its number. */
export function MoveNumber({ number }: { readonly number: number }) {
  const strings = useStrings();
  return (
    <span class="move">
      <Icon name="moved" />
      <span class="by-ear">{strings.text('kindMoved')}</span> {strings.number(number)}
    </span>
  );
}
