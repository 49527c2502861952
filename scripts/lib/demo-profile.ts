import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Chromium's id of an unpacked extension: the first half of SHA-256 of its path, with a..p for 0..f. */
function unpackedExtensionId(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A fresh browser profile in the temporary folder, with Retold's icon pinned to the toolbar. Returns its path. */
export function makeDemoProfile(extensionDirectory: string): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'retold-demo-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { extensions: { pinned_extensions: [unpackedExtensionId(extensionDirectory)] } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
