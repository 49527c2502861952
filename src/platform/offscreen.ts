/** What Retold uses of chrome.offscreen, which webextension-polyfill does not know. */
interface Offscreen {
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Chrome names of the browser's own object, for what the polyfill leaves out. */
interface ChromeOnly {
  readonly chrome?: {
    readonly offscreen?: Offscreen;
    readonly runtime?: { getContexts?(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
  };
}

/** Whether this context must leave documents to an offscreen one: Chrome's worker has no DOM, Firefox's event page has. */
export function needsOffscreenDocument(): boolean {
  return typeof DOMParser === 'undefined';
}

/**
 * Opens Retold's offscreen document unless it is open.
 * @throws {Error} when the browser has none
 */
export async function openOffscreenDocument(file: string): Promise<void> {
  const { chrome } = globalThis as ChromeOnly;
  if (await hasOffscreenDocument()) return;
  if (chrome?.offscreen === undefined) throw new Error('This browser has no offscreen documents.');
  try {
    await chrome.offscreen.createDocument({
      url: file,
      reasons: ['DOM_PARSER'],
      justification: 'Reads the feeds and articles of the outlets that the reader follows.',
    });
  } catch (error) {
    // Two callers at once: the other one has opened it.
    if (!(await hasOffscreenDocument())) throw error;
  }
}

/** Closes it, if it is open. */
export async function closeOffscreenDocument(): Promise<void> {
  const { chrome } = globalThis as ChromeOnly;
  if (await hasOffscreenDocument()) await chrome?.offscreen?.closeDocument();
}

async function hasOffscreenDocument(): Promise<boolean> {
  const { chrome } = globalThis as ChromeOnly;
  const contexts = await chrome?.runtime?.getContexts?.({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return (contexts?.length ?? 0) > 0;
}
