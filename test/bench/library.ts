import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMeasuredExtension, MeasuredBrowser } from './library/measured-browser.ts';
import type { DesignName, QueryFigures } from './library/worker.ts';
import type { BenchReport } from './report.ts';
import { quantile } from './statistics.ts';

/** Library sizes; `LIBRARY_ARTICLES=10000,1000000 npm run bench -- library` measures others. */
const SIZES = (process.env.LIBRARY_ARTICLES ?? '10000,100000').split(',').map(Number);
/** The peer is left out above this size: it would take hours. */
const LARGEST_PLAIN = 200_000;
const IMPORT_CHUNK = 5_000;
const FRESH_STARTS = 5;
const RESTARTS = 5;
const WARM_QUERIES = 100;
const SINGLE_INSERTS = 500;

interface LibraryFigures {
  readonly design: DesignName;
  readonly articles: number;
  /** Milliseconds from a cold start to the first answer: opening the database included, starting the worker not. */
  readonly fresh: number;
  readonly restart: number;
  readonly warm: number;
  readonly warmP95: number;
  readonly articlesPerSecond: number;
  readonly insert: number;
  readonly insertP95: number;
  readonly insertMax: number;
  readonly bytesPerArticle: number;
  readonly heapMegabytes: number;
  readonly found: number;
}

/**
 * Retold's library beside the plain multiEntry design, each in the worker of a real extension in Chromium, on synthetic
 * articles with ready-made fingerprints. One design at a time, on a profile of its own.
 */
export async function benchLibrary(): Promise<BenchReport> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retold-library-'));
  const figures: LibraryFigures[] = [];
  try {
    const extension = path.join(directory, 'extension');
    await buildMeasuredExtension(path.join(import.meta.dirname, 'library/worker.ts'), extension);
    for (const articles of SIZES) {
      for (const design of ['plain', 'retold'] as const) {
        if (design === 'plain' && articles > LARGEST_PLAIN) continue;
        const profile = path.join(directory, `${design}-${articles}`);
        figures.push(await measure(extension, profile, design, articles));
        rmSync(profile, { recursive: true, force: true });
      }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { name: 'library', markdown: table(figures), json: figures };
}

async function measure(
  extension: string,
  profile: string,
  design: DesignName,
  articles: number,
): Promise<LibraryFigures> {
  console.error(`library: ${design}, ${articles} articles …`);
  let browser = await MeasuredBrowser.launch(extension, profile);
  let ms = 0;
  for (let from = 0; from < articles; from += IMPORT_CHUNK) {
    const to = Math.min(articles, from + IMPORT_CHUNK);
    ms += await browser.call<number>('importArticles', design, from, to, to === articles);
  }
  const warm = await browser.call<QueryFigures>('query', design, articles, WARM_QUERIES, 1);
  const heapBytes = await browser.heapBytes();
  const restarts: number[] = [];
  for (let seed = 2; seed < 2 + RESTARTS; seed++) {
    await browser.restartWorker();
    restarts.push((await browser.call<QueryFigures>('query', design, articles, 1, seed)).first);
  }
  await browser.close();

  const fresh: number[] = [];
  for (let seed = 20; seed < 20 + FRESH_STARTS; seed++) {
    browser = await MeasuredBrowser.launch(extension, profile);
    fresh.push((await browser.call<QueryFigures>('query', design, articles, 1, seed)).first);
    await browser.close();
  }
  const bytes = sizeOf(path.join(profile, 'Default', 'IndexedDB'));

  browser = await MeasuredBrowser.launch(extension, profile);
  const inserts = await browser.call<number[]>('insertSingly', design, articles, SINGLE_INSERTS);
  await browser.close();
  return {
    design,
    articles,
    fresh: quantile(fresh, 0.5),
    restart: quantile(restarts, 0.5),
    warm: quantile(warm.times, 0.5),
    warmP95: quantile(warm.times, 0.95),
    articlesPerSecond: (articles / ms) * 1_000,
    insert: quantile(inserts, 0.5),
    insertP95: quantile(inserts, 0.95),
    insertMax: Math.max(...inserts),
    bytesPerArticle: bytes / articles,
    heapMegabytes: heapBytes / 2 ** 20,
    found: warm.found,
  };
}

function table(figures: readonly LibraryFigures[]): string {
  const lines = [
    '| articles | design | first answer, fresh browser | after worker restart | warm median / p95 | import, articles/s | one insert: median / p95 / longest | bytes/article | worker heap |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const one of figures) {
    const cells = [
      one.articles.toLocaleString('en'),
      one.design === 'plain' ? 'plain multiEntry' : 'Retold',
      `${round(one.fresh)} ms`,
      `${round(one.restart)} ms`,
      `${round(one.warm)} / ${round(one.warmP95)} ms`,
      Math.round(one.articlesPerSecond).toLocaleString('en'),
      `${round(one.insert)} / ${round(one.insertP95)} / ${round(one.insertMax)} ms`,
      Math.round(one.bytesPerArticle).toLocaleString('en'),
      `${round(one.heapMegabytes)} MB`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    const plain = figures.find(({ design, articles }) => design === 'plain' && articles === one.articles);
    if (one.design === 'plain' || plain === undefined) continue;
    const times = (ratio: number) => `**${round(ratio)}x**`;
    const ratios = [
      one.articles.toLocaleString('en'),
      'Retold better by',
      times(plain.fresh / one.fresh),
      times(plain.restart / one.restart),
      `${times(plain.warm / one.warm)} / ${times(plain.warmP95 / one.warmP95)}`,
      times(one.articlesPerSecond / plain.articlesPerSecond),
      `${times(plain.insert / one.insert)} / ${times(plain.insertP95 / one.insertP95)} / ${times(plain.insertMax / one.insertMax)}`,
      times(plain.bytesPerArticle / one.bytesPerArticle),
      '',
    ];
    lines.push(`| ${ratios.join(' | ')} |`);
  }
  return lines.join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
