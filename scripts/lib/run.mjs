import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/**
 * Runs a command in the project's root with its output shown; resolves when it ends well.
 * @throws {Error} naming the command, when it cannot be started or ends with another status than 0
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => reject(new Error(`Could not start ${command}: ${error.message}`)));
    child.on('close', (status, signal) => {
      if (status === 0) resolve();
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? `status ${status}`}`));
    });
  });
}
