/** Who publishes an article. */
export interface Outlet {
  /** As readers know it: "The Courier". Falls back to `domain`. */
  readonly name: string;
  /** Registrable domain (public-suffix aware), lower case: "courier.example". */
  readonly domain: string;
}

/** The agency or source named for a text, in its byline, dateline or tail; never a mention in the body. */
export interface Credit {
  /** The agency's usual short name: "AFP", "Reuters", "dpa". */
  readonly agency: string;
  readonly zone: 'byline' | 'dateline' | 'tail' | 'metadata';
  /** The words that say so, as printed: "© 2011 AFP". */
  readonly evidence: string;
}

/**
 * What a block is to the article. The body is `paragraph`, `heading`, `quote` and `list-item`; the rest is kept
 * because credits sit there, and is neither fingerprinted nor compared.
 */
export type BlockRole = 'paragraph' | 'heading' | 'quote' | 'list-item' | 'caption' | 'credit' | 'tail';

/** One paragraph of an article. Its index in `Article.blocks` is also its place in the page (see extract/anchor). */
export interface Block {
  /** One line of text: white space folded, no markup. */
  readonly text: string;
  readonly role: BlockRole;
}

/** Whether the text is all of what the outlet published. `truncated`: a paywall or a "read on" cuts it off. */
export type Completeness = 'whole' | 'truncated' | 'unknown';

/** One page's text, as read once. Plain data: it is stored, sent between contexts and compared as it is. */
export interface Article {
  /** As visited, without fragment. */
  readonly url: string;
  /** The page's own canonical address, or `url`. One address is one article; later text is a revision. */
  readonly canonicalUrl: string;
  readonly title: string;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
  readonly outlet: Outlet;
  readonly credits: readonly Credit[];
  /** ISO 8601 with the zone the page gives ("2011-07-04T18:02:00+02:00"), or a bare day ("2011-07-04"). */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  /** BCP 47: "en", "pt-BR". Null when neither page nor text says. */
  readonly language: string | null;
  readonly section: string | null;
  readonly completeness: Completeness;
  readonly liveBlog: boolean;
  readonly blocks: readonly Block[];
}

const BODY_ROLES: ReadonlySet<BlockRole> = new Set(['paragraph', 'heading', 'quote', 'list-item']);

/** Whether a block is part of what the article says (not a caption, credit or tail). */
export function isBody(block: Block): boolean {
  return BODY_ROLES.has(block.role);
}

/** The body as one text: body blocks joined by a blank line. Empty string for an article without a body. */
export function bodyText(article: Pick<Article, 'blocks'>): string {
  return article.blocks
    .filter(isBody)
    .map((block) => block.text)
    .join('\n\n');
}
