import { uiLanguage } from '../../platform/i18n.ts';
import { openDatabases } from '../../platform/open-databases.ts';
import { activeTab } from '../../platform/tabs.ts';
import { afterFirstFrame } from './after-first-frame.ts';
import { type BackgroundPort, backgroundPort } from './background-port.ts';
import { readingWords } from './reading-words.ts';
import { sayReading } from './say-reading.ts';

declare global {
  /** What the popup's start leaves for the rest of it, which is built apart (vite.popup.config.ts). */
  var retoldPort: BackgroundPort | undefined;
}

/**
 * The little that must be there at once. A browser shows a popup when its page has loaded, with every script and style sheet
 * that the page names: so it names this classic script and nothing else, and the script says what is going on and ends. What asks the browser
 * for anything competes with its showing the popup, and comes after, what takes longest first; the modules that draw the answer come last.
 */
sayReading(document, readingWords(uiLanguage()));

// Firefox for Android shows a popup as a page of its own.
const surface = /\bAndroid\b/.test(navigator.userAgent) ? 'page' : 'popup';
document.documentElement.dataset.surface = surface;

// Read now: a script is the current one in its own turn only.
const modules = document.currentScript?.dataset.modules?.split(' ') ?? [];

// In a turn of its own: the page has loaded by then.
setTimeout(() => void readPage());

async function readPage(): Promise<void> {
  // First of all: the worker, which needs them, has not started yet.
  openDatabases();
  // The tab is asked for once, so that every command of this popup is about the same page.
  const tab = Promise.all([activeTab(), afterFirstFrame()]).then(([found]) => found);
  // This starts the worker.
  const port = backgroundPort(tab, surface);
  globalThis.retoldPort = port;
  await port.underWay;
  // Nothing waits for this thread. Side by side: what one of them imports is on its way by then.
  for (const address of modules) document.head.append(moduleScript(address));
}

/** An element, as linters of packages object to `import` of an address that is no literal. */
function moduleScript(address: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  return script;
}
