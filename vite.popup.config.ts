import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { polyfillAsModule } from './scripts/polyfill-as-module.ts';

const START = 'popup.js';
const PAGE = 'src/pages/popup/index.html';

/**
 * What a popup starts with, built apart from its modules: one classic script, and its styles in the page. A browser shows a
 * popup when everything that its page names has loaded, and each file of a package takes 10 to 20 ms of that.
 * `npm run build` runs this after vite.config.ts.
 */
export default defineConfig((): UserConfig => {
  const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  const outDir = `dist/${target}`;
  return {
    publicDir: false,
    plugins: [polyfillAsModule(), startPage(outDir)],
    build: {
      outDir,
      emptyOutDir: false,
      target: target === 'firefox' ? 'firefox140' : 'chrome116',
      lib: { entry: 'src/pages/popup/start.ts', formats: ['iife'], name: 'retoldPopup', fileName: () => START },
    },
  };
});

/** Rewrites the built page: its style sheets stand in it, and the start is told the modules that come after it. */
function startPage(outDir: string): Plugin {
  return {
    name: 'retold-popup-start',
    writeBundle() {
      const page = readFileSync(`${outDir}/${PAGE}`, 'utf8');
      const modules = addressesIn(page, /<script type="module"[^>]* src="([^"]+)"/g).concat(
        addressesIn(page, /<link rel="modulepreload"[^>]* href="([^"]+)"/g),
      );
      const styles = addressesIn(page, /<link rel="stylesheet"[^>]* href="([^"]+)"/g).map((address) =>
        readFileSync(`${outDir}${address}`, 'utf8').trim(),
      );
      const head = page.replace(/\s*<(?:script|link)\b[^>]*>(?:<\/script>)?/g, '');
      const start = `<script src="/${START}" data-modules="${modules.join(' ')}" defer></script>`;
      const styled = `<style>${styles.join('\n')}</style>`;
      writeFileSync(
        `${outDir}/${PAGE}`,
        head.replace('</head>', () => `  ${start}\n    ${styled}\n  </head>`),
      );
    },
  };
}

function addressesIn(page: string, named: RegExp): string[] {
  return Array.from(page.matchAll(named), ([, address = '']) => address);
}
