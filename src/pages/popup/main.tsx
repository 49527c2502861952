import { render } from 'preact';
import { localisedMessage, uiLanguage } from '../../platform/i18n.ts';
import { activeTab } from '../../platform/tabs.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import { backgroundPort } from './background-port.ts';
import './popup.css';

/** The tab is asked once, so that every command of this popup is about the same page. */
const port = backgroundPort(activeTab(), 'popup');

// Firefox for Android shows a popup as a page of its own.
if (/\bAndroid\b/.test(navigator.userAgent)) document.documentElement.dataset.surface = 'page';

render(
  <App port={port} strings={createStrings(localisedMessage, { preferred: uiLanguage() })} now={new Date()} />,
  document.body,
);
