import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readHostTime, takenShare } from './host-time.ts';
import type { LibraryFigures } from './library/figures.ts';
import { figuresTable } from './library/figures-table.ts';
import { growthTable } from './library/growth-table.ts';
import { keepFigures } from './library/kept-figures.ts';
import { buildMeasuredExtension, MeasuredBrowser } from './library/measured-browser.ts';
import { MeasuredFirefox, prepareForFirefox } from './library/measured-firefox.ts';
import type { DesignName, QueryFigures } from './library/worker.ts';
import { QuietStretches } from './quiet-stretches.ts';
import type { BenchReport } from './report.ts';
import { quantile } from './statistics.ts';

/**
 * What is measured: `LIBRARY_ARTICLES=10000,1000000 LIBRARY_BROWSERS=chromium npm run bench -- library`. Firefox is measured
 * at the smallest size only, unless `LIBRARY_FIREFOX_ARTICLES` says otherwise; `LIBRARY_DESIGNS=retold` leaves the peer out.
 */
const SIZES = numbersFrom(process.env.LIBRARY_ARTICLES ?? '10000,100000');
const FIREFOX_SIZES = numbersFrom(process.env.LIBRARY_FIREFOX_ARTICLES ?? `${Math.min(...SIZES)}`);
const BROWSERS = (process.env.LIBRARY_BROWSERS ?? 'chromium,firefox').split(',');
const DESIGNS = (process.env.LIBRARY_DESIGNS ?? 'plain,retold').split(',') as DesignName[];
/**
 * Wall-clock minutes after which an import is stopped and the library measured as large as it has become. The plain design
 * gets slower the more it holds; stopping it early is to its advantage in every figure.
 */
const IMPORT_MINUTES = Number(process.env.LIBRARY_IMPORT_MINUTES ?? '60');
const IMPORT_CHUNK = 4_000;
const PROGRESS_EVERY_MS = 10_000;
const FRESH_STARTS = 5;
const RESTARTS = 5;
const WARM_QUERIES = 100;
const SINGLE_INSERTS = 500;
/** Figures of all sizes and browsers, as last measured with `--write`. */
const KEPT = path.resolve(import.meta.dirname, '../../docs/library-figures.json');

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
      for (const design of DESIGNS) {
        const profile = path.join(directory, `${subject.browser}-${design}-${articles}`);
        figures.push(await measure(subject, profile, design, articles));
        rmSync(profile, { recursive: true, force: true });
      }
    }
  };
  try {
    const entry = path.join(import.meta.dirname, 'library/worker.ts');
    if (BROWSERS.includes('chromium')) {
      const extension = path.join(directory, 'chromium');
      await buildMeasuredExtension(entry, extension);
      const launch = (profile: string) => MeasuredBrowser.launch(extension, profile);
      await measureBoth({ browser: 'Chromium', launch, storage: 'Default/IndexedDB' }, SIZES);
    }
    if (BROWSERS.includes('firefox')) {
      const extension = path.join(directory, 'firefox');
      await buildMeasuredExtension(entry, extension);
      prepareForFirefox(extension);
      const launch = (profile: string) => MeasuredFirefox.launch(extension, profile);
      await measureBoth({ browser: 'Firefox', launch, storage: 'storage/default' }, FIREFOX_SIZES);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return {
    name: 'library',
    markdown: figuresTable(figures),
    json: figures,
    section: (measured) => section(figures, measured),
  };
}

async function measure(
  { browser: name, launch, storage }: Subject,
  profile: string,
  design: DesignName,
  asked: number,
): Promise<LibraryFigures> {
  console.error(`library: ${name}, ${design}, ${asked} articles …`);
  let browser = await launch(profile);
  const begun = readHostTime();
  const { articles, ms } = await fill(browser, design, asked);
  const takenOfImport = takenShare(begun, readHostTime());

  const quiet = new QuietStretches();
  const query = (count: number, seed: number) => {
    return browser.call<QueryFigures>('query', design, articles, count, seed);
  };
  const warm = await quiet.measure(() => query(WARM_QUERIES, 1));
  const heapBytes = (await browser.heapBytes?.()) ?? null;
  const restarts: number[] = [];
  for (let seed = 2; browser.restartWorker !== undefined && seed < 2 + RESTARTS; seed++) {
    const answered = await quiet.measure(async () => {
      await browser.restartWorker?.();
      return query(1, seed);
    });
    restarts.push(answered.first);
  }
  await browser.close();

  const fresh: number[] = [];
  for (let seed = 20; seed < 20 + FRESH_STARTS; seed++) {
    const answered = await quiet.measure(async () => {
      browser = await launch(profile);
      return query(1, seed);
    });
    fresh.push(answered.first);
    await browser.close();
  }
  const bytes = sizeOf(path.join(profile, storage));

  browser = await launch(profile);
  const inserts = await quiet.measure(() => {
    return browser.call<number[]>('insertSingly', design, articles, SINGLE_INSERTS);
  });
  await browser.close();
  return {
    browser: name,
    design,
    asked,
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
    takenOfImport,
    takenOfRest: quiet.takenShare(),
  };
}

/** Imports until all are stored or the time is up; milliseconds of storing, settling included. */
async function fill(browser: Measured, design: DesignName, asked: number): Promise<{ articles: number; ms: number }> {
  const begin = Date.now();
  let [articles, ms, told] = [0, 0, begin];
  while (articles < asked && Date.now() - begin < IMPORT_MINUTES * 60_000) {
    const to = Math.min(asked, articles + IMPORT_CHUNK);
    ms += await browser.call<number>('importArticles', design, articles, to);
    articles = to;
    if (Date.now() - told < PROGRESS_EVERY_MS) continue;
    told = Date.now();
    console.error(`library:   ${articles} stored, ${Math.round((articles / ms) * 1_000)} a second`);
  }
  return { articles, ms: ms + (await browser.call<number>('settle', design)) };
}

/** All that was ever kept, these in place of older ones. */
function section(figures: readonly LibraryFigures[], measured: string): string {
  const kept = keepFigures(KEPT, figures, measured);
  const growth = growthTable(kept);
  const notes = [...new Set(kept.map((one) => one.measured))].map((when) => {
    const ones = kept.filter((one) => one.measured === when);
    const subjects = new Set(ones.map(({ browser, asked }) => `${browser} ${asked.toLocaleString('en')}`));
    return `${[...subjects].join(', ')}: measured ${when}.`;
  });
  return [figuresTable(kept), ...(growth === null ? [] : [growth]), `_${notes.join(' ')}_`].join('\n\n');
}

function numbersFrom(list: string): number[] {
  return list.split(',').filter(Boolean).map(Number);
}

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
