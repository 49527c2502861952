/** What one benchmark found: a Markdown table for people, the same figures as JSON for machines. */
export interface BenchReport {
  readonly name: string;
  readonly markdown: string;
  readonly json: unknown;
  /** What `--write` puts into docs/benchmarks.md where that is more than the table of this run; `measured` says when and on what. */
  readonly section?: (measured: string) => string;
}
