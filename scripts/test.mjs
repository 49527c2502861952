#!/usr/bin/env node
/**
 * `npm test`: sets up what is missing, then runs every check. `npm test -- --fast` leaves out the browsers.
 * Every step runs even when an earlier one failed, so that one run shows all that is wrong; the status says so.
 */
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

const fast = process.argv.includes('--fast');

const steps = [
  ['types', 'npm', ['run', '-s', 'types']],
  ['lint', 'npm', ['run', '-s', 'lint']],
  ['build', 'npm', ['run', '-s', 'build']],
  ['package lint', 'npm', ['run', '-s', 'lint:package']],
  ['unit and property tests', 'npm', ['run', '-s', 'unit']],
  ['integration tests', 'npm', ['run', '-s', 'integration']],
  ...(fast ? [] : [['browser tests', 'npm', ['run', '-s', 'e2e']]]),
];

try {
  const browsers = prepare(fast ? [] : ['chromium', 'firefox']);
  for (const [name, path] of Object.entries(browsers)) console.log(`${name}: ${path}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const failed = [];
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  try {
    await run(command, args);
  } catch (error) {
    console.error(error.message);
    failed.push(name);
  }
  console.log(`   ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(
  `\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? `: ${failed.join(', ')}` : ''}`,
);
process.exit(failed.length > 0 ? 1 : 0);
