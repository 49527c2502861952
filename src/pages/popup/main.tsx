import { render } from 'preact';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { createStrings } from '../../ui/strings.ts';
import { App } from './App.tsx';
import { rehearseDrawing } from './rehearse-drawing.tsx';
import './popup.css';
import { showUpgrade } from '../show-upgrade.tsx';
import type {} from './start.ts';

/** Draws the popup over what its page holds: the elements are the same, nothing moves. */
const port = globalThis.retoldPort;
if (port === undefined) throw new Error('The popup was not started: see start.ts.');
const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
const now = new Date();
render(<App port={port} strings={strings} now={now} />, document.body);
void port.brought.then(() => setTimeout(() => rehearseDrawing(strings, now)));
showUpgrade(strings);
