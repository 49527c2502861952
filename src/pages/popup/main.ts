import { activeTab } from '../../platform/tabs.ts';
import { afterFirstFrame } from './after-first-frame.ts';
import { backgroundPort } from './background-port.ts';
import { drawReading } from './draw-reading.ts';
import './popup.css';

/**
 * The little that must be there at once. A browser shows a popup when its page has loaded, with every script that the page
 * names: so this one names a small one, which has the page read and says so; all the rest comes meanwhile.
 */
// The tab is asked once, so that every command of this popup is about the same page.
const port = backgroundPort(activeTab(), 'popup');

// Firefox for Android shows a popup as a page of its own.
if (/\bAndroid\b/.test(navigator.userAgent)) document.documentElement.dataset.surface = 'page';

drawReading(document);
await Promise.all([afterFirstFrame(), port.underWay]);
const { showPopup } = await import('./show-popup.tsx');
await showPopup(port);
