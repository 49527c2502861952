import { Readability } from '@mozilla/readability';

/** What Readability by itself makes of a page: its title, byline, time and text. On a clone, as its readme asks. */
export function readabilityAlone(document: Document): {
  title: string;
  byline: string | null;
  publishedAt: string | null;
  outlet: string;
  text: string;
} {
  const result = new Readability<Node>(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  return {
    title: result?.title ?? '',
    byline: result?.byline ?? null,
    publishedAt: result?.publishedTime ?? null,
    outlet: result?.siteName ?? '',
    text: result?.content === null || result?.content === undefined ? '' : blockText(result.content),
  };
}

const BLOCKS = new Set(
  'p div li h1 h2 h3 h4 h5 h6 td blockquote section article figure figcaption ul ol table tr pre dd dt br'.split(' '),
);

/** Text with a line break at every block: joined without one, words of neighbouring paragraphs would run together. */
function blockText(root: Node): string {
  if (root.nodeType === 3) return root.nodeValue ?? '';
  let text = '';
  for (let child = root.firstChild; child !== null && child !== undefined; child = child.nextSibling)
    text += blockText(child);
  return BLOCKS.has(root.nodeName.toLowerCase()) ? `\n${text}\n` : text;
}
