import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../../scripts/lib/browsers.mjs';

/** Where Debian's Chromium reads an organisation's policies. Only root may write there. */
const POLICIES = '/etc/chromium/policies/managed';

/** Why no policy can be set here; null when it can. */
export function noPolicyBecause(): string | null {
  if (process.getuid?.() !== 0) return 'only root may write policies';
  if (!existsSync('/etc/chromium')) return 'no Chromium that reads /etc/chromium';
  return /\/chromium(?:-browser)?$/.test(findBrowser('chromium') ?? '')
    ? null
    : 'another browser than Chromium is tested';
}

/** Sets an organisation's policy for an extension; returns how to take it back, which leaves the machine as it was. */
export function setPolicy(extensionId: string, policy: object): () => void {
  const made = [POLICIES, path.dirname(POLICIES)].filter((folder) => !existsSync(folder));
  mkdirSync(POLICIES, { recursive: true });
  const file = path.join(POLICIES, `retold-test-${process.pid}.json`);
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } }));
  return () => {
    rmSync(file, { force: true });
    for (const folder of made) {
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    }
  };
}

/** The id that Chromium gives to an unpacked extension: the first half of its path's SHA-256, in the letters a to p. */
export function unpackedId(directory: string): string {
  const half = createHash('sha256').update(directory).digest('hex').slice(0, 32);
  return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
