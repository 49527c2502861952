import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Builds both packages unless they are newer than every source: e2e tests run what a reader would install. */
export function setup(): void {
  const built = ['chrome', 'firefox'].map((target) => path.join(ROOT, 'dist', target, 'manifest.json'));
  const sources = [
    'src',
    'public',
    'manifest.json',
    'vite.config.ts',
    'vite.popup.config.ts',
    'vite.content.config.ts',
    'vite.worker.config.ts',
    'package-lock.json',
  ];
  const newest = Math.max(...sources.map((source) => newestIn(path.join(ROOT, source))));
  if (built.every((file) => existsSync(file) && statSync(file).mtimeMs > newest)) return;
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' });
}

function newestIn(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}
