import type { Page } from 'puppeteer-core';

/**
 * Has the popup explain itself at the next comparison, as at a reader's first: whoever prepared the demo has seen it already.
 * `page`: any page of the extension.
 */
export async function explainAgain(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('retold-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const library = opening.result;
          const tx = library.transaction('settings', 'readwrite');
          tx.objectStore('settings').delete('explained');
          tx.oncomplete = () => {
            library.close();
            resolve();
          };
          tx.onabort = () => reject(tx.error);
        };
      }),
  );
}
