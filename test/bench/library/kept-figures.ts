import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { LibraryFigures } from './figures.ts';

/** Figures and when they were measured: "2026-11-22 at 1b363bf, ..., load 1.2". */
export interface KeptFigures extends LibraryFigures {
  readonly measured: string;
}

const BROWSERS = ['Chromium', 'Firefox'];
const DESIGNS = ['plain', 'retold'];

/**
 * The file's figures with those just measured in place of older ones of the same browser, size and design, in the order in which a table
 * shows them; written back to it. A million articles and Firefox are measured by runs of their own: so the table shows all.
 * @throws {SyntaxError} when the file holds no JSON.
 */
export function keepFigures(
  file: string,
  figures: readonly LibraryFigures[],
  measured: string,
): readonly KeptFigures[] {
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly KeptFigures[]) : [];
  const kept = new Map(
    [...earlier, ...figures.map((one) => ({ ...one, measured }))].map((one) => [subjectOf(one), one]),
  );
  const all = [...kept.values()].sort(asShown);
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

function subjectOf({ browser, asked, design }: LibraryFigures): string {
  return `${browser} ${asked} ${design}`;
}

function asShown(a: LibraryFigures, b: LibraryFigures): number {
  return (
    BROWSERS.indexOf(a.browser) - BROWSERS.indexOf(b.browser) ||
    a.asked - b.asked ||
    DESIGNS.indexOf(a.design) - DESIGNS.indexOf(b.design)
  );
}
