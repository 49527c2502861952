import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { LibraryFigures } from './figures.ts';
import { growthTable } from './growth-table.ts';
import { keepFigures } from './kept-figures.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'retold-figures-'));
const file = path.join(directory, 'figures.json');

afterEach(() => rmSync(file, { force: true }));

function figures(changed: Partial<LibraryFigures>): LibraryFigures {
  return {
    browser: 'Chromium',
    design: 'retold',
    asked: 10_000,
    articles: 10_000,
    fresh: 40,
    restart: 30,
    warm: 4,
    warmP95: 8,
    articlesPerSecond: 4_000,
    insert: 1,
    insertP95: 2,
    insertMax: 30,
    bytesPerArticle: 3_000,
    heapMegabytes: 12,
    found: 50,
    takenOfImport: 0.1,
    takenOfRest: null,
    ...changed,
  };
}

it('keeps what another run measured, and replaces what this one measured again', () => {
  keepFigures(file, [figures({}), figures({ design: 'plain', fresh: 480 })], 'yesterday');
  keepFigures(file, [figures({ asked: 1_000_000, articles: 1_000_000 })], 'at night');
  const kept = keepFigures(file, [figures({ browser: 'Firefox' }), figures({ fresh: 44 })], 'today');
  expect(kept.map(({ browser, asked, design, fresh, measured }) => [browser, asked, design, fresh, measured])).toEqual([
    ['Chromium', 10_000, 'plain', 480, 'yesterday'],
    ['Chromium', 10_000, 'retold', 44, 'today'],
    ['Chromium', 1_000_000, 'retold', 40, 'at night'],
    ['Firefox', 10_000, 'retold', 40, 'today'],
  ]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept);
});

it('says how figures grow from the smallest size on, an import in time an article', () => {
  const table = growthTable([
    figures({ asked: 100_000, articles: 100_000, fresh: 80, articlesPerSecond: 2_000 }),
    figures({}),
    figures({ browser: 'Firefox', asked: 1_000 }),
    figures({ design: 'plain', asked: 100_000 }),
  ]);
  expect(table?.split('\n').slice(4)).toEqual(['| 100,000 | 2.00 | 1.00 | 1.00 | 2.00 | 1.00 | 1.00 | 1.00 |']);
});

it('says nothing of growth from one size, nor from an import that was stopped', () => {
  expect(growthTable([figures({}), figures({ asked: 100_000, articles: 48_000 })])).toBeNull();
});
