import type { LibraryFigures } from './figures.ts';

/**
 * How each of Retold's figures in Chromium grows with the library: a Markdown table of multiples of the smallest size's; null where
 * fewer than two sizes were measured.
 */
export function growthTable(figures: readonly LibraryFigures[]): string | null {
  const [smallest, ...larger] = figures
    .filter(
      ({ browser, design, asked, articles }) => browser === 'Chromium' && design === 'retold' && articles === asked,
    )
    .toSorted((a, b) => a.asked - b.asked);
  if (smallest === undefined || larger.length === 0) return null;
  const rows = larger.map((one) => {
    const cells = [
      one.asked.toLocaleString('en'),
      ratio(one.fresh, smallest.fresh),
      ratio(one.restart, smallest.restart),
      ratio(one.warm, smallest.warm),
      ratio(smallest.articlesPerSecond, one.articlesPerSecond),
      ratio(one.insertP95, smallest.insertP95),
      ratio(one.bytesPerArticle, smallest.bytesPerArticle),
      ratio(one.heapMegabytes, smallest.heapMegabytes),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `How Retold's figures grow in Chromium, as multiples of those at ${smallest.asked.toLocaleString('en')} articles:`,
    '',
    '| articles | first answer, fresh browser | after worker restart | warm | time of import an article | one insert, p95 | bytes/article | worker heap |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function ratio(value: number | null, base: number | null): string {
  return value === null || base === null ? '–' : (value / base).toFixed(2);
}
