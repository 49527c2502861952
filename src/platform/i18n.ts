import browser from 'webextension-polyfill';

/** A localised string of `_locales`, with its placeholders filled; empty when there is none by that name. */
export function localisedMessage(name: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(name, [...substitutions]);
}

/** The language of the browser's own interface, BCP 47. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
