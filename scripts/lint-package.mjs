#!/usr/bin/env node
/**
 * `npm run lint:package`: Mozilla's own check of dist/firefox (what `web-ext lint` runs, and what its store runs at every upload).
 * Fails on every error and on every warning but those of libraries that are named here with their reason.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import linter from 'addons-linter';
import { ROOT } from './lib/run.mjs';

const PACKAGE = path.join(ROOT, 'dist/firefox');

/** Characters on either side of a warning's place in which a library is recognised by its own words. */
const AROUND = 150;

/** Warnings that are not ours: each is known by what stands around it in the built file. */
const ACCEPTED = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    near: /\.__html/,
    reason: 'Preact’s dangerouslySetInnerHTML, which no component of ours uses (test/architecture.test.ts)',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    near: /_attempts\.push\(\{\s*articleContent/,
    reason:
      'Readability tries again from its copy of the page: a document of its own that is never shown and runs nothing',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    near: /_isSingleImage\(/,
    reason: 'Readability reads the image in a <noscript> of that same copy',
  },
];

const instance = linter.createInstance({
  config: { _: [PACKAGE], logLevel: 'fatal', output: 'none', boring: true, shouldScanFile: () => true },
  runAsBinary: false,
});
const { errors, warnings } = await instance.run();

const accepted = warnings.filter(isAccepted);
const wrong = [...errors, ...warnings.filter((warning) => !accepted.includes(warning))];
for (const { code, message, description, file, line, column } of wrong) {
  console.error(`${file ?? 'manifest.json'}:${line ?? 1}:${column ?? 1} ${code}: ${message} ${description ?? ''}`);
}
console.log(`dist/firefox: ${wrong.length} errors and warnings, ${accepted.length} accepted of libraries`);
process.exit(wrong.length > 0 ? 1 : 0);

function isAccepted({ code, file, line, column }) {
  if (file === undefined || line === undefined) return false;
  const text = readFileSync(path.join(PACKAGE, file), 'utf8').split('\n')[line - 1] ?? '';
  const around = text.slice(Math.max(0, column - AROUND), column + AROUND);
  return ACCEPTED.some((known) => known.code === code && known.near.test(around));
}
