import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

/** What an installed Retold may ask for without a warning: Chrome shows none for `sidePanel`, and Firefox has no such name. */
const PERMISSIONS = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'];
const OF_CHROME = ['sidePanel'];

/** What it may ask for later, at the click that needs it. */
const OPTIONAL = { chrome: ['offscreen', 'tabs'], firefox: ['tabs'] };

/** Most gzipped KiB of code that a part may load (issue 7: popup 60; issue 3: content script 80). */
const BUDGETS = { popup: 60, content: 80 };

/**
 * Checks a built package: permissions, nothing web-accessible, no content script before a click, sizes.
 * @param {'chrome' | 'firefox'} target
 * @throws {Error} naming everything that is wrong
 */
export function checkPackage(target) {
  const folder = path.join(ROOT, 'dist', target);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const wrong = [];
  const asked = [...(manifest.permissions ?? [])].sort();
  const allowed = [...PERMISSIONS, ...(target === 'chrome' ? OF_CHROME : [])].sort();
  if (asked.join() !== allowed.join()) wrong.push(`permissions are ${asked.join(', ')}`);
  const optional = [...(manifest.optional_permissions ?? [])].sort();
  if (optional.join() !== OPTIONAL[target].join()) wrong.push(`optional permissions are ${optional.join(', ')}`);
  if (manifest.host_permissions?.length)
    wrong.push(`asks for hosts at install: ${manifest.host_permissions.join(', ')}`);
  if (manifest.web_accessible_resources?.length) wrong.push('has web-accessible resources: sites could detect Retold');
  if (manifest.content_scripts?.length) wrong.push('has a content script before any click');
  if (target === 'firefox' && !manifest.background?.scripts) wrong.push('Firefox needs background.scripts');
  if (target === 'chrome' && !manifest.background?.service_worker) wrong.push('Chrome needs background.service_worker');
  for (const icon of Object.values(manifest.icons ?? {})) {
    if (!existsSync(path.join(folder, icon))) wrong.push(`icon ${icon} is missing`);
  }
  const sizes = { popup: popupSize(folder), content: contentSize(folder) };
  for (const [part, kib] of Object.entries(sizes)) {
    if (kib > BUDGETS[part]) wrong.push(`${part} code is ${kib.toFixed(1)} KiB gzip, budget ${BUDGETS[part]}`);
  }
  if (wrong.length > 0) throw new Error(`dist/${target} is not fit to ship:\n- ${wrong.join('\n- ')}`);
  console.log(
    `dist/${target}: popup ${sizes.popup.toFixed(1)} KiB, content script ${sizes.content.toFixed(1)} KiB (gzip)`,
  );
}

/** Gzipped KiB of every script that the popup page loads, at once or after its first frame. */
function popupSize(folder) {
  const page = path.join(folder, 'src/pages/popup/index.html');
  const named = [...readFileSync(page, 'utf8').matchAll(/<script src="([^"]+)" data-modules="([^"]+)"/g)];
  const entries = named
    .flatMap(([, start, modules]) => [start, ...modules.split(' ')])
    .map((m) => path.join(folder, m));
  if (entries.length < 2) throw new Error(`${page} names no start: see vite.popup.config.ts.`);
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const m of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g)) {
      visit(path.resolve(path.dirname(file), m[1]));
    }
  };
  entries.forEach(visit);
  return [...seen].reduce((sum, file) => sum + gzipped(file), 0);
}

/** Gzipped KiB of the content script. */
function contentSize(folder) {
  return gzipped(path.join(folder, 'content.js'));
}

function gzipped(file) {
  return gzipSync(readFileSync(file)).length / 1024;
}
