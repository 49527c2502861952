import { COMPARE_STATES } from './compare-states.ts';
import { STATES } from './states.ts';

export interface GalleryPage {
  /** Its file in the gallery; '' is the popup. */
  readonly path: string;
  /** What else its address asks for. */
  readonly query?: string;
  /** CSS pixels. The popup is at most 600 high in Chrome. */
  readonly width: number;
  readonly height: number;
  readonly states: readonly string[];
  /** Those whose dark, narrow and right-to-left looks are kept as well. */
  readonly main: readonly string[];
  /** What stands when a state has come about, where that takes more than showing the page. */
  readonly ready?: Readonly<Record<string, string>>;
}

/** Every page that a person sees, with every state that it can be in. */
export const PAGES: Readonly<Record<string, GalleryPage>> = {
  popup: {
    path: '',
    width: 400,
    height: 600,
    states: Object.keys(STATES),
    main: ['ready', 'long', 'no-versions', 'arabic'],
  },
  panel: {
    path: '',
    query: '&surface=page&panel=1',
    width: 360,
    height: 900,
    states: ['ready', 'loading', 'no-versions', 'not-allowed', 'error'],
    main: ['ready'],
  },
  compare: {
    path: 'compare.html',
    width: 1280,
    height: 900,
    states: Object.keys(COMPARE_STATES),
    main: ['all', 'long'],
  },
  library: {
    path: 'library.html',
    width: 1000,
    height: 700,
    states: [
      'full',
      'articles',
      'empty',
      'failed',
      'loading',
      'upgrading',
      'diagnostics',
      'no-match',
      'chosen',
      'rebuilding',
    ],
    main: ['full'],
    ready: { 'no-match': '[data-state="empty"]', chosen: '.chosen' },
  },
  options: {
    path: 'options.html',
    width: 1000,
    height: 1600,
    states: ['full', 'empty', 'managed', 'rebuilding', 'failed', 'tabs', 'tabs-reading', 'tabs-read', 'tabs-refused'],
    main: ['full', 'tabs'],
    ready: {
      empty: '#storage',
      full: '[data-feed]',
      managed: '#storage',
      rebuilding: '[data-notice="rebuilding"]',
      failed: '[role="alert"]',
      tabs: '[data-tab]',
      'tabs-reading': '[data-action="stop-tabs"]',
      'tabs-read': '[data-tab-fault="not-an-article"]',
      'tabs-refused': '[data-tabs-status]:not(:empty)',
    },
  },
  welcome: {
    path: 'welcome.html',
    width: 1000,
    height: 700,
    states: ['choosing', 'refused', 'fetching', 'offline', 'paused', 'ready', 'failed'],
    main: ['choosing', 'fetching'],
    ready: { refused: '[role="status"]:not(:empty)' },
  },
  find: {
    path: 'find.html',
    width: 1000,
    height: 700,
    states: ['asked', 'results', 'nothing', 'fault', 'offline', 'refused', 'no-words', 'gone', 'failed'],
    main: ['results'],
    ready: {
      results: '[data-result]',
      nothing: '[data-search-status]:not(:empty)',
      fault: '[data-search-status]:not(:empty)',
      offline: '[data-search-status]:not(:empty)',
      refused: '[data-search-status]:not(:empty)',
    },
  },
  card: {
    path: 'card.html',
    width: 480,
    height: 300,
    states: ['changed', 'more', 'only-here', 'legend'],
    main: ['changed', 'legend'],
  },
};
