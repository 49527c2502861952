import { existsSync, readFileSync } from 'node:fs';
import path, { join } from 'node:path';
import { Defuddle } from 'defuddle/node';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import { readHtmlInputs } from '../../scripts/eval/read-inputs-html.ts';
import { crossValidate } from '../../scripts/train-block-model/cross-validate.ts';
import type { Gold } from '../../scripts/train-block-model/label-runs.ts';
import { COLLECTIONS, loadPages } from '../../scripts/train-block-model/load-pages.ts';
import { type PageScore, scorePage, summarise } from '../../scripts/train-block-model/score-page.ts';
import { bodyText } from '../../src/core/article.ts';
import { decodeHtml } from '../../src/extract/decode-html.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import { scoreOldCopies } from './extract/old-copies.ts';
import { type CreditScore, isOutlet, labelledPages, scoreCredits, summariseCredits } from './extract/score-names.ts';
import { type FieldScore, type GoldFields, scoreFields, summariseFields } from './extract-fields.ts';
import { type LiveComparison, type LiveTimes, measureLive } from './extract-live.ts';
import { readabilityAlone } from './readability-alone.ts';
import type { BenchReport } from './report.ts';
import { median, quantile } from './statistics.ts';

/** The development pages; RETOLD_EXTRACT_PAGES names another directory of the same shape. */
const ROOT = process.env.RETOLD_EXTRACT_PAGES ?? path.resolve(import.meta.dirname, '../../../shared/data/extract');
const OLD_COPIES = path.join(ROOT, '../spotsigs-pages.tar.gz');
/** Every so many pages is timed in the live page: enough for a median and a 95th percentile. */
const LIVE_EVERY = 3;

interface Answer {
  readonly text: string;
  readonly title?: string;
  readonly bylines?: readonly string[];
  readonly publishedAt?: string | null;
  readonly outlet?: string;
  /** Agencies; only Retold reads them. */
  readonly agencies?: readonly string[];
}

interface Extractor {
  readonly name: string;
  readonly gzipKiB: string;
  extract(html: string, url: string): Promise<Answer>;
}

const EXTRACTORS: readonly Extractor[] = [
  {
    name: 'Retold',
    gzipKiB: '',
    async extract(html, url) {
      const extraction = extractArticle(parseHtml(html), url);
      if (extraction.state !== 'article') return { text: '' };
      const { article } = extraction;
      const agencies = article.credits.map(({ agency }) => agency);
      return { ...article, outlet: article.outlet.name, agencies, text: bodyText(article) };
    },
  },
  {
    name: '@mozilla/readability alone',
    gzipKiB: '11.5',
    async extract(html) {
      const { byline, ...answer } = readabilityAlone(parseHtml(html));
      return { ...answer, bylines: byline === null ? [] : [byline] };
    },
  },
  {
    name: 'defuddle',
    gzipKiB: '95',
    async extract(html, url) {
      const result = await Defuddle(parseHtml(html), url, { useAsync: false });
      const text = readabilityText(result.content);
      return {
        text,
        title: result.title,
        bylines: result.author === '' ? [] : [result.author],
        publishedAt: result.published || null,
        outlet: result.site,
      };
    },
  },
];

