/**
 * Has the browser open the files of Retold's databases, which takes it longer than everything else that is read of them in a
 * click: Chromium closes them when nobody has used them for some seconds, and opening those of 100,000 articles again takes 100 ms.
 * Asking for the databases' names opens the files, and creates none where there are none yet. Ask as early as a click is known of.
 */
export function openDatabases(): void {
  // Where it is refused nothing is lost: whoever opens the library next is told why.
  indexedDB.databases().catch(() => undefined);
}
