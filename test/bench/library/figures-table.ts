import type { LibraryFigures } from './figures.ts';

/**
 * What a prototype of posting blocks reached before this project began, on a machine like this one (../shared/MEASURED.md). It
 * found candidates; what a verdict needs of them was not among what it is said to have stored.
 */
const PROTOTYPE = {
  asked: 1_000_000,
  row: '| Chromium, 1,000,000 | a prototype of posting blocks, measured before the project | 1020 ms | 85.0 ms | 23.0 / 42.0 ms | 1,290 | – | 2,470 | 8 to 15 MB | – |',
};

/** A Markdown table of all figures, each design beside plain multiEntry of the same browser and size where that was measured. */
export function figuresTable(figures: readonly LibraryFigures[]): string {
  const lines = [
    '| browser, articles | design | first answer, fresh browser | after worker restart | warm median / p95 | import, articles/s | one insert: median / p95 / longest | bytes/article | worker heap | taken by the host: import / rest |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const one of figures) {
    const stopped = one.articles < one.asked ? `, stopped at ${one.articles.toLocaleString('en')}` : '';
    const subject = `${one.browser}, ${one.asked.toLocaleString('en')}`;
    const cells = [
      subject,
      (one.design === 'plain' ? 'plain multiEntry' : 'Retold') + stopped,
      `${round(one.fresh)} ms`,
      one.restart === null ? '–' : `${round(one.restart)} ms`,
      `${round(one.warm)} / ${round(one.warmP95)} ms`,
      Math.round(one.articlesPerSecond).toLocaleString('en'),
      `${round(one.insert)} / ${round(one.insertP95)} / ${round(one.insertMax)} ms`,
      Math.round(one.bytesPerArticle).toLocaleString('en'),
      one.heapMegabytes === null ? '–' : `${round(one.heapMegabytes)} MB`,
      `${percent(one.takenOfImport)} / ${percent(one.takenOfRest)}`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    if (one.browser === 'Chromium' && one.design === 'retold' && one.asked === PROTOTYPE.asked)
      lines.push(PROTOTYPE.row);
    const plain = figures.find((other) => {
      return other.design === 'plain' && other.asked === one.asked && other.browser === one.browser;
    });
    if (one.design === 'plain' || plain === undefined) continue;
    lines.push(`| ${[subject, 'Retold better by', ...timesBetter(one, plain), '', ''].join(' | ')} |`);
  }
  return lines.join('\n');
}

function timesBetter(one: LibraryFigures, plain: LibraryFigures): readonly string[] {
  const times = (worse: number | null, better: number | null) =>
    worse === null || better === null ? '–' : `**${round(worse / better)}x**`;
  return [
    times(plain.fresh, one.fresh),
    times(plain.restart, one.restart),
    `${times(plain.warm, one.warm)} / ${times(plain.warmP95, one.warmP95)}`,
    times(one.articlesPerSecond, plain.articlesPerSecond),
    `${times(plain.insert, one.insert)} / ${times(plain.insertP95, one.insertP95)} / ${times(plain.insertMax, one.insertMax)}`,
    times(plain.bytesPerArticle, one.bytesPerArticle),
  ];
}

/** Of figures kept from before this was measured too nothing is known. */
function percent(share: number | null | undefined): string {
  return typeof share === 'number' ? `${Math.round(share * 100)} %` : '–';
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
