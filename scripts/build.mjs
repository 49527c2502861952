#!/usr/bin/env node
/** `npm run build`: writes dist/chrome and dist/firefox and checks what came out. */
import { checkPackage } from './lib/check-package.mjs';
import { installDependencies } from './lib/install-dependencies.mjs';
import { run } from './lib/run.mjs';

installDependencies();
for (const target of ['chrome', 'firefox']) {
  for (const config of ['vite.config.ts', 'vite.content.config.ts']) {
    await run('npx', ['vite', 'build', '--config', config, '--logLevel', 'warn'], { env: { TARGET: target } });
  }
  checkPackage(target);
}
