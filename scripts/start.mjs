#!/usr/bin/env node
/** `npm start`: sets up what is missing, builds, then opens the demo (scripts/demo.ts). `-- --check` clicks and leaves. */
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

try {
  const { chromium } = prepare(['chromium']);
  console.log(`Browser: ${chromium}`);
  await run('npm', ['run', '-s', 'build']);
  await run('npx', ['tsx', 'scripts/demo.ts', ...process.argv.slice(2)]);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
