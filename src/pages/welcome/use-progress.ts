import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SourcesProgress } from '../../messaging/source-protocol.ts';
import type { WelcomePort } from './welcome-port.ts';

/** The least time between two batches: another batch (of the alarm's) may run, and then the answer comes at once. */
const LEAST_PAUSE_MS = 250;
/** After an error (the worker died on the way), a moment. */
const RETRY_MS = 1_000;

export interface Progress {
  /** Null until it is known. */
  readonly progress: SourcesProgress | null;
  /** Begins fetching, or goes on. */
  readonly start: () => void;
  readonly pause: (paused: boolean) => void;
}

/** Asks for batch after batch while there is something to fetch. All state is in the library: this only shows it. */
export function useProgress(port: WelcomePort): Progress {
  const [progress, setProgress] = useState<SourcesProgress | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    const left = new AbortController();
    void fetchAll(port, left.signal, setProgress);
    return () => left.abort();
  }, [port, round]);

  const start = useCallback(() => setRound((before) => before + 1), []);
  const pause = useCallback(
    (paused: boolean) => {
      void port.pause(paused).then((now) => {
        setProgress(now);
        if (!paused) start();
      });
    },
    [port, start],
  );
  return { progress, start, pause };
}

async function fetchAll(
  port: WelcomePort,
  signal: AbortSignal,
  show: (progress: SourcesProgress) => void,
): Promise<void> {
  let ask = port.progress;
  while (!signal.aborted) {
    try {
      const now = await ask();
      if (signal.aborted) return;
      show(now);
      if (now.waitMs === null) return;
      ask = port.advance;
      await pause(Math.max(LEAST_PAUSE_MS, now.waitMs), signal);
    } catch {
      await pause(RETRY_MS, signal); // the worker ended on the way: the next command starts it again
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
