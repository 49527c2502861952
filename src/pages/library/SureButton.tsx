import { useState } from 'preact/hooks';

export interface SureButtonProps {
  readonly action: string;
  readonly label: string;
  /** What it is about, for ears: there are many of these on a page. */
  readonly about: string;
  /** What it asks after the first press. */
  readonly sure: string;
  readonly onSure: () => void;
}

/** A button for what cannot be taken back: the first press asks, the second does. Leaving it, or Escape, takes the first back. */
export function SureButton({ action, label, about, sure, onSure }: SureButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <button
      type="button"
      class="plain"
      data-action={action}
      data-asking={isAsking}
      onBlur={() => setAsking(false)}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
      onClick={() => (isAsking ? onSure() : setAsking(true))}
    >
      <span aria-live="polite">{isAsking ? sure : label}</span> <span class="by-ear">{about}</span>
    </button>
  );
}
