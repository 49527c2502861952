/** What one benchmark found: a Markdown table for people, the same figures as JSON for machines. */
export interface BenchReport {
  readonly name: string;
  readonly markdown: string;
  readonly json: unknown;
}
