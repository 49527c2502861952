/** A feed as OPML lists it. */
export interface OpmlFeed {
  readonly name: string;
  readonly url: string;
  /** The outlet's site. */
  readonly site: string | null;
}

/** OPML 2.0 of these feeds. `at`: ISO 8601. Source: opml.org, "OPML 2.0". */
export function writeOpml(feeds: readonly OpmlFeed[], at: string): string {
  const outlines = feeds.map(({ name, url, site }) => {
    const htmlUrl = site === null ? '' : ` htmlUrl="${escaped(site)}"`;
    return `    <outline type="rss" text="${escaped(name)}" title="${escaped(name)}" xmlUrl="${escaped(url)}"${htmlUrl}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>Retold</title><dateCreated>${new Date(at).toUTCString()}</dateCreated></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** Characters that XML does not allow are dropped, those that it needs are escaped. */
function escaped(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\t')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
