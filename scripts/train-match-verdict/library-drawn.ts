import { hash32 } from '../../src/core/text/hash32.ts';

/** What of the collections a library holds. The stories learned from are seen once as they are and once as `DRAWN` holds them. */
export interface LibraryDrawn {
  /** What it holds of an article's text. */
  readonly textOf: (id: string, text: string) => string;
  /** Whether it holds an article when `asked` is looked up in it; `story` is the cluster, or the id of an article of none. */
  readonly holds: (asked: string, other: OtherArticle) => boolean;
  /** Candidates to ask the index for, so that a hundred are left. */
  readonly candidates: number;
}

export interface OtherArticle {
  readonly id: string;
  readonly story: string;
  /** Whether it tells the story asked about. */
  readonly relevant: boolean;
}

export const WHOLE: LibraryDrawn = { textOf: (_id, text) => text, holds: () => true, candidates: 100 };

/** Of so many articles the end is cut off, as a feed or a paywall cuts it, to between the least share and all of it. */
const CUT = 0.7;
const LEAST_SHARE = 0.15;
/** But no article is made shorter than a brief, in characters. */
const LEAST_TEXT = 250;
/** Of so many queries no version is left out, and of so many no other story. */
const ALL_VERSIONS = 0.3;
const ALL_STORIES = 0.3;
/** Of the rest at least so many of either are held. */
const LEAST_VERSIONS = 0.15;
const LEAST_STORIES = 0.3;
/** Stories of this collection are of three versions: none can be spared. */
const SMALL_STORIES = /^allsides/;

/**
 * A library drawn by a hash, anew for each query: articles cut short, stories of fewer versions, fewer other stories around
 * them. Features measured against the background and the size of a story have other values in it, and the verdict must be
 * the same: without it the trees learn the values of the largest stories by heart.
 */
export const DRAWN: LibraryDrawn = { textOf: cutText, holds: holdsSome, candidates: 260 };

function cutText(id: string, text: string): string {
  if (lot(`cut ${id}`) >= CUT) return text;
  const share = LEAST_SHARE + (1 - LEAST_SHARE) * lot(`share ${id}`);
  const sentenceEnd = text.indexOf('. ', Math.max(LEAST_TEXT, Math.floor(text.length * share)));
  return sentenceEnd < 0 ? text : text.slice(0, sentenceEnd + 1);
}

function holdsSome(asked: string, { id, story, relevant }: OtherArticle): boolean {
  if (!relevant) {
    const share =
      lot(`stories ${asked}`) < ALL_STORIES
        ? 1
        : LEAST_STORIES + (1 - LEAST_STORIES) * lot(`share of stories ${asked}`);
    return lot(`story ${asked} ${story}`) < share;
  }
  if (SMALL_STORIES.test(story) || lot(`versions ${asked}`) < ALL_VERSIONS) return true;
  return lot(`version ${asked} ${id}`) < LEAST_VERSIONS + (1 - LEAST_VERSIONS) * lot(`share of versions ${asked}`);
}

/** 0..1, the same each time. */
function lot(text: string): number {
  return hash32(text) / 2 ** 32;
}
