import { localisedMessage } from '../../platform/i18n.ts';

/**
 * The words of the popup's `loading` state, whose elements stand in its page as `App` will draw them. Says nothing where the
 * browser has no messages yet (load-messages.ts): `App` will have some. The first message of a page takes Chrome 10 ms: it is
 * asked for when the page has loaded, beside the popup's being shown.
 */
export function sayReading(document: Document): void {
  const sentence = localisedMessage('loadingSentence');
  const heading = document.querySelector('h1');
  if (sentence === '' || heading === null) return;
  document.documentElement.lang = localisedMessage('localeTag');
  document.documentElement.dir = localisedMessage('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  heading.textContent = sentence;
}
