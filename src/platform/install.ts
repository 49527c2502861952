import browser from 'webextension-polyfill';

/** Calls back when the reader has just installed Retold: not on updates. Call it in the first turn of the worker. */
export function listenToInstall(listener: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') listener();
  });
}
