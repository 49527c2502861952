import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { manifestFor, type TargetBrowser } from './scripts/manifest-for.ts';
import { polyfillAsModule } from './scripts/polyfill-as-module.ts';

/** What every page begins with. What a popup begins with is built apart: see vite.popup.config.ts. */
const SHARED = /\/src\/(?:platform|messaging)\/|\/webextension-polyfill\//;

/**
 * One source, two packages: `TARGET=chrome|firefox vite build` writes dist/chrome or dist/firefox. Pages are plain ES
 * modules; the content script is one IIFE file (`*.iife.ts`), so that no chunk of it must be web-accessible.
 */
export default defineConfig(() => {
  const target: TargetBrowser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [polyfillAsModule(), preact(), crx({ manifest: manifestFor(target), browser: target })],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome116',
      modulePreload: { polyfill: false },
      minify: true,
      // The manifest names the other pages (the plugin does not read Firefox’s sidebar).
      rolldownOptions: {
        // One file: each file of a package takes a page some milliseconds more to open.
        output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } },
        input: [
          target === 'chrome' ? 'src/offscreen/index.html' : 'src/pages/side-panel/index.html',
          'src/pages/welcome/index.html',
          'src/pages/find/index.html',
          'src/pages/compare/index.html',
          'src/pages/diagnostics/index.html',
          'src/pages/library/index.html',
        ],
      },
    },
  };
});
