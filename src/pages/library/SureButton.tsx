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

/**
 * A button for what cannot be taken back: the first press asks, the second does; the second half of a double click, or a key that is held,
 * is no press of its own. Leaving it, or Escape, takes the first back.
 */
export function SureButton({ action, label, about, sure, onSure }: SureButtonProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <button
      type="button"
      class="plain"
      data-action={action}
      data-asking={isAsking}
      onBlur={() => setAsking(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      onClick={({ detail }) => {
        if (!isAsking) setAsking(true);
        else if (detail < 2) onSure();
      }}
    >
      <span aria-live="polite">{isAsking ? sure : label}</span> <span class="by-ear">{about}</span>
    </button>
  );
}
