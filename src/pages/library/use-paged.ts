import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import type { FailureReport } from '../../messaging/protocol.ts';

/** Some of a long list, and where the rest begins; null at the end. */
export interface Batch<Found, Place> {
  readonly found: readonly Found[];
  readonly next: Place | null;
}

export interface Paged<Found> {
  readonly found: readonly Found[];
  readonly isLooking: boolean;
  readonly hasMore: boolean;
  readonly failure: FailureReport | null;
  readonly more: () => void;
}

/**
 * A long list, `size` at a time, in as many answers as that takes; `join` adds an answer to what is known. Another `ask`
 * (other words to search for) begins again and makes older answers void. Both must be the same from one call to the next.
 */
export function usePaged<Found, Place>(
  ask: (from: Place | null) => Promise<Batch<Found, Place>>,
  join: (known: readonly Found[], found: readonly Found[]) => readonly Found[],
  size: number,
): Paged<Found> {
  const [found, setFound] = useState<readonly Found[]>([]);
  const [next, setNext] = useState<Place | null>(null);
  const [isLooking, setLooking] = useState(true);
  const [failure, setFailure] = useState<FailureReport | null>(null);
  const run = useRef(0);

  const look = useCallback(
    async (from: Place | null, known: readonly Found[]) => {
      run.current += 1;
      const mine = run.current;
      setLooking(true);
      setFailure(null);
      try {
        let all = known;
        let place = from;
        do {
          const answer = await ask(place);
          if (run.current !== mine) return;
          all = join(all, answer.found);
          place = answer.next;
          setFound(all);
          setNext(place);
        } while (place !== null && all.length < known.length + size);
      } catch (error) {
        if (run.current === mine) setFailure(failureReport(error));
      }
      if (run.current === mine) setLooking(false);
    },
    [ask, join, size],
  );

  useEffect(() => {
    setFound([]);
    setNext(null);
    void look(null, []);
  }, [look]);

  return {
    found,
    isLooking,
    hasMore: next !== null,
    failure,
    more: () => void look(next, found),
  };
}
