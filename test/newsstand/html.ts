/** Markup that is safe to put in a page as it stands. */
export interface Markup {
  readonly markup: string;
}

type Insert = string | number | Markup | readonly Markup[] | null;

/** Template tag: escapes every inserted string, keeps inserted markup, joins lists of markup, drops null. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { markup: parts.reduce((built, part, i) => built + insertText(inserts[i - 1] ?? null) + part) };
}

/** Takes text as markup without escaping: scripts, style sheets and JSON only. */
export function raw(markup: string): Markup {
  return { markup };
}

/** A JSON value for the inside of a script element. */
export function json(value: unknown): Markup {
  return raw(JSON.stringify(value, null, 2).replaceAll('<', '\\u003c'));
}

function insertText(insert: Insert): string {
  if (insert === null) return '';
  if (typeof insert === 'string') return escapeText(insert);
  if (typeof insert === 'number') return String(insert);
  return 'markup' in insert ? insert.markup : insert.map((one) => one.markup).join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
