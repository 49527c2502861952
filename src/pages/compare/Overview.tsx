import type { OverviewMark } from './view-model-overview.ts';

export interface OverviewProps {
  readonly marks: readonly OverviewMark[];
}

/** The whole text at a glance: one mark for each difference, told apart by shape. A click goes there; keys have j and k. */
export function Overview({ marks }: OverviewProps) {
  return (
    <div class="overview" aria-hidden="true">
      {marks.map(({ at, mark, block }, i) => (
        <button
          type="button"
          tabIndex={-1}
          key={i}
          class={`tick tick-${mark}`}
          style={{ insetBlockStart: `${(at * 100).toFixed(2)}%` }}
          onClick={() => document.getElementById(`block-${block}`)?.scrollIntoView({ block: 'center' })}
        />
      ))}
    </div>
  );
}
