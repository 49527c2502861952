import browser from 'webextension-polyfill';

/** The part of Chrome's side panel that the polyfill does not know. */
interface SidePanelApi {
  open(options: { readonly windowId: number }): Promise<void>;
}

function chromesPanel(): SidePanelApi | undefined {
  return (globalThis as { readonly chrome?: { readonly sidePanel?: SidePanelApi } }).chrome?.sidePanel;
}

/** Whether this browser has a side panel for extensions. Firefox for Android has none. */
export function hasSidePanel(): boolean {
  return chromesPanel() !== undefined || browser.sidebarAction !== undefined;
}

/** Opens the side panel of a window. Browsers allow it only in the very turn of a click. */
export async function openSidePanel(windowId: number): Promise<void> {
  const panel = chromesPanel();
  if (panel === undefined) await browser.sidebarAction.open();
  else await panel.open({ windowId });
}
