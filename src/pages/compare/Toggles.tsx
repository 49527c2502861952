import { useStrings } from '../../ui/StringsContext.tsx';

export interface TogglesProps<Value extends string> {
  /** Null where what is around them names them. */
  readonly label: string | null;
  readonly choices: readonly {
    readonly value: Value;
    readonly name: string;
    /** How often it occurs; null: not counted. */
    readonly count: number | null;
    readonly on: boolean;
  }[];
  readonly onToggle: (value: Value) => void;
}

/** Any of several, each a button that stays down. */
export function Toggles<Value extends string>({ label, choices, onToggle }: TogglesProps<Value>) {
  const strings = useStrings();
  return (
    <fieldset class="toggles">
      {label !== null && <legend>{label}</legend>}
      {choices.map(({ value, name, count, on }) => (
        <button
          type="button"
          key={value}
          dir="auto"
          data-filter={value}
          aria-pressed={on}
          onClick={() => onToggle(value)}
        >
          {name}
          {count !== null && <span class="count"> {strings.number(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
