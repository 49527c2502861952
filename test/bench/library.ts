import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMeasuredExtension, MeasuredBrowser } from './library/measured-browser.ts';
import { MeasuredFirefox, prepareForFirefox } from './library/measured-firefox.ts';
import type { DesignName, QueryFigures } from './library/worker.ts';
import type { BenchReport } from './report.ts';
import { quantile } from './statistics.ts';

/** Library sizes; `LIBRARY_ARTICLES=10000,1000000 npm run bench -- library` measures others. */
const SIZES = (process.env.LIBRARY_ARTICLES ?? '10000,100000').split(',').map(Number);
/** In Firefox: `LIBRARY_FIREFOX=` (empty) leaves it out. */
const FIREFOX_SIZES = (process.env.LIBRARY_FIREFOX ?? '10000').split(',').filter(Boolean).map(Number);
/** The peer is left out above this size: it would take hours. */
const LARGEST_PLAIN = 200_000;
const IMPORT_CHUNK = 5_000;
const FRESH_STARTS = 5;
const RESTARTS = 5;
const WARM_QUERIES = 100;
const SINGLE_INSERTS = 500;

interface LibraryFigures {
  readonly browser: 'Chromium' | 'Firefox';
  readonly design: DesignName;
  readonly articles: number;
  /** Milliseconds from a cold start to the first answer: opening the database included, starting the worker not. */
  readonly fresh: number;
  /** Null where the context is a page, which is not restarted. */
  readonly restart: number | null;
  readonly warm: number;
  readonly warmP95: number;
  readonly articlesPerSecond: number;
  readonly insert: number;
  readonly insertP95: number;
  readonly insertMax: number;
  readonly bytesPerArticle: number;
  readonly heapMegabytes: number | null;
  readonly found: number;
}

/** A browser with the measured extension. */
interface Measured {
  call<Result>(name: string, ...args: readonly unknown[]): Promise<Result>;
  restartWorker?(): Promise<void>;
  heapBytes?(): Promise<number>;
  close(): Promise<void>;
}

interface Subject {
  readonly browser: LibraryFigures['browser'];
  launch(profile: string): Promise<Measured>;
  /** Where the browser keeps the extension's storage in a profile. */
  readonly storage: string;
}

/**
 * Retold's library beside the plain multiEntry design: in the worker of a real extension in Chromium, in an extension's page
 * in Firefox, on synthetic articles with ready-made fingerprints. One design at a time, on a profile of its own.
 */
export async function benchLibrary(): Promise<BenchReport> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retold-library-'));
  const figures: LibraryFigures[] = [];
  const measureBoth = async (subject: Subject, sizes: readonly number[]) => {
    for (const articles of sizes) {
      for (const design of ['plain', 'retold'] as const) {
        if (design === 'plain' && articles > LARGEST_PLAIN) continue;
        const profile = path.join(directory, `${subject.browser}-${design}-${articles}`);
        figures.push(await measure(subject, profile, design, articles));
        rmSync(profile, { recursive: true, force: true });
      }
    }
  };
  try {
    const entry = path.join(import.meta.dirname, 'library/worker.ts');
    const forChromium = path.join(directory, 'chromium');
    await buildMeasuredExtension(entry, forChromium);
    const launchChromium = (profile: string) => MeasuredBrowser.launch(forChromium, profile);
    await measureBoth({ browser: 'Chromium', launch: launchChromium, storage: 'Default/IndexedDB' }, SIZES);

    const forFirefox = path.join(directory, 'firefox');
    await buildMeasuredExtension(entry, forFirefox);
    prepareForFirefox(forFirefox);
    const launchFirefox = (profile: string) => MeasuredFirefox.launch(forFirefox, profile);
    await measureBoth({ browser: 'Firefox', launch: launchFirefox, storage: 'storage/default' }, FIREFOX_SIZES);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { name: 'library', markdown: table(figures), json: figures };
}

