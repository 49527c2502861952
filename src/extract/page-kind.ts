import type { TextRun } from './blocks/collect-runs.ts';
import { isProse } from './blocks/density-vote.ts';
import { PART } from './blocks/element-record.ts';
import { hasType } from './metadata/json-ld.ts';
import { firstMeta } from './metadata/meta-tags.ts';
import type { PageStatements } from './metadata/page-statements.ts';

/** Prose of a page that nothing calls an article: with less, it is a list, a video or a form. */
const MIN_PROSE_UNSTATED = 350;
/** The same where the prose stands in an `<article>`. */
const MIN_PROSE_IN_ARTICLE = 200;
/** The same where the page says it is something else: a gallery, a video, a collection. */
const MIN_PROSE_OTHER_KIND = 900;
/** And where it says it is an article: agencies' flashes are one paragraph. */
const MIN_PROSE_STATED = 100;
/** On a page of teasers most prose stands in short pieces under linked headlines. */
const MAX_TEASER_SHARE = 0.6;
const MIN_TEASERS = 6;
/**
 * But not where so many paragraphs of so many characters in all follow each other in one place: an article with more teasers beside it than it has
 * paragraphs. Of SpotSigs' 1,196 pages, which state nothing, four articles were refused (7 to 18 paragraphs, 1,058 to 4,101 characters beside 30 teasers).
 */
const MIN_STORY_PARAGRAPHS = 4;
const MIN_STORY_CHARS = 800;
/** After so many of its paragraphs, a line that is a link ("Continue article", another story's headline) does not end it. */
const MIN_PARAGRAPHS_BEFORE_LINK = 3;

const LIST_TYPE = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|ContactPage|QAPage)$/;
const MEDIA_TYPE = /^(?:VideoObject|ImageGallery|MediaGallery|VideoGallery|PodcastEpisode|AudioObject|BroadcastEvent)$/;
const LIST_PATH =
  /^\/(?:$|index\.\w+$|home\/?$|[a-z]{2}\/?$|search|suche|recherche|buscar|busca|ricerca|zoeken|tags?\/|topics?\/|category\/|categories\/|authors?\/)/i;
const SEARCH_QUERY = /[?&](?:q|query|s|search|keywords?)=[^&]/i;

/** The browser's own viewer: a PDF has no text that a script could read. */
export function isPdfViewer(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.querySelector('body > embed[type="application/pdf"]') !== null
  );
}

/** A page that nothing but its looks could make an article: its address is a front page, a list or a search. No text is read. */
export function isListByAddress({ url, metas, article }: PageStatements): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(url);
  const isList =
    (LIST_PATH.test(pathname) && !/[?&](?:p|id|article\w*)=/.test(search)) ||
    (SEARCH_QUERY.test(search) && article === null);
  return isList && (article === null || pathname === '/') && firstMeta(metas, 'og:type') !== 'article';
}

/** Whether the page has prose enough to be one article, given what it says it is. Runs are those of the whole page. */
export function hasArticleProse({ metas, nodes, article }: PageStatements, runs: readonly TextRun[]): boolean {
  const prose = runs.filter(isProse).reduce((sum, run) => sum + proseLength(run), 0);
  const kind = firstMeta(metas, 'og:type') ?? '';
  const isStated = article !== null || kind === 'article';
  if (isStated) return prose >= MIN_PROSE_STATED;
  const isOther =
    /^video|^music|profile|product/.test(kind) ||
    nodes.some((node) => hasType(node, LIST_TYPE) || hasType(node, MEDIA_TYPE));
  const inArticle = runs.some((run) => isProse(run) && (run.home.parts & PART.article) !== 0);
  const least = isOther ? MIN_PROSE_OTHER_KIND : inArticle ? MIN_PROSE_IN_ARTICLE : MIN_PROSE_UNSTATED;
  return prose >= least && !isTeaserPage(runs);
}

/** Chinese and Japanese say in one character what takes two and a half in alphabets. */
function proseLength(run: TextRun): number {
  const { length } = run.text;
  return EAST_ASIAN.test(run.text.slice(0, 40)) ? length * 2.5 : length;
}

/** Chinese, Japanese and Korean. Blocks of characters and no `\p{Script=Han}`: the browser takes a while to compile those. */
const EAST_ASIAN =
  /[\u1100-\u11ff\u3005-\u3007\u3041-\u318e\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uffdc]/;

/** Paragraphs that follow each other in one place. */
interface Story {
  readonly last: TextRun | null;
  readonly paragraphs: number;
  readonly chars: number;
  /** Paragraphs since one stood under a line that is a link. */
  readonly sinceLink: number;
}

const NO_STORY: Story = { last: null, paragraphs: 0, chars: 0, sinceLink: 0 };

/** A front page: most pieces of prose are single paragraphs, each after a headline that is a link, and no story stands among them. */
function isTeaserPage(runs: readonly TextRun[]): boolean {
  let teasers = 0;
  let pieces = 0;
  let story = NO_STORY;
  for (const [index, run] of runs.entries()) {
    if (!isProse(run)) continue;
    pieces += 1;
    const before = isBeside(story.last, run) ? story : NO_STORY;
    const underLink = isHeadlineLink(runs[index - 1]);
    if (underLink && before.sinceLink < MIN_PARAGRAPHS_BEFORE_LINK) {
      teasers += 1;
      story = NO_STORY;
      continue;
    }
    story = {
      last: run,
      paragraphs: before.paragraphs + 1,
      chars: before.chars + proseLength(run),
      sinceLink: underLink ? 1 : before.sinceLink + 1,
    };
    if (story.paragraphs >= MIN_STORY_PARAGRAPHS && story.chars >= MIN_STORY_CHARS) return false;
  }
  return teasers >= MIN_TEASERS && teasers > pieces * MAX_TEASER_SHARE;
}

function isHeadlineLink(run: TextRun | undefined): boolean {
  return run !== undefined && run.linkChars > run.text.length * 0.8 && run.text.length > 15;
}

/** In one element, as paragraphs or parted by line breaks. */
function isBeside(before: TextRun | null, run: TextRun): boolean {
  return before !== null && (before.container === run.container || before.container.parent === run.container.parent);
}
