/** Runs inside the measured extension's worker (or event page): what library.ts calls over the debugger. */
import browser from 'webextension-polyfill';
import type { Design } from './design.ts';
import { openPlainDesign } from './plain-design.ts';
import { openRetoldDesign } from './retold-design.ts';
import { syntheticArticle } from './synthetic-articles.ts';

/** As core/match/find-matches.ts asks. */
const CANDIDATES = 60;

export type DesignName = 'plain' | 'retold';

const opened = new Map<DesignName, Promise<Design>>();

function open(name: DesignName): Promise<Design> {
  const known = opened.get(name) ?? (name === 'plain' ? openPlainDesign() : openRetoldDesign());
  opened.set(name, known);
  return known;
}

/** Imports articles from..to-1; milliseconds of storing them. */
async function importArticles(name: DesignName, from: number, to: number): Promise<number> {
  const design = await open(name);
  let ms = 0;
  for (let start = from; start < to; start += design.batch) {
    const batch = Array.from({ length: Math.min(design.batch, to - start) }, (_, at) => syntheticArticle(start + at));
    const begin = performance.now();
    await design.store(batch);
    ms += performance.now() - begin;
  }
  return ms;
}

/** Finishes an import; milliseconds. */
async function settle(name: DesignName): Promise<number> {
  const design = await open(name);
  const begin = performance.now();
  await design.settle();
  return performance.now() - begin;
}

/** Stores one article after another; milliseconds of each. */
async function insertSingly(name: DesignName, from: number, count: number): Promise<number[]> {
  const design = await open(name);
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const one = syntheticArticle(from + at);
    const begin = performance.now();
    await design.store([one]);
    times.push(performance.now() - begin);
  }
  return times;
}

export interface QueryFigures {
  /** Milliseconds from asking for the database to its first answer. */
  readonly first: number;
  readonly open: number;
  /** Milliseconds of each further query. */
  readonly times: readonly number[];
  readonly found: number;
}

/** Queries with articles of every age, `first` of which opens the library. */
async function query(name: DesignName, articles: number, count: number, seed: number): Promise<QueryFigures> {
  const queries = Array.from({ length: count }, (_, at) => {
    return syntheticArticle(Math.floor((((at + 1) * 0.618034 + seed * 0.414214) % 1) * articles)).fingerprint;
  });
  const times: number[] = [];
  let found = 0;
  let afterOpen = 0;
  const begin = performance.now();
  const design = await open(name);
  afterOpen = performance.now() - begin;
  let last = begin;
  for (const fingerprint of queries) {
    const answer = await design.candidates(fingerprint, CANDIDATES);
    found += answer.candidates.length;
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  const [first = 0, ...rest] = times;
  return { first, open: afterOpen, times: rest, found: found / count };
}

// Lets a page wake the worker.
browser.runtime.onMessage.addListener(() => undefined);

Object.assign(globalThis, { bench: { importArticles, settle, insertSingly, query } });
