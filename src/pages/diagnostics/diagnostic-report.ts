/** What a report is made of. Nothing of it names an article, an outlet or an address. */
export interface DiagnosticFacts {
  readonly version: string;
  readonly userAgent: string;
  readonly language: string;
  /** The page's own clock, ISO 8601. */
  readonly at: string;
  readonly usage: Answered<{
    readonly articles: number;
    readonly bytes: number | null;
    readonly quota: number | null;
  }>;
  readonly feeds: Answered<{ readonly followed: number; readonly faults: readonly string[] }>;
  readonly requests: Answered<readonly { readonly purpose: string; readonly outcome: string }[]>;
}

/** An answer of the background and how long it took, in ms; or the name of what went wrong. */
export type Answered<T> =
  | { readonly value: T; readonly milliseconds: number }
  | { readonly failed: string; readonly milliseconds: number };

/**
 * The report as lines of plain text, in English wherever it was made: those who read it are not those who copied it.
 * Same facts, same report.
 */
export function diagnosticReport({
  version,
  userAgent,
  language,
  at,
  usage,
  feeds,
  requests,
}: DiagnosticFacts): string {
  return [
    `Retold ${version}`,
    `At: ${at}`,
    `Browser: ${userAgent}`,
    `Language: ${language}`,
    `Library: ${said(usage, ({ articles, bytes, quota }) => `${articles} articles, ${megabytes(bytes)} of ${megabytes(quota)}`)}`,
    `Feeds: ${said(feeds, ({ followed, faults }) => `${followed} followed, ${faults.length} failing${counted(faults)}`)}`,
    `Requests: ${said(requests, (all) => `the last ${all.length}${counted(all.map(({ purpose, outcome }) => `${purpose} ${outcome}`))}`)}`,
    '',
  ].join('\n');
}

function said<T>(answered: Answered<T>, inWords: (value: T) => string): string {
  const took = `(${Math.round(answered.milliseconds)} ms)`;
  return 'failed' in answered ? `failed with ${answered.failed} ${took}` : `${inWords(answered.value)} ${took}`;
}

function megabytes(bytes: number | null): string {
  return bytes === null ? 'unknown' : `${Math.round(bytes / 1e6)} MB`;
}

/** ": timeout 3, not-found 1", most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return sorted.length === 0 ? '' : `: ${sorted.map(([name, count]) => `${name} ${count}`).join(', ')}`;
}
