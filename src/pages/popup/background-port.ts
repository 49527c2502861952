import { send } from '../../messaging/send.ts';
import { openOwnPage } from '../../platform/own-pages.ts';
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts';
import type { TabFacts } from '../../platform/tabs.ts';
import { formatAddress } from '../compare/compare-address.ts';
import { startedEarly } from '../started-early.ts';
import type { PopupPort, Surface } from './popup-port.ts';
import { readTab } from './read-tab.ts';

class NoTabError extends Error {
  override readonly name = 'NoTab';
}

/** A port whose first reading has begun with it. */
export interface BackgroundPort extends PopupPort {
  /** Resolves when the page and the worker have all that they need for it. */
  readonly underWay: Promise<void>;
  /** Resolves when the worker has been given the page: it has something to do then, and its asker nothing. */
  readonly brought: Promise<void>;
}

/** A port to the background whose every command is about one tab. */
export function backgroundPort(tab: Promise<TabFacts | null>, surface: Surface): BackgroundPort {
  // Known before any click: a panel opens only in the click's own turn.
  let windowId: number | null = null;
  const learnWindow = async () => {
    windowId = (await tab)?.windowId ?? null;
  };
  learnWindow().catch(() => undefined); // whoever needs the tab asks again, and reports it
  const tabId = async (): Promise<number> => {
    const found = await tab;
    if (found === null) throw new NoTabError('No tab is open in this window.');
    return found.id;
  };
  const underWay = settledLater();
  const brought = settledLater();
  const leave = () => {
    if (surface !== 'panel') window.close();
  };
  return {
    surface,
    readPage: startedEarly(() => readTab(tabId(), underWay.settle, brought.settle)),
    underWay: underWay.promise,
    brought: brought.promise,
    compare: (base, others) => send('compare', { base, others }),
    forget: async (key) => void (await send('forget-articles', { keys: [key] })),
    rejectMatch: async (key, other) => (await send('reject-match', { key, other })).rejected,
    acceptMatch: async (key, others) => void (await send('accept-match', { key, others })),
    explainOnce: async () => (await send('explain-once', null)).explain,
    markPage: async (marks) => send('mark-page', { tabId: await tabId(), marks }),
    hasMarks: async () => (await send('has-marks', { tabId: await tabId() })).shown,
    reveal: async (place) => (await send('reveal', { tabId: await tabId(), place })).found,
    openComparison: async (base, others) => {
      await openOwnPage(
        `src/pages/compare/index.html${formatAddress({ base, others, beside: null, relation: null, section: null })}`,
      );
      leave();
    },
    findMore: async (article) => {
      const asked = new URLSearchParams({ article, tab: String(await tabId()) });
      await openOwnPage(`src/pages/find/index.html?${asked}`);
      leave();
    },
    openPanel:
      surface !== 'panel' && hasSidePanel()
        ? async () => {
            await openSidePanel(windowId ?? 0);
            leave();
          }
        : null,
    openLibrary: async () => {
      await openOwnPage('src/pages/library/index.html');
      leave();
    },
    openOptions: async () => {
      await openOwnPage('src/pages/options/index.html');
      leave();
    },
    copyText: (text) => navigator.clipboard.writeText(text),
    close: () => window.close(),
  };
}

function settledLater(): { readonly promise: Promise<void>; readonly settle: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
