import type { SourcesProgress } from '../../messaging/source-protocol.ts';
import { faultWords } from '../../ui/fault-words.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

export interface FetchProgressProps {
  readonly progress: SourcesProgress;
  readonly onPause: (paused: boolean) => void;
}

/** How far fetching has come, what failed and why, and a button that pauses it. */
export function FetchProgress({ progress, onPause }: FetchProgressProps) {
  const strings = useStrings();
  const { outlets, headlines, failures, paused, waitMs, articles } = progress;
  const ready = waitMs === null && !paused;
  return (
    <section class="fetching" aria-labelledby="progress-title">
      {ready ? (
        <h2 id="progress-title" class="answer" data-ready>
          {strings.text(
            'progressReady',
            strings.count('outletCount', outlets.total),
            strings.count('articleCount', articles),
          )}
        </h2>
      ) : (
        <>
          <h2 id="progress-title">{strings.text('progressTitle')}</h2>
          <progress max={outlets.total} value={outlets.done} aria-labelledby="progress-title" />
        </>
      )}
      <p>{strings.text('progressOutlets', strings.number(outlets.done), strings.number(outlets.total))}</p>
      <p class="quiet">
        {strings.text(
          'progressPages',
          strings.number(headlines.read),
          strings.number(headlines.waiting),
          strings.number(headlines.unread),
        )}
      </p>
      <p>{strings.text(ready ? 'progressNext' : paused ? 'progressPaused' : 'closeAnytime')}</p>
      {!ready && (
        <p class="buttons">
          <button type="button" onClick={() => onPause(!paused)}>
            {strings.text(paused ? 'resumeFetching' : 'pauseFetching')}
          </button>
        </p>
      )}
      {failures.length > 0 && (
        <>
          <h3>{strings.text('progressFailures')}</h3>
          <ul>
            {failures.map(({ outlet, url, fault }) => (
              <li key={url} data-fault={fault} title={url}>
                {strings.text('failureLine', outlet, strings.text(faultWords(fault)))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
