import { localisedMessage } from '../../platform/i18n.ts';

/**
 * The popup's `loading` state, drawn before the code is there that draws all others: what `App` will draw, element for
 * element. Draws nothing where the browser has no messages yet (load-messages.ts): `App` will have some.
 */
export function drawReading(document: Document): void {
  const sentence = localisedMessage('loadingSentence');
  if (sentence === '') return;
  document.documentElement.lang = localisedMessage('localeTag');
  document.documentElement.dir = localisedMessage('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  const heading = document.createElement('h1');
  heading.textContent = sentence;
  const panel = document.createElement('section');
  panel.className = 'panel';
  panel.append(heading);
  const main = document.createElement('main');
  main.className = 'popup';
  main.dataset.state = 'loading';
  main.tabIndex = -1;
  const status = document.createElement('p');
  status.className = 'status';
  status.setAttribute('role', 'status');
  main.append(panel, status);
  document.body.append(main);
}
