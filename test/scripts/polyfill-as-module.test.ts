import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { polyfillAsModule } from '../../scripts/polyfill-as-module.ts';

const FILE = createRequire(import.meta.url).resolve('webextension-polyfill');
const directory = mkdtempSync(path.join(os.tmpdir(), 'retold-polyfill-'));

/** What the plugin makes of a file; null when it leaves it alone. */
function transformed(id: string): string | null {
  const { transform } = polyfillAsModule();
  if (typeof transform !== 'function') throw new Error('The plugin transforms nothing.');
  const made = transform.call({} as never, readFileSync(FILE, 'utf8'), id) as { readonly code: string } | null;
  return made?.code ?? null;
}

/** The browser's namespace, which notes what is read of it. */
function namespace(read: string[]): object {
  return new Proxy({ runtime: { id: 'retold' }, windows: {}, tabs: {} } as Record<string, unknown>, {
    get(target, name) {
      read.push(String(name));
      return target[String(name)];
    },
    ownKeys(target) {
      read.push('every name');
      return Reflect.ownKeys(target);
    },
  });
}

describe('polyfillAsModule', () => {
  afterEach(() => vi.unstubAllGlobals());
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('exports the browser’s own namespace and reads nothing of it but who it is', async () => {
    const read: string[] = [];
    const browser = namespace(read);
    vi.stubGlobal('chrome', browser);
    vi.stubGlobal('browser', browser);
    const file = path.join(directory, 'polyfill.mjs');
    writeFileSync(file, (transformed(FILE) ?? '').replace(/^\/\/# sourceMappingURL.*$/m, ''));
    const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly default: unknown };
    expect(module.default).toBe(browser);
    expect([...new Set(read)]).toEqual(['runtime']);
  });

  it('leaves other modules alone', () => {
    expect(transformed('/project/src/platform/runtime.ts')).toBeNull();
  });
});
