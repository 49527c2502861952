import { type ExportInput, exportedText } from './exported-comparison.ts';

/** The comparison as JSON: both texts with URL, time and hash, and every difference with its readings and places. */
export function comparisonToJson({ a, b, comparison, comparedAt }: ExportInput): string {
  const { relation, containment, passages, alignment, differences } = comparison;
  const exported = { format: 'retold-comparison', version: 1, comparedAt, a: exportedText(a), b: exportedText(b) };
  return JSON.stringify({ ...exported, relation, containment, passages, alignment, differences }, null, 2);
}
