import { useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useStrings } from './StringsContext.tsx';

export interface ActionBarProps {
  /** Whether the page is marked; null: marks cannot be made (yet). */
  readonly marked: boolean | null;
  readonly onMark: (marked: boolean) => void;
  /** Opens the texts beside each other; null where they cannot be (a private window keeps no text to open). */
  readonly onCompare: (() => void) | null;
  /** Commands of the ⋯ menu, in order. */
  readonly commands: readonly { readonly name: string; readonly label: string; readonly run: () => void }[];
}

/** The foot of the popup: marks on or off, and the rarer commands behind ⋯. */
export function ActionBar({ marked, onMark, onCompare, commands }: ActionBarProps) {
  const strings = useStrings();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <footer class="actions">
      <div class="pair">
        <button
          type="button"
          class="primary"
          data-action="mark-page"
          aria-pressed={marked === true}
          disabled={marked === null}
          onClick={() => onMark(marked !== true)}
        >
          {strings.text('markInPage')}
        </button>
        {onCompare !== null && (
          <button type="button" data-action="compare" onClick={onCompare}>
            {strings.text('compareSideBySide')}
          </button>
        )}
      </div>
      <button
        type="button"
        class="square"
        popovertarget="more-actions"
        aria-label={strings.text('moreActions')}
        title={strings.text('moreActions')}
      >
        <Icon name="more" />
      </button>
      <div id="more-actions" class="menu" popover="auto" ref={menu}>
        {commands.map(({ name, label, run }) => (
          <button
            type="button"
            class="plain"
            key={name}
            data-command={name}
            onClick={() => {
              menu.current?.hidePopover();
              run();
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </footer>
  );
}