async function measure(
  { browser: name, launch, storage }: Subject,
  profile: string,
  design: DesignName,
  articles: number,
): Promise<LibraryFigures> {
  console.error(`library: ${name}, ${design}, ${articles} articles …`);
  let browser = await launch(profile);
  let ms = 0;
  for (let from = 0; from < articles; from += IMPORT_CHUNK) {
    const to = Math.min(articles, from + IMPORT_CHUNK);
    ms += await browser.call<number>('importArticles', design, from, to, to === articles);
  }
  const warm = await browser.call<QueryFigures>('query', design, articles, WARM_QUERIES, 1);
  const heapBytes = (await browser.heapBytes?.()) ?? null;
  const restarts: number[] = [];
  for (let seed = 2; browser.restartWorker !== undefined && seed < 2 + RESTARTS; seed++) {
    await browser.restartWorker();
    restarts.push((await browser.call<QueryFigures>('query', design, articles, 1, seed)).first);
  }
  await browser.close();

  const fresh: number[] = [];
  for (let seed = 20; seed < 20 + FRESH_STARTS; seed++) {
    browser = await launch(profile);
    fresh.push((await browser.call<QueryFigures>('query', design, articles, 1, seed)).first);
    await browser.close();
  }
  const bytes = sizeOf(path.join(profile, storage));

  browser = await launch(profile);
  const inserts = await browser.call<number[]>('insertSingly', design, articles, SINGLE_INSERTS);
  await browser.close();
  return {
    browser: name,
    design,
    articles,
    fresh: quantile(fresh, 0.5),
    restart: restarts.length > 0 ? quantile(restarts, 0.5) : null,
    warm: quantile(warm.times, 0.5),
    warmP95: quantile(warm.times, 0.95),
    articlesPerSecond: (articles / ms) * 1_000,
    insert: quantile(inserts, 0.5),
    insertP95: quantile(inserts, 0.95),
    insertMax: Math.max(...inserts),
    bytesPerArticle: bytes / articles,
    heapMegabytes: heapBytes === null ? null : heapBytes / 2 ** 20,
    found: warm.found,
  };
}

function table(figures: readonly LibraryFigures[]): string {
  const lines = [
    '| browser, articles | design | first answer, fresh browser | after worker restart | warm median / p95 | import, articles/s | one insert: median / p95 / longest | bytes/article | worker heap |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const one of figures) {
    const subject = `${one.browser}, ${one.articles.toLocaleString('en')}`;
    const cells = [
      subject,
      one.design === 'plain' ? 'plain multiEntry' : 'Retold',
      `${round(one.fresh)} ms`,
      one.restart === null ? '–' : `${round(one.restart)} ms`,
      `${round(one.warm)} / ${round(one.warmP95)} ms`,
      Math.round(one.articlesPerSecond).toLocaleString('en'),
      `${round(one.insert)} / ${round(one.insertP95)} / ${round(one.insertMax)} ms`,
      Math.round(one.bytesPerArticle).toLocaleString('en'),
      one.heapMegabytes === null ? '–' : `${round(one.heapMegabytes)} MB`,
    ];
    lines.push(`| ${cells.join(' | ')} |`);
    const plain = figures.find((other) => {
      return other.design === 'plain' && other.articles === one.articles && other.browser === one.browser;
    });
    if (one.design === 'plain' || plain === undefined) continue;
    const times = (worse: number | null, better: number | null) =>
      worse === null || better === null ? '–' : `**${round(worse / better)}x**`;
    const ratios = [
      subject,
      'Retold better by',
      times(plain.fresh, one.fresh),
      times(plain.restart, one.restart),
      `${times(plain.warm, one.warm)} / ${times(plain.warmP95, one.warmP95)}`,
      times(one.articlesPerSecond, plain.articlesPerSecond),
      `${times(plain.insert, one.insert)} / ${times(plain.insertP95, one.insertP95)} / ${times(plain.insertMax, one.insertMax)}`,
      times(plain.bytesPerArticle, one.bytesPerArticle),
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
