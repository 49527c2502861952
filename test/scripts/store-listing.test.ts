import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STORE = path.join(ROOT, 'docs/store');
const listing = readFileSync(path.join(STORE, 'listing.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8')) as {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};
const english = JSON.parse(readFileSync(path.join(ROOT, 'public/_locales/en/messages.json'), 'utf8')) as Readonly<
  Record<string, { readonly message: string } | undefined>
>;

/** The text under one of its headings. */
function section(heading: string): string {
  return (
    listing
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`))
      ?.slice(heading.length)
      .trim() ?? ''
  );
}

describe('the store listing', () => {
  it('says of itself what the package says', () => {
    expect(section('Name')).toBe(english.extensionName?.message);
    expect(section('Summary')).toBe(english.extensionDescription?.message);
  });

  it('justifies every permission of the manifest, and no other', () => {
    const justified = [...section('Permissions, one by one').matchAll(/^\| `(.+?)`/gm)].map(([, name]) => name);
    const { permissions, optional_permissions, optional_host_permissions } = manifest;
    expect(justified.toSorted()).toEqual(
      [...permissions, ...optional_permissions, ...optional_host_permissions].toSorted(),
    );
  });

  it('has a picture of the size that stores want for every caption', () => {
    const named = [...section('Pictures').matchAll(/^\| `(.+?)`/gm)].map(([, name]) => name ?? '');
    expect(named.toSorted()).toEqual(readdirSync(STORE).filter((file) => file.endsWith('.png')));
    for (const name of named) {
      const file = path.join(STORE, name);
      expect(existsSync(file)).toBe(true);
      const { width, height } = PNG.sync.read(readFileSync(file));
      expect([name, width, height]).toEqual([name, 1280, 800]);
    }
  });
});
