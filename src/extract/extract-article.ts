import type { Article, Completeness } from '../core/article.ts';
import { isBody } from '../core/article.ts';
import { chooseBlocks } from './blocks/choose-blocks.ts';
import { collectRuns } from './blocks/collect-runs.ts';
import { readabilityVote } from './blocks/readability-vote.ts';
import { findCredits } from './credits/find-credits.ts';
import type { Extraction } from './extraction.ts';
import { type Metadata, readMetadata } from './metadata/read-metadata.ts';

/** A page with less body text than this many characters has no article: it is a video, a gallery or a list of links. */
const MIN_BODY_CHARS = 140;

/**
 * Reads the article on a page. The document is never changed. `url` is the address visited: the outlet is decided by it,
 * whatever the page claims. Never throws on a page's account.
 */
export function extractArticle(document: Document, url: string): Extraction {
  if (isPdfViewer(document)) return { state: 'no-article', reason: 'pdf' };
  if (document.body === null) return { state: 'no-article', reason: 'not-an-article' };
  const runs = collectRuns(document.body);
  const vote = readabilityVote(document, runs);
  if (vote === null) return { state: 'no-article', reason: 'not-an-article' };
  const metadata = readMetadata(document, url, vote.byline);
  const chosen = chooseBlocks(runs, vote.keeps, metadata.title);
  const blocks = chosen.map(({ run, role }) => ({ text: run.text, role }));
  const bodyChars = blocks.filter(isBody).reduce((sum, block) => sum + block.text.length, 0);
  if (bodyChars < MIN_BODY_CHARS) return { state: 'no-article', reason: 'not-an-article' };
  const credits = findCredits(blocks, { bylines: metadata.bylines, metadata: metadata.sources });
  return {
    state: 'article',
    article: toArticle(metadata, blocks, credits, completenessOf(metadata, bodyChars)),
    anchors: chosen.map(({ run }) => ({ text: run.text, container: run.container, nodes: run.nodes })),
  };
}

function isPdfViewer(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.querySelector('body > embed[type="application/pdf"]') !== null
  );
}

/** A body well under what JSON-LD carries was cut; a paid page may be. */
const TRUNCATED_SHARE = 0.6;

function completenessOf(metadata: Metadata, bodyChars: number): Completeness {
  if (metadata.statedBodyLength > 0 && bodyChars < metadata.statedBodyLength * TRUNCATED_SHARE) return 'truncated';
  if (metadata.paid) return 'unknown';
  return 'whole';
}

function toArticle(
  metadata: Metadata,
  blocks: Article['blocks'],
  credits: Article['credits'],
  completeness: Completeness,
): Article {
  const { paid: _paid, statedBodyLength: _length, sources: _sources, ...facts } = metadata;
  return { ...facts, credits, completeness, blocks };
}
