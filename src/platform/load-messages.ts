import browser from 'webextension-polyfill';
import { localisedMessage, uiLanguage } from './i18n.ts';

/** Finds a message by name and fills its placeholders; '' when there is none. */
type Lookup = (name: string, substitutions?: readonly string[]) => string;

/**
 * The messages for one of Retold's own pages. Chrome now and then starts a page with none at all (2 of 4 fresh profiles with
 * a window, Chrome 156: the process keeps an empty list that it got before the extension was ready). Then they are read from
 * the package.
 */
export async function loadMessages(): Promise<Lookup> {
  if (localisedMessage('localeTag') !== '') return localisedMessage;
  const tag = uiLanguage();
  for (const folder of [tag.replace('-', '_'), tag.split('-')[0], 'en']) {
    try {
      const answer = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
      return lookupIn((await answer.json()) as Readonly<Record<string, { readonly message: string }>>);
    } catch {
      // Not a language that Retold speaks: the next one.
    }
  }
  return localisedMessage;
}

function lookupIn(messages: Readonly<Record<string, { readonly message: string }>>): Lookup {
  return (name, substitutions = []) =>
    (messages[name]?.message ?? '').replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}
