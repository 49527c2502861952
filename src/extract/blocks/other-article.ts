import { nameKey } from '../metadata/plain-text.ts';
import type { TextRun } from './collect-runs.ts';
import type { ElementRecord } from './element-record.ts';

/** Letters and digits of the shortest `<h1>` that is a headline of its own. */
const MIN_HEADLINE_KEY = 6;

/**
 * The `<article>` elements of other articles on the page, which some sites print below the one asked for: those with an
 * `<h1>` that is not the page's headline (the one that is its title, else the first), and that do not hold that one.
 * O(headlines x depth). Entries of live blogs have no `<h1>`.
 */
export function otherArticles(runs: readonly TextRun[], title: string): ReadonlySet<ElementRecord> {
  const titleKey = nameKey(title);
  const headlines = runs.filter((run) => run.container.tag === 'h1' && nameKey(run.text).length >= MIN_HEADLINE_KEY);
  const own = headlines.find((run) => isTitle(nameKey(run.text), titleKey)) ?? headlines[0];
  const others = new Set<ElementRecord>();
  if (own === undefined) return others;
  const around = articlesAround(own);
  for (const headline of headlines) {
    if (headline === own || isTitle(nameKey(headline.text), titleKey)) continue;
    const [nearest] = articlesAround(headline);
    if (nearest !== undefined && !around.includes(nearest)) others.add(nearest);
  }
  return others;
}

/** Whether a run stands in one of these elements. O(depth). */
export function standsIn(run: TextRun, elements: ReadonlySet<ElementRecord>): boolean {
  if (elements.size === 0) return false;
  for (let record: ElementRecord | null = run.container; record !== null; record = record.parent) {
    if (elements.has(record)) return true;
  }
  return false;
}

function isTitle(key: string, titleKey: string): boolean {
  return titleKey !== '' && (key.endsWith(titleKey) || titleKey.endsWith(key) || key.startsWith(titleKey));
}

/** The `<article>` elements around a run, nearest first. */
function articlesAround(run: TextRun): ElementRecord[] {
  const articles: ElementRecord[] = [];
  for (let record: ElementRecord | null = run.container; record !== null; record = record.parent) {
    if (record.tag === 'article') articles.push(record);
  }
  return articles;
}
