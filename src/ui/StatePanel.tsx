import type { ComponentChildren } from 'preact';

export interface StatePanelProps {
  /** What happened, in two or three words; null: the sentence says it all. */
  readonly title: string | null;
  /** What happened and what to do, in one sentence. */
  readonly sentence: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Anything quieter below the button. */
  readonly children?: ComponentChildren;
}

/** A named state of a page in place of its content: one sentence, one button. */
export function StatePanel({ title, sentence, action, children }: StatePanelProps) {
  return (
    <section class="panel">
      {title !== null && <h2>{title}</h2>}
      <p dir="auto">{sentence}</p>
      {action !== null && (
        <p class="buttons">
          <button type="button" class="primary" onClick={action.run}>
            {action.label}
          </button>
        </p>
      )}
      {children}
    </section>
  );
}
