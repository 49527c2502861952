/** What is read of an event of Chrome's trace. Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** On the thread's own clock: how long the task had a processor. */
  readonly tdur?: number;
}

/**
 * The longest task of the main thread that drew the page, in ms of processor time: on a busy machine the wall clock also counts
 * the time in which others ran. NaN when the trace has none.
 * @param trace what `page.tracing.stop()` gave, recorded with `TASK_CATEGORIES`
 */
export function longestTask(trace: Uint8Array | undefined): number {
  if (trace === undefined) return Number.NaN;
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const frames = new Map<string, number>();
  const longest = new Map<string, number>();
  for (const { name, pid, tid, tdur = 0 } of traceEvents) {
    const thread = `${pid}:${tid}`;
    if (name === 'FireAnimationFrame') frames.set(thread, (frames.get(thread) ?? 0) + 1);
    if (name === 'RunTask') longest.set(thread, Math.max(longest.get(thread) ?? 0, tdur / 1000));
  }
  const [drew] = [...frames].toSorted(([, x], [, y]) => y - x)[0] ?? [];
  return longest.get(drew ?? '') ?? Number.NaN;
}

/** What has to be recorded for it. */
export const TASK_CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'toplevel'];
