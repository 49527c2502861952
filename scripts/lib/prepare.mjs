import { requireBrowser } from './browsers.mjs';
import { installDependencies } from './install-dependencies.mjs';

/** Everything a fresh machine lacks: the locked dependencies and the browsers. @throws {Error} saying what to install */
export function prepare(browsers) {
  installDependencies();
  return Object.fromEntries(browsers.map((name) => [name, requireBrowser(name)]));
}
