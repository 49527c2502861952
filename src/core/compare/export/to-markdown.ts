import type { Difference } from '../../story.ts';
import {
  type ExportedText,
  type ExportInput,
  exportedText,
  FIRST_PART,
  KIND_NAMES,
  percent,
} from './exported-comparison.ts';

/** The comparison as Markdown: both texts with URL, time and hash, then the differences, most material first, style last. */
export function comparisonToMarkdown({ a, b, comparison, comparedAt }: ExportInput): string {
  const { relation, containment, differences } = comparison;
  const told = differences.filter(({ kind }) => kind !== 'style');
  const style = differences.length - told.length;
  return [
    `# ${escaped(a.title || b.title || 'Two versions of a story')}`,
    '',
    ...source('First text', exportedText(a)),
    ...source('Second text', exportedText(b)),
    `- Relation: ${relation === 'same-copy' ? 'the same copy, edited' : 'own reporting of the same event'}`,
    `- Shared words: ${percent(containment.aInB)} of the first text, ${percent(containment.bInA)} of the second`,
    `- Compared: ${escaped(comparedAt)}`,
    '',
    `## ${told.length} ${told.length === 1 ? 'difference' : 'differences'}`,
    '',
    ...told.map(line),
    ...(style > 0 ? ['', `${style} ${style === 1 ? 'matter' : 'matters'} of style left out.`] : []),
    '',
  ].join('\n');
}

function source(name: string, text: ExportedText): string[] {
  const credits = text.credits.length > 0 ? `, credits ${text.credits.map(escaped).join(', ')}` : '';
  const published = text.publishedAt === null ? 'undated' : escaped(text.publishedAt);
  const part = text.completeness === 'truncated' ? `, ${FIRST_PART}` : '';
  return [
    `- ${name}: ${escaped(text.outlet)}, ${address(text.url)}, ${published}${credits}${part}, text \`${text.textHash}\``,
  ];
}

function line({ kind, aText, bText, count }: Difference): string {
  const times = count > 1 ? ` (${count} times)` : '';
  // The names of these say which text has it.
  if (kind === 'missing' || kind === 'only-here') return `- **${KIND_NAMES[kind]}**${times}: ${quoted(aText ?? bText)}`;
  if (kind === 'moved') return `- **${KIND_NAMES[kind]}**: ${quoted(aText)}`;
  return `- **${KIND_NAMES[kind]}**${times}: ${quoted(aText)} → ${quoted(bText)}`;
}

function quoted(text: string | null): string {
  return text === null ? 'nothing' : `“${escaped(text)}”`;
}

/** Page text must not become markup: neither Markdown's nor HTML's. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()+!|~>-]/g, (sign) => `\\${sign}`);
}

/** A link for a web address, its text for any other. */
function address(url: string): string {
  return /^https?:\/\//i.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : escaped(url);
}
