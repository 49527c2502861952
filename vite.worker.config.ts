import { readFileSync, writeFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { polyfillAsModule } from './scripts/polyfill-as-module.ts';

const OUT = 'dist/chrome';
const WORKER = 'worker.js';

/**
 * Chrome's worker, built apart from the package's modules: one classic script. Chrome keeps compiled code of classic worker
 * scripts and of no modules, and does not look for their imports one after another: a worker that was killed is back after
 * 65 ms instead of 179 (`npm run bench -- click`, at load 16). Firefox's event page stays a module: it starts with its page.
 */
export default defineConfig(
  (): UserConfig => ({
    publicDir: false,
    plugins: [polyfillAsModule(), nameWorker()],
    build: {
      outDir: OUT,
      emptyOutDir: false,
      target: 'chrome116',
      lib: { entry: 'src/background/index.ts', formats: ['iife'], name: 'retoldWorker', fileName: () => WORKER },
      // What Firefox's event page does itself is done in Chrome's offscreen document, which has a copy of its own.
      rolldownOptions: { external: /\/offscreen\/desk\.ts$/ },
    },
  }),
);

/** Writes the worker's name into the package's manifest, which vite.config.ts has written without one. */
function nameWorker(): Plugin {
  return {
    name: 'retold-worker',
    writeBundle() {
      const file = `${OUT}/manifest.json`;
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, `${JSON.stringify({ ...manifest, background: { service_worker: WORKER } }, null, 2)}\n`);
    },
  };
}
