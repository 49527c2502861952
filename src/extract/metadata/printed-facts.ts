/** What the page's text says of its author and date; used where its metadata says nothing. */
export interface PrintedFacts {
  /** What Readability took for a byline. */
  readonly byline: string | null;
  /** Short lines between the headline and the story, in order. */
  readonly lines: readonly string[];
  /** Short lines above the text that was voted for, the nearest first: where no headline is marked they are all there is. */
  readonly nearest: readonly string[];
  /** Those of `nearest` that stand below every `<h1>`. */
  readonly underHeading: readonly string[];
}
