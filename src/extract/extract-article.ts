import { type Block, type Completeness, isBody } from '../core/article.ts';
import { OUT_OF_QUESTION, scoreRow } from './blocks/block-model.ts';
import { type ChosenBlock, chooseBlocks } from './blocks/choose-blocks.ts';
import { collectRuns, type PageRuns, type TextRun } from './blocks/collect-runs.ts';
import { densityVote } from './blocks/density-vote.ts';
import { headLines, linesAboveText } from './blocks/head-lines.ts';
import { isPaywallLine } from './blocks/paywall-line.ts';
import { printedHeadline } from './blocks/printed-headline.ts';
import { blockModel } from './blocks/read-block-model.ts';
import { type ReadabilityVote, readabilityVote } from './blocks/readability-vote.ts';
import { rescueBody } from './blocks/rescue-body.ts';
import { runFeatures } from './blocks/run-features.ts';
import { boundLines } from './bound-lines.ts';
import { readCompleteness } from './completeness.ts';
import { findCredits } from './credits/find-credits.ts';
import type { Extraction, NoArticleReason } from './extraction.ts';
import { MAX_RUNS } from './limits.ts';
import { firstMeta } from './metadata/meta-tags.ts';
import { type PageStatements, readStatements } from './metadata/page-statements.ts';
import { personNames } from './metadata/person-names.ts';
import { plainText } from './metadata/plain-text.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { hasArticleProse, isListByAddress, isPdfViewer } from './page-kind.ts';

/** A page with less body text than this many characters has no article; a flash has some 150. */
const MIN_BODY_CHARS = 100;

/**
 * Reads the article on a page: cuts it into runs of text, lets Readability (on a clone) and the block model vote on each, and
 * reads what the page says of itself. The document is never changed. `url` is the address visited: the outlet is decided by
 * it, whatever the page claims. Pages that are no article, or too large, are named so before any heavy work.
 * O(n log n), n = nodes, besides Readability. Never throws on a page's account.
 */
export function extractArticle(document: Document, url: string): Extraction {
  if (isPdfViewer(document)) return none('pdf');
  const body: HTMLElement | null = document.body;
  if (body === null) return none('not-an-article');
  const statements = readStatements(document, url);
  if (isListByAddress(statements)) return none('not-an-article');
  const page = collectRuns(body);
  const { runs } = page;
  if (page.tooLarge || runs.length > MAX_RUNS) return none('too-large');
  if (!hasArticleProse(statements, runs)) return none('not-an-article');

  const vote = votesOf(document, page);
  const stated = readMetadata(document, statements, {
    byline: printedByline(vote, runs),
    lines: headLines(runs),
    nearest: linesAboveText(runs, vote.keeps, false),
    underHeading: linesAboveText(runs, vote.keeps, true),
  });
  const headline = printedHeadline(runs, vote.keeps, {
    title: stated.title,
    isStated: statements.article?.headline != null || firstMeta(statements.metas, 'og:title', 'twitter:title') != null,
    tab: plainText(document.title),
  });
  const metadata = headline === null ? stated : { ...stated, title: headline };
  const chosen = scoreRuns(runs, statements, metadata, vote.keeps);
  const blocks = chosen.map(({ run, role }): Block => ({ text: run.text, role }));
  if (bodyChars(blocks) < MIN_BODY_CHARS) return none('not-an-article');
  return {
    state: 'article',
    article: boundLines({
      ...metadata,
      bylines: personNames(metadata.bylines),
      credits: findCredits(blocks, {
        bylines: metadata.bylines,
        metadata: statements.article?.sources ?? [],
        outlet: `${metadata.outlet.name} ${metadata.outlet.domain}`,
      }),
      completeness: completenessOf(document, runs, blocks, statements),
      blocks,
    }),
    anchors: chosen.map(({ run }) => ({ text: run.text, container: run.container.element, nodes: run.nodes })),
  };
}

function none(reason: NoArticleReason): Extraction {
  return { state: 'no-article', reason };
}

/** Readability's vote where it can be afforded and finds something, else that of the densest prose. */
function votesOf(document: Document, page: PageRuns): ReadabilityVote {
  const vote = readabilityVote(document, page);
  return vote?.keeps.includes(true) === true ? vote : { keeps: densityVote(page.runs), byline: vote?.byline ?? null };
}

/** Kept runs in which a story may open. */
const OPENING_RUNS = 6;

/** What Readability took for a byline, unless the story opens with it: then it is the dateline. */
function printedByline({ byline, keeps }: ReadabilityVote, runs: readonly TextRun[]): string | null {
  const words = byline?.replace(/(?<![\s–—-])[\s–—-]+$/, '') ?? '';
  const opening = runs.filter((_, at) => keeps[at] === true).slice(0, OPENING_RUNS);
  const isDateline = opening.some(({ text }) => text.startsWith(words) && /^\s*[,(–—-]/.test(text.slice(words.length)));
  return isDateline ? null : byline;
}

function scoreRuns(
  runs: readonly TextRun[],
  statements: PageStatements,
  metadata: { readonly title: string; readonly standfirst: string | null; readonly bylines: readonly string[] },
  votes: readonly boolean[],
): ChosenBlock[] {
  const model = blockModel();
  const { title, standfirst, bylines } = metadata;
  const facts = { title, standfirst: standfirst ?? '', bylines, statedBody: statedBody(statements), votes };
  const logOdds = runFeatures(runs, facts, model.weights).map((row) =>
    row === null ? OUT_OF_QUESTION : scoreRow(model, row),
  );
  return chooseBlocks(runs, rescueBody(runs, votes, logOdds), title);
}

/** The body that JSON-LD carries, or ''. */
function statedBody(statements: PageStatements): string {
  return plainText(statements.article?.body ?? '');
}

function bodyChars(blocks: readonly Block[]): number {
  return blocks.filter(isBody).reduce((sum, block) => sum + block.text.length, 0);
}

function completenessOf(
  document: Document,
  runs: readonly TextRun[],
  blocks: readonly Block[],
  statements: PageStatements,
): Completeness {
  return readCompleteness(document, blocks, {
    isPaid: statements.article?.freeToRead === false,
    asksToPay: runs.some((run) => isPaywallLine(run.text)),
    statedChars: statedBody(statements).length,
  });
}
