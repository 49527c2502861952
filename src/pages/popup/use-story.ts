import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleKey, Comparison } from '../../core/story.ts';
import { COMPARED_AT_ONCE } from '../../messaging/compared-at-once.ts';
import { failureReport } from '../../messaging/envelope.ts';
import type {
  Compared,
  FailureReport,
  ReadPageAnswer,
  VersionSummary,
  WantedComparison,
} from '../../messaging/protocol.ts';
import { framewise } from './framewise.ts';
import type { PopupPort } from './popup-port.ts';

/** The versions that could not be compared, and why. */
export type Failures = ReadonlyMap<ArticleKey, FailureReport>;

export interface Story {
  /** Null while the page is read. */
  readonly answer: ReadPageAnswer | null;
  readonly comparisons: ReadonlyMap<ArticleKey, Comparison>;
  readonly failures: Failures;
  /** Reads the page again from the start. */
  readonly read: () => void;
  /** Compares one version again. */
  readonly retry: (key: ArticleKey) => void;
  /** Takes a version out of the list. */
  readonly drop: (key: ArticleKey) => void;
}

const NONE = new Map<ArticleKey, never>();

/** How many batches the worker is asked for at a time: the next one waits there while an answer is on its way. */
const AT_A_TIME = 2;

/** Reads the page once, then compares its versions, most probable first: the list stands at once. */
export function useStory(port: PopupPort): Story {
  const [answer, setAnswer] = useState<ReadPageAnswer | null>(null);
  const [comparisons, setComparisons] = useState<ReadonlyMap<ArticleKey, Comparison>>(NONE);
  const [failures, setFailures] = useState<Failures>(NONE);
  const run = useRef(0);
  const framed = useMemo(framewise, []);

  const compare = useCallback(
    async (ready: ReadPageAnswer & { state: 'ready' }, versions: readonly VersionSummary[], mine: number) => {
      const waiting = batchesOf(versions).values();
      const compareNext = async () => {
        for (const batch of waiting) {
          const compared = await port.compare(ready.ref, batch).catch((error: unknown): readonly Compared[] => {
            const failure = failureReport(error);
            return batch.map(({ key }) => ({ key, failure }));
          });
          if (run.current !== mine) return;
          framed(() => {
            if (run.current !== mine) return;
            setComparisons((before) => withComparisons(before, compared));
            setFailures((before) => withFailures(before, compared));
          });
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, compareNext));
    },
    [port, framed],
  );

  const read = useCallback(() => {
    run.current += 1;
    const mine = run.current;
    setAnswer(null);
    setComparisons(NONE);
    setFailures(NONE);
    port.readPage().then(
      (next) => {
        if (run.current !== mine) return;
        setAnswer(next);
        if (next.state !== 'ready') return;
        const likely = next.versions.toSorted((x, y) => y.match.probability - x.match.probability);
        void compare(next, likely, mine);
      },
      (error: unknown) => {
        if (run.current !== mine) return;
        setAnswer({ state: 'error', error: failureReport(error) });
      },
    );
  }, [port, compare]);

  useEffect(() => {
    read();
    return () => {
      run.current += 1;
    };
  }, [read]);

  const retry = (key: ArticleKey) => {
    if (answer?.state !== 'ready') return;
    setFailures((before) => without(before, key));
    void compare(
      answer,
      answer.versions.filter(({ article }) => article.key === key),
      run.current,
    );
  };

  const drop = (key: ArticleKey) => {
    setComparisons((before) => without(before, key));
    setFailures((before) => without(before, key));
    setAnswer((before) => {
      if (before?.state !== 'ready') return before;
      return { ...before, versions: before.versions.filter(({ article }) => article.key !== key) };
    });
  };

  return { answer, comparisons, failures, read, retry, drop };
}

function batchesOf(versions: readonly VersionSummary[]): readonly (readonly WantedComparison[])[] {
  const wanted = versions.map(({ article: { key }, match: { relation } }) => ({ key, relation }));
  return Array.from({ length: Math.ceil(wanted.length / COMPARED_AT_ONCE) }, (_, at) =>
    wanted.slice(at * COMPARED_AT_ONCE, (at + 1) * COMPARED_AT_ONCE),
  );
}

function withComparisons(before: Story['comparisons'], compared: readonly Compared[]): Story['comparisons'] {
  const now = new Map(before);
  for (const one of compared) if ('comparison' in one) now.set(one.key, one.comparison);
  return now;
}

function withFailures(before: Failures, compared: readonly Compared[]): Failures {
  const now = new Map(before);
  for (const one of compared) {
    if ('failure' in one) now.set(one.key, one.failure);
    else now.delete(one.key);
  }
  return now;
}

function without<V>(map: ReadonlyMap<ArticleKey, V>, key: ArticleKey): ReadonlyMap<ArticleKey, V> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
