import { render } from 'preact';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { activeTab } from '../../platform/tabs.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import { backgroundPort } from './background-port.ts';
import './popup.css';

/** The tab is asked once, so that every command of this popup is about the same page. */
const port = backgroundPort(activeTab(), 'popup');

// Firefox for Android shows a popup as a page of its own.
if (/\bAndroid\b/.test(navigator.userAgent)) document.documentElement.dataset.surface = 'page';

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(<App port={port} strings={strings} now={new Date()} />, document.body);
