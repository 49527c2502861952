import { defineConfig, type UserConfig } from 'vite';
import { polyfillAsModule } from './scripts/polyfill-as-module.ts';

/**
 * The content script, built apart from the package's modules: one classic script under a fixed name, so that nothing of it
 * has to be web-accessible and no site can detect Retold. `npm run build` runs this after vite.config.ts.
 */
export default defineConfig((): UserConfig => {
  const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: false,
    plugins: [polyfillAsModule()],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: false,
      target: target === 'firefox' ? 'firefox140' : 'chrome116',
      lib: { entry: 'src/content/main.ts', formats: ['iife'], name: 'retoldContent', fileName: () => 'content.js' },
    },
  };
});
