import type { ComponentChildren } from 'preact';

export interface StatePanelProps {
  /** What happened, in two or three words. */
  readonly title: string;
  /** 1 where the panel is all there is, 2 under the headline of an article. */
  readonly level: 1 | 2;
  /** What happened and what to do, in one sentence; null while there is nothing to do but wait. */
  readonly sentence: string | null;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** Anything quieter below the button. */
  readonly children?: ComponentChildren;
}

/** A named state of a page in place of its content: one sentence, one button. */
export function StatePanel({ title, level, sentence, action, children }: StatePanelProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="panel">
      <Heading>{title}</Heading>
      {sentence !== null && <p>{sentence}</p>}
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