function readabilityText(html: string): string {
  return html
    .replace(
      /<\/?(?:p|div|li|h\d|br|blockquote|td|tr|figcaption|figure|section|article|ul|ol|pre|dd|dt)\b[^>]*>/gi,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Body, fields, time and size of Retold beside its peers. Retold's body is scored by models that saw no page of the site scored. */
export async function benchExtract(): Promise<BenchReport> {
  if (!existsSync(ROOT))
    return { name: 'extract', markdown: `No development pages at ${ROOT}: nothing measured.`, json: null };
  const rows: Row[] = [];
  for (const extractor of EXTRACTORS) rows.push(await measure(extractor));
  const heldOut = crossValidate(loadPages(ROOT), (text) => console.error(`bench: extract, ${text}`));
  const retold = rows[0];
  if (retold !== undefined) {
    for (const collection of COLLECTIONS) {
      retold.body[collection] = summarise(
        heldOut.filter(({ page }) => page.collection === collection).map(({ score }) => score),
      );
    }
  }
  const oldCopies = summariseCredits(scoreOldCopies(OLD_COPIES));
  const live = await measureLive(livePages());
  if (retold !== undefined) retold.gzipKiB = live.bundleGzipKiB.toFixed(1);
  const markdown = [table(rows), nameTable(rows, oldCopies), liveLine(live)].join('\n\n');
  return { name: 'extract', markdown, json: { rows, oldCopies, live } };
}

interface Row {
  readonly name: string;
  gzipKiB: string;
  readonly body: Record<string, { precision: number; recall: number; f1: number }>;
  readonly fields: Record<keyof FieldScore, number>;
  readonly ms: { readonly median: number; readonly p95: number };
  readonly failures: number;
  /** Share of pages whose outlet is called by one of its names. */
  readonly outlet: number;
  readonly credits: { readonly precision: number; readonly recall: number } | null;
}

async function measure(extractor: Extractor): Promise<Row> {
  const body: Row['body'] = {};
  const fieldScores: FieldScore[] = [];
  const times: number[] = [];
  const outlets: boolean[] = [];
  const credits: CreditScore[] = [];
  let failures = 0;
  for (const collection of COLLECTIONS) {
    const golds = JSON.parse(readFileSync(join(ROOT, `${collection}.gold.json`), 'utf8')) as Record<
      string,
      Gold & GoldFields
    >;
    const scores: PageScore[] = [];
    for (const input of readHtmlInputs(join(ROOT, collection))) {
      const id = input.id.replace(/\.html(?:\.gz)?$/, '');
      const gold = golds[id];
      if (gold === undefined) continue;
      const html = decodeHtml(input.readBytes(), null);
      const started = performance.now();
      const answer = await extractor.extract(html, input.url).catch((): Answer => ({ text: '' }));
      times.push(performance.now() - started);
      if (answer.text === '') failures += 1;
      scores.push(scorePage(answer.text, gold));
      const named = isOutlet(input.url, answer.outlet ?? '');
      if (named !== null) outlets.push(named);
      if (answer.agencies !== undefined) credits.push(scoreCredits(collection, id, answer.agencies));
      // Dates of the 2023 pages are wrong by years in their gold; see MEASURED.md.
      const { date, ...undated } = gold;
      fieldScores.push(
        scoreFields(answer, collection === 'andy' || date === undefined ? undated : { ...undated, date }),
      );
    }
    body[collection] = summarise(scores);
  }
  const ms = { median: median(times), p95: quantile(times, 0.95) };
  return {
    name: extractor.name,
    gzipKiB: extractor.gzipKiB,
    body,
    fields: summariseFields(fieldScores),
    ms,
    failures,
    outlet: outlets.filter(Boolean).length / outlets.length,
    credits: credits.length === 0 ? null : summariseCredits(credits),
  };
}

function livePages(): { html: string; url: string }[] {
  return COLLECTIONS.flatMap((collection) => readHtmlInputs(join(ROOT, collection)))
    .filter((_, index) => index % LIVE_EVERY === 0)
    .map((input) => ({ html: decodeHtml(input.readBytes(), null), url: input.url }));
}

function percent(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : `${(value * 100).toFixed(1)}`;
}

/** Outlets and credits, against labels of our own (extract/gold). */
function nameTable(rows: readonly Row[], oldCopies: { readonly precision: number; readonly recall: number }): string {
  const lines = rows.map(({ name, outlet, credits }) => [
    name,
    percent(outlet),
    percent(credits?.precision),
    percent(credits?.recall),
    credits === null ? '' : `${percent(oldCopies.precision)}/${percent(oldCopies.recall)}`,
  ]);
  const head = [
    'extractor',
    'outlet %',
    'credit precision %',
    'credit recall %',
    `credits on ${labelledPages('spotsigs').length} wire copies of 2006-07, precision/recall %`,
  ];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, body, fields, ms, failures, gzipKiB }) => {
    const bodies = COLLECTIONS.map((collection) => {
      const score = body[collection];
      return score === undefined
        ? ''
        : `${score.f1.toFixed(3)} (${score.precision.toFixed(3)}/${score.recall.toFixed(3)})`;
    });
    return [
      name,
      ...bodies,
      failures,
      percent(fields.title),
      percent(fields.author),
      percent(fields.wrongAuthor),
      percent(fields.day),
      percent(fields.minute),
      `${ms.median.toFixed(0)}/${ms.p95.toFixed(0)}`,
      gzipKiB,
    ];
  });
  const head = [
    'extractor',
    ...COLLECTIONS.map((collection) => `${collection} F1 (P/R)`),
    'nothing found',
    'title %',
    'any author %',
    'wrong author %',
    'day %',
    'minute %',
    'ms parse + extract, median/p95',
    'gzip KiB',
  ];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function liveLine({ pages, first, again }: LiveTimes): string {
  const compared = ({ retold, readability, ratioOfMedians }: LiveComparison): string => {
    const ms = ({ median: middle, p95 }: { median: number; p95: number }): string =>
      `${middle.toFixed(1)} ms median, ${p95.toFixed(0)} ms p95`;
    return `Retold ${ms(retold)}; Readability alone ${ms(readability)}; ${ratioOfMedians.toFixed(2)} times at the median`;
  };
  return (
    `In Chromium on ${pages} of these pages, processor time of the page's main thread. Again in the same tab: ` +
    `${compared(again)}. Script evaluated and run once in a tab just opened, as at a first click: ${compared(first)}.`
  );
}
