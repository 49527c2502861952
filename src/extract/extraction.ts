import type { Article } from '../core/article.ts';

/** Why a page is not read: it is no single article, the browser shows a PDF, or reading would take too long (limits.ts). */
export type NoArticleReason = 'not-an-article' | 'pdf' | 'too-large';

/** Where one block stands in the page: its text nodes, in document order, and the block's text as it was read from them. */
export interface BlockAnchor {
  readonly text: string;
  readonly container: Element;
  readonly nodes: readonly Text[];
}

/** `anchors[i]` is the place of `article.blocks[i]` in the document that was read. */
export type Anchors = readonly BlockAnchor[];

/** What reading a page came to. */
export type Extraction =
  | { readonly state: 'article'; readonly article: Article; readonly anchors: Anchors }
  | { readonly state: 'no-article'; readonly reason: NoArticleReason };
