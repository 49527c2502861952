import type { Article } from '../../article.ts';
import type { Difference } from '../../story.ts';
import { type ExportInput, exportedText, FIRST_PART, KIND_NAMES, percent } from './exported-comparison.ts';

/**
 * The comparison as one HTML page that needs nothing else: no script, no image, no outside style, and a policy that forbids
 * them. All page text is escaped; addresses become links only when they are http or https.
 */
export function comparisonToHtml({ a, b, comparison, comparedAt }: ExportInput): string {
  const { relation, containment, differences } = comparison;
  const told = differences.filter(({ kind }) => kind !== 'style');
  const title = escaped(a.title || b.title || 'Two versions of a story');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1${written(a)}>${title}</h1>
<dl>${source('First text', a)}${source('Second text', b)}
<dt>Relation</dt><dd>${relation === 'same-copy' ? 'The same copy, edited' : 'Own reporting of the same event'}</dd>
<dt>Shared words</dt><dd>${percent(containment.aInB)} of the first text, ${percent(containment.bInA)} of the second</dd>
<dt>Compared</dt><dd>${escaped(comparedAt)}</dd></dl>
<table>
<caption>${told.length} ${told.length === 1 ? 'difference' : 'differences'}, most material first</caption>
<thead><tr><th scope="col">Kind</th><th scope="col">First text</th><th scope="col">Second text</th><th scope="col">Times</th></tr></thead>
<tbody>
${told.map((difference) => row(difference, a, b)).join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

const STYLE =
  'body{font:16px/1.5 Georgia,serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}' +
  'dt{font-weight:bold}table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;margin:1rem 0}' +
  'th,td{border-top:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}';

function source(name: string, article: Article): string {
  const text = exportedText(article);
  const credits = text.credits.length > 0 ? `, credits ${escaped(text.credits.join(', '))}` : '';
  const address = /^https?:\/\//i.test(text.url)
    ? `<a href="${escaped(text.url)}" rel="noreferrer">${escaped(text.url)}</a>`
    : escaped(text.url);
  const published = escaped(text.publishedAt ?? 'undated');
  const part = text.completeness === 'truncated' ? `, ${FIRST_PART}` : '';
  const title = `<span${written(article)}>${escaped(text.title)}</span>`;
  return `<dt>${name}</dt><dd>${escaped(text.outlet)}: ${title}<br>${address}<br>${published}${credits}${part}, text <code>${text.textHash}</code></dd>`;
}

function row({ kind, aText, bText, count }: Difference, a: Article, b: Article): string {
  const cell = (article: Article, text: string | null): string => `<td${written(article)}>${escaped(text ?? '')}</td>`;
  return `<tr data-kind="${kind}"><th scope="row">${KIND_NAMES[kind]}</th>${cell(a, aText)}${cell(b, bText)}<td>${count}</td></tr>`;
}

/** The attributes of an element that holds words of an article: the page's own are English. */
function written({ language }: Article): string {
  return `${language === null ? '' : ` lang="${escaped(language)}"`} dir="auto"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
