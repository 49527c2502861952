export interface ChoiceProps {
  /** What tests and style sheets know it by. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, in a line. */
export function Choice({ id, label, value, options, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      {label}{' '}
      <select data-choice={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
