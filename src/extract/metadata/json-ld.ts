import { MAX_JSON_DEPTH } from '../limits.ts';

/** A JSON-LD node: an object of unknown shape. Everything read from it is checked. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Pages with hundreds of products in JSON-LD exist; past this, nodes are not read. */
const MAX_NODES = 2_000;
/** One script of more characters is not an article's description (measured: largest on the development pages 0.4 MB). */
const MAX_SCRIPT_CHARS = 2_000_000;

/** All JSON-LD nodes of the page, nested and `@graph` ones too, outermost first. Broken scripts are repaired or skipped. */
export function readJsonLd(document: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_SCRIPT_CHARS) continue;
    const value = parseLoosely(source);
    if (value !== null) flatten(value, nodes);
  }
  return nodes;
}

/** Whether a node's `@type` matches. */
export function hasType(node: JsonLdNode, type: RegExp): boolean {
  return texts(node['@type']).some((name) => type.test(name.replace(/^https?:\/\/schema\.org\//, '')));
}

/** The strings in a value that may be a string, an object with `name` or `@value`, or a list of those; none deeper than `depth`. */
export function texts(value: unknown, depth = MAX_JSON_DEPTH): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => texts(one, depth - 1));
  if (isNode(value)) return texts(value['@value'] ?? value.name ?? value['@id'] ?? value.url, depth - 1);
  return [];
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON as publishers write it: comments and CDATA marks around, raw line breaks in strings, trailing commas. */
function parseLoosely(source: string): unknown {
  const value = tryParse(source);
  if (value !== null) return value;
  // Trimmed, and white space bounded: a run of it that two parts of a pattern share takes the square of its length.
  const bare = source
    .trim()
    .replace(/^(?:<!--[^{[]*-->|<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?)/, '')
    .replace(/(?:-->|(?:(?:\/\/|\/\*)\s{0,20})?\]\]>\s{0,20}(?:\*\/)?)\s{0,20};?$/, '');
  return tryParse(bare) ?? tryParse(repair(bare));
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Not JSON: the caller tries a repaired text, then goes without.
    return null;
  }
}

function repair(source: string): string {
  return (
    source
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters inside strings are what is repaired.
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,(\s*[}\]])/g, '$1')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
      .replace(/;\s*$/, '')
  );
}

function flatten(value: unknown, nodes: JsonLdNode[]): void {
  const open: unknown[] = [value];
  while (open.length > 0 && nodes.length < MAX_NODES) {
    const next = open.shift();
    if (Array.isArray(next)) open.push(...next.slice(0, MAX_NODES));
    else if (isNode(next)) {
      nodes.push(next);
      for (const key of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'itemListElement',
        'liveBlogUpdate',
        'hasPart',
        'item',
      ]) {
        if (typeof next[key] === 'object') open.push(next[key]);
      }
    }
  }
}
