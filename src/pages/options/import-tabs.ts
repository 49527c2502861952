import type { OpenTab, TabFault, TabOutcome } from '../../messaging/tab-protocol.ts';

/** A page that a dialogue blocks, or one that the browser has frozen, never answers. */
const PATIENCE_MS = 15_000;

/** What came of the tabs so far. */
export interface TabReport {
  readonly added: number;
  readonly known: number;
  readonly rejected: readonly { readonly tab: OpenTab; readonly fault: TabFault | 'no-answer' }[];
}

export interface ImportTabsOptions {
  readonly importTab: (tab: OpenTab) => Promise<TabOutcome>;
  /** Told after each tab. */
  readonly onRead: (report: TabReport) => void;
  /** Ends the import before the next tab. */
  readonly signal: AbortSignal;
  readonly patienceMs?: number;
}

/**
 * Reads tabs one after another: reading takes their own time, and they are the reader's. Whatever one of them comes to, the
 * others are read. @throws {Error} when the library cannot keep what was read; those before it are kept
 */
export async function importTabs(
  tabs: readonly OpenTab[],
  { importTab, onRead, signal, patienceMs = PATIENCE_MS }: ImportTabsOptions,
): Promise<void> {
  let report: TabReport = { added: 0, known: 0, rejected: [] };
  for (const tab of tabs) {
    if (signal.aborted) return;
    const outcome = await within(patienceMs, importTab(tab));
    if (outcome === 'added') report = { ...report, added: report.added + 1 };
    else if (outcome === 'known') report = { ...report, known: report.known + 1 };
    else report = { ...report, rejected: [...report.rejected, { tab, fault: outcome }] };
    onRead(report);
  }
}

async function within(milliseconds: number, answer: Promise<TabOutcome>): Promise<TabOutcome | 'no-answer'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'no-answer'>((resolve) => {
    timer = setTimeout(() => resolve('no-answer'), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
