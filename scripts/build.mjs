#!/usr/bin/env node
/** `npm run build`: writes dist/chrome and dist/firefox and checks what came out. */
import { checkPackage } from './lib/check-package.mjs';
import { installDependencies } from './lib/install-dependencies.mjs';
import { run } from './lib/run.mjs';

installDependencies();
const PAGES_AND_CONTENT = ['vite.config.ts', 'vite.popup.config.ts', 'vite.content.config.ts'];
const CONFIGS = { chrome: [...PAGES_AND_CONTENT, 'vite.worker.config.ts'], firefox: PAGES_AND_CONTENT };
for (const [target, configs] of Object.entries(CONFIGS)) {
  for (const config of configs) {
    await run('npx', ['vite', 'build', '--config', config, '--logLevel', 'warn'], { env: { TARGET: target } });
  }
  checkPackage(target);
}
