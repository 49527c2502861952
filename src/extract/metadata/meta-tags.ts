/** The page's `<meta>` tags: values by lower-case name, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads `name`, `property` and `itemprop` metas alike, as publishers mix them up. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    const names = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    if (content === '') continue;
    for (const name of names.toLowerCase().split(/\s+/)) {
      if (name === '') continue;
      const values = tags.get(name);
      if (values === undefined) tags.set(name, [content]);
      else values.push(content);
    }
  }
  return tags;
}

/** The first value of the first of these names that the page has. */
export function firstMeta(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
