import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where each browser is usually found, best first; an environment variable overrides them. */
const PLACES = {
  chromium: {
    variable: 'RETOLD_CHROMIUM',
    debian: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'google-chrome-stable'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'RETOLD_FIREFOX',
    debian: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The path of an installed browser, or null.
 * @param {'chromium' | 'firefox'} name
 * @throws {Error} when the environment variable names a file that is not there
 */
export function findBrowser(name) {
  const { variable, commands, files } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${variable} is ${chosen}, which is not a program that can be run.`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...files].find(isExecutable) ?? null;
}

/**
 * The path of a browser, installing Debian's package when there is none and this is Debian as root.
 * @param {'chromium' | 'firefox'} name
 * @throws {Error} saying what to install, when there is none and it cannot be installed from here
 */
export function requireBrowser(name) {
  const found = findBrowser(name);
  if (found !== null) return found;
  const { variable, debian } = PLACES[name];
  if (canInstallDebianPackages()) {
    installDebianPackages([debian]);
    const installed = findBrowser(name);
    if (installed !== null) return installed;
  }
  throw new Error(
    `No ${name} found. Install it (on Debian: sudo apt-get install ${debian}), or set ${variable} to the path of one.`,
  );
}

export function canInstallDebianPackages() {
  return os.platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages without questions. Must be root. */
export function installDebianPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${names.join(', ')} (apt-get) …`);
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not to be run: either way not a browser for us
  }
}
