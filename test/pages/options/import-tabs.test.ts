import { describe, expect, it } from 'vitest';
import type { OpenTab, TabOutcome } from '../../../src/messaging/tab-protocol.ts';
import { importTabs, type TabReport } from '../../../src/pages/options/import-tabs.ts';

const TABS: readonly OpenTab[] = [1, 2, 3, 4].map((id) => ({
  id,
  url: `https://courier.example/${id}`,
  title: `Tab ${id}`,
  likely: true,
  allowed: true,
}));

interface Run {
  readonly reports: TabReport[];
  readonly asked: number[];
}

async function run(
  answer: (tab: OpenTab) => Promise<TabOutcome>,
  stop: AbortController = new AbortController(),
): Promise<Run> {
  const reports: TabReport[] = [];
  const asked: number[] = [];
  const importTab = (tab: OpenTab) => {
    asked.push(tab.id);
    return answer(tab);
  };
  await importTabs(TABS, { importTab, onRead: (report) => reports.push(report), signal: stop.signal, patienceMs: 20 });
  return { reports, asked };
}

describe('importTabs', () => {
  it('adds up what came of each tab, in order, and reports after each', async () => {
    const outcomes: readonly TabOutcome[] = ['added', 'known', 'not-an-article', 'added'];
    const { reports } = await run(async ({ id }) => outcomes[id - 1] ?? 'closed');
    expect(reports).toHaveLength(4);
    expect(reports.at(-1)).toEqual({ added: 2, known: 1, rejected: [{ tab: TABS[2], fault: 'not-an-article' }] });
  });

  it('goes on after a tab that never answers', async () => {
    const { reports, asked } = await run(({ id }) => (id === 2 ? new Promise(() => {}) : Promise.resolve('added')));
    expect(asked).toEqual([1, 2, 3, 4]);
    expect(reports.at(-1)).toEqual({ added: 3, known: 0, rejected: [{ tab: TABS[1], fault: 'no-answer' }] });
  });

  it('stops before the next tab when the reader says so', async () => {
    const stop = new AbortController();
    const { asked } = await run(async ({ id }) => {
      if (id === 2) stop.abort();
      return 'added';
    }, stop);
    expect(asked).toEqual([1, 2]);
  });

  it('ends when the library cannot keep what was read, the first tabs having been reported', async () => {
    const reports: TabReport[] = [];
    const full = importTabs(TABS, {
      importTab: async ({ id }) => {
        if (id === 3) throw new Error('no room');
        return 'added';
      },
      onRead: (report) => reports.push(report),
      signal: new AbortController().signal,
    });
    await expect(full).rejects.toThrow('no room');
    expect(reports.at(-1)?.added).toBe(2);
  });
});
