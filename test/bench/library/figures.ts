import type { DesignName } from './worker.ts';

/** What one design reached at one size in one browser. */
export interface LibraryFigures {
  readonly browser: 'Chromium' | 'Firefox';
  readonly design: DesignName;
  /** Asked for, and stored when the import ended or its time was up. */
  readonly asked: number;
  readonly articles: number;
  /** Milliseconds from a cold start to the first answer: opening the database included, starting the worker not. */
  readonly fresh: number;
  /** Null where the context is a page, which is not restarted. */
  readonly restart: number | null;
  readonly warm: number;
  readonly warmP95: number;
  readonly articlesPerSecond: number;
  /** Milliseconds of one article. */
  readonly insert: number;
  readonly insertP95: number;
  readonly insertMax: number;
  readonly bytesPerArticle: number;
  readonly heapMegabytes: number | null;
  /** Candidates of a query, the mean. */
  readonly found: number;
  /** Share (0..1) of the processor time that the machine's host took while articles were imported, and while all else was measured. */
  readonly takenOfImport: number | null;
  readonly takenOfRest: number | null;
}
