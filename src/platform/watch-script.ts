import browser from 'webextension-polyfill';

const ID = 'retold-watch';
/** public/watch.js */
const SCRIPT = '/watch.js';

/**
 * Lets a script say that a page is there, on these sites and no others (match patterns that the reader has granted); an
 * empty list ends it. The browser keeps it until the extension is updated.
 */
export async function registerWatch(patterns: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const known = registered.flatMap(({ matches = [] }) => matches);
  if (known.toSorted().join() === [...patterns].sort().join()) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [SCRIPT], matches: [...patterns], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
