import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const SRC = path.join(ROOT, 'src');

/** Who may import whom (DESIGN.md). A layer may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  extract: ['core'],
  sources: ['core'],
  library: ['core'],
  offscreen: ['core', 'sources', 'extract', 'messaging', 'platform'],
  messaging: ['core', 'platform'],
  platform: [],
  background: ['core', 'sources', 'library', 'messaging', 'platform', 'extract', 'offscreen'],
  content: ['core', 'extract', 'messaging', 'platform'],
  ui: ['core'],
  pages: ['core', 'ui', 'messaging', 'platform'],
};

/** Layers that may use another layer's types, and nothing that exists at run time. */
const TYPES_ONLY: ReadonlySet<string> = new Set([
  'messaging>core',
  'ui>core',
  'pages>core',
  'content>core',
  'background>extract',
]);

const SOURCES = walk(SRC).filter((file) => /\.tsx?$/.test(file));

function walk(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const file = path.join(directory, name);
    return statSync(file).isDirectory() ? walk(file) : [file];
  });
}

function layerOf(file: string): string {
  return path.relative(SRC, file).split(path.sep)[0] ?? '';
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(/^\s*(import|export)\s+(type\s)?([^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)) {
    const names = match[3] ?? '';
    const braces = /\{([^}]*)\}/.exec(names)?.[1];
    const everyNameIsType =
      braces?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
    found.push({ specifier: match[4] ?? '', typeOnly: match[2] !== undefined || everyNameIsType });
  }
  for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    found.push({ specifier: match[1] ?? '', typeOnly: false });
  }
  return found;
}

describe('architecture', () => {
  it('has sources to check', () => {
    expect(SOURCES.length).toBeGreaterThan(10);
  });

  it('keeps every import within the layers of DESIGN.md', () => {
    const broken: string[] = [];
    for (const file of SOURCES) {
      const from = layerOf(file);
      for (const { specifier, typeOnly } of importsOf(readFileSync(file, 'utf8'))) {
        if (!specifier.startsWith('.')) continue;
        const target = path.resolve(path.dirname(file), specifier);
        if (!target.startsWith(SRC + path.sep)) {
          broken.push(`${path.relative(ROOT, file)} leaves src: ${specifier}`);
          continue;
        }
        const to = layerOf(target);
        if (to === from) continue;
        if (!MAY_IMPORT[from]?.includes(to)) broken.push(`${path.relative(ROOT, file)} imports ${to}: ${specifier}`);
        else if (TYPES_ONLY.has(`${from}>${to}`) && !typeOnly) {
          broken.push(`${path.relative(ROOT, file)} may import only types of ${to}: ${specifier}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('touches webextension-polyfill only in platform', () => {
    const users = SOURCES.filter((file) =>
      importsOf(readFileSync(file, 'utf8')).some(({ specifier }) => specifier === 'webextension-polyfill'),
    );
    expect(users.map(layerOf).filter((layer) => layer !== 'platform')).toEqual([]);
  });

  it('names no browser API outside platform', () => {
    const users = SOURCES.filter((file) => layerOf(file) !== 'platform').filter((file) =>
      /(?<![\w.$])(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|alarms|action|permissions|i18n)\b/.test(
        withoutComments(readFileSync(file, 'utf8')),
      ),
    );
    expect(users.map((file) => path.relative(ROOT, file))).toEqual([]);
  });

  it('never assigns page or feed text as HTML', () => {
    const users = SOURCES.filter((file) =>
      /\.(?:innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML/.test(
        withoutComments(readFileSync(file, 'utf8')),
      ),
    );
    expect(users.map((file) => path.relative(ROOT, file))).toEqual([]);
  });

  it('registers background listeners in index.ts only', () => {
    const users = SOURCES.filter((file) => layerOf(file) === 'background' && path.basename(file) !== 'index.ts').filter(
      (file) => /\.addListener\(|\bon[A-Z]\w+\(\s*(?:async\s*)?\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(users.map((file) => path.relative(ROOT, file))).toEqual([]);
  });

  it('keeps no state in background modules', () => {
    const users = SOURCES.filter((file) => layerOf(file) === 'background').filter((file) =>
      /^(?:export\s+)?let\s|^(?:export\s+)?const\s+\w+\s*=\s*new (?:Map|Set|WeakMap|Array)\b/m.test(
        readFileSync(file, 'utf8'),
      ),
    );
    expect(users.map((file) => path.relative(ROOT, file))).toEqual([]);
  });

  it('uses no timers in the background: time is an alarm', () => {
    const users = SOURCES.filter((file) => layerOf(file) === 'background').filter((file) =>
      /\bset(?:Timeout|Interval)\(/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(users.map((file) => path.relative(ROOT, file))).toEqual([]);
  });

  it('keeps files small enough to read in one sitting', () => {
    const long = SOURCES.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 400)
      .map(({ file, lines }) => `${path.relative(ROOT, file)}: ${lines} lines`);
    expect(long).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
