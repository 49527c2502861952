import type { BlockRole } from '../../core/article.ts';
import { bylineCredit, isBareDateline } from '../credits/byline-credit.ts';
import { creditLine, onlyAgencies } from '../credits/credit-line.ts';
import { MAX_COMPARED_CHARS, MAX_LEVELS } from '../limits.ts';
import { nameKey } from '../metadata/plain-text.ts';
import { isPrintedByline } from '../metadata/printed-byline.ts';
import type { TextRun } from './collect-runs.ts';
import { type ElementRecord, PART } from './element-record.ts';
import { isFurnitureText, isRightsNotice } from './furniture-text.ts';
import { NAME_GROUPS } from './name-words.ts';
import { otherArticles, standsIn } from './other-article.ts';
import { isPaywallLine } from './paywall-line.ts';
import { pictureBoxOf } from './picture-box.ts';
import { addSectionHeadings } from './section-headings.ts';
import { endsSentence } from './text-signs.ts';

/** A run that belongs to the article, and what it is there. */
export interface ChosenBlock {
  readonly run: TextRun;
  readonly role: BlockRole;
}

/**
 * Log-odds from which a run counts as body. Lower keeps more furniture, higher loses more paragraphs, which costs a
 * comparison more. Cross-validated F1 (benchmark, fundus, 2023 pages; means of four models): -1 .977 .974 .948, -0.5 .980
 * .975 .948, -0.2 .980 .974 .947.
 */
const BODY_LOG_ODDS = -0.5;
/** Shorter repeats may be meant ("No."); longer ones are the page's second copy of the paragraph. */
const MIN_REPEAT_CHARS = 40;
/** A paragraph that holds others is longer than this, and more than this share of it is in them. */
const MIN_WHOLE_CHARS = 1_500;
const MIN_COPIED_SHARE = 0.5;
/** An element with more of the likely body is no box beside it, whatever its name. */
const MAX_BOX_SHARE = 0.3;
/** Letters and digits: a shorter title may open a sentence; a byline and a date are no longer than this. */
const MIN_TITLE_KEY = 15;
const MAX_BYLINE_KEY = 60;
/** A run of so many links, which hold this share of it, is a list of other stories. */
const MIN_LINKS = 3;
const MIN_LINK_SHARE = 0.8;
const MAX_PULL_QUOTE_CHARS = 300;
const MIN_PULL_QUOTE_KEY = 20;
const FURNITURE_BOX: ReadonlySet<string> = new Set(
  (
    'newsletter newsletters signup sign-up mailing-list optin mailchimp comment comments disqus coral respond author authors ' +
    'byline bylines bio contributor writer autor auteur vcard journalist dateline timestamp datetime breadcrumb breadcrumbs'
  ).split(' '),
);
/** Runs before the first and after the last body block in which bylines, credits and tails are looked for. */
const HEAD_RUNS = 15;
const TAIL_RUNS = 8;
const CREDIT_TAIL_RUNS = 3;
const LONE_TAIL_RUNS = 4;
/** Runs after the first of the body, which may be a summary, in which a byline may still stand. */
const BYLINE_RUNS = 5;
/** "By Ada Fenn, Associated Press Writer Tue Jan 23, 10:47 PM ET". */
const MAX_BYLINE_CHARS = 120;
/** Captions are a sentence or two. */
const MAX_CAPTION_CHARS = 600;
const CAPTION_GROUP = NAME_GROUPS.findIndex(([name]) => name === 'caption');
/** Ancestors up to this far make a run a caption by their name. */
const CAPTION_LEVELS = 3;

/**
 * Chooses the article's blocks among a page's runs by their log-odds of being body (one a run) and says what each is.
 * Beside the body, captions and the lines that name an agency are kept, in page order, with roles that are not body.
 */
export function chooseBlocks(runs: readonly TextRun[], logOdds: readonly number[], title: string): ChosenBlock[] {
  const titleKey = nameKey(title);
  const best = bestOfRepeats(runs, logOdds);
  const likely = runs.map((_, index) => (logOdds[index] ?? 0) >= BODY_LOG_ODDS);
  const boxes = likelyChars(runs, likely);
  const others = otherArticles(runs, title);
  const isBody = runs.map(
    (run, index) =>
      likely[index] === true &&
      !isFurniture(run, boxes) &&
      !standsIn(run, others) &&
      (best.get(run.text) ?? index) === index &&
      !repeatsTitle(run, titleKey),
  );
  addSectionHeadings(runs, logOdds, isBody);
  dropPullQuotes(runs, isBody);
  dropWholeCopies(runs, isBody);
  dropHeadBylines(runs, isBody);
  const first = isBody.indexOf(true);
  const last = isBody.lastIndexOf(true);
  // Old pages stand in one form: only what the body does not stand in too is a part of its own.
  const ownParts = ~((runs[first]?.home.parts ?? 0) & (runs[last]?.home.parts ?? 0));
  return runs.flatMap((run, index) => {
    if (isBody[index] === true)
      return [
        {
          run,
          role:
            index === first && isCreditHead(run) ? 'credit' : isCreditTail(run, index, last) ? 'tail' : bodyRole(run),
        },
      ];
    if (first < 0 || index < first - HEAD_RUNS || index > last + TAIL_RUNS) return [];
    const role = otherRole(run, run.home.parts & ownParts, { fromFirst: index - first, fromLast: index - last });
    return role === null ? [] : [{ run, role }];
  });
}

/** Characters of likely body under each element, and in all. */
interface LikelyChars {
  readonly byElement: ReadonlyMap<ElementRecord, number>;
  readonly total: number;
}

function likelyChars(runs: readonly TextRun[], likely: readonly boolean[]): LikelyChars {
  const byElement = new Map<ElementRecord, number>();
  let total = 0;
  runs.forEach((run, index) => {
    if (likely[index] !== true) return;
    total += run.text.length;
    let levels = MAX_LEVELS;
    for (let record: ElementRecord | null = run.home; record !== null && levels > 0; record = record.parent) {
      byElement.set(record, (byElement.get(record) ?? 0) + run.text.length);
      levels -= 1;
    }
  });
  return { byElement, total };
}

/**
 * What no probability makes article text: lines of furniture, captions, and what stands in navigation, a form, or a box named
 * after newsletters, comments, authors or dates. Of the development pages' article text that Readability keeps, these rules
 * take 0.1%; they are for pages too short or too bare for the model.
 */
function isFurniture(run: TextRun, boxes: LikelyChars): boolean {
  if (
    isFurnitureText(run.text) ||
    isRightsNotice(run.text) ||
    isPaywallLine(run.text) ||
    (run.home.parts & PART.caption) !== 0
  )
    return true;
  const pictureBox = pictureBoxOf(run);
  if (pictureBox !== null && (boxes.byElement.get(pictureBox) ?? 0) < boxes.total * MAX_BOX_SHARE) return true;
  if (run.links >= MIN_LINKS && run.linkChars >= run.text.length * MIN_LINK_SHARE) return true;
  for (let record: ElementRecord | null = run.home; record !== null; record = record.parent) {
    if ((boxes.byElement.get(record) ?? 0) >= boxes.total * MAX_BOX_SHARE) return false;
    if (record.tag === 'nav' || record.tag === 'form') return true;
    if (record.words.some((word) => FURNITURE_BOX.has(word))) return true;
  }
  return false;
}

/**
 * Takes out of the body what only repeats words of a longer block between quotation marks. O(quotes x length of body), `MAX_COMPARED_CHARS`
 * at most: a page with more is no article.
 */
function dropPullQuotes(runs: readonly TextRun[], isBody: boolean[]): void {
  let keys: readonly string[] | null = null;
  let charsLeft = MAX_COMPARED_CHARS;
  runs.forEach((run, index) => {
    if (isBody[index] !== true || run.text.length > MAX_PULL_QUOTE_CHARS || charsLeft < 0) return;
    if (!/^["“„«‘'”»「]/.test(run.text)) return;
    keys ??= runs.map((other, at) => (isBody[at] === true ? nameKey(other.text) : ''));
    for (const { length } of keys) charsLeft -= length;
    const key = keys[index] ?? '';
    if (
      key.length >= MIN_PULL_QUOTE_KEY &&
      keys.some((other) => other.length > key.length * 1.2 && other.includes(key))
    ) {
      isBody[index] = false;
    }
  });
}

/**
 * Takes out of the body a run that is a second copy of much of it in one piece, as some paywalls hold. O(characters of long
 * runs x runs), `MAX_COMPARED_CHARS` at most.
 */
function dropWholeCopies(runs: readonly TextRun[], isBody: boolean[]): void {
  const bodyRuns = isBody.filter((one) => one).length;
  let charsLeft = MAX_COMPARED_CHARS;
  runs.forEach((run, index) => {
    if (isBody[index] !== true || run.text.length < MIN_WHOLE_CHARS) return;
    charsLeft -= run.text.length * bodyRuns;
    if (charsLeft < 0) return;
    const copied = runs.reduce((sum, other, at) => {
      const { length } = other.text;
      const isPart = at !== index && isBody[at] === true && length >= MIN_REPEAT_CHARS && length < run.text.length;
      return isPart && run.text.includes(other.text) ? sum + length : sum;
    }, 0);
    if (copied >= run.text.length * MIN_COPIED_SHARE) isBody[index] = false;
  });
}

/** Takes out of the body's first runs those that are a byline and no sentence: what names an agency is a credit then. */
function dropHeadBylines(runs: readonly TextRun[], isBody: boolean[]): void {
  const first = isBody.indexOf(true);
  runs.slice(0, first + BYLINE_RUNS).forEach(({ text, home }, index) => {
    const isLine = text.length <= MAX_BYLINE_CHARS && (home.parts & PART.heading) === 0 && !endsSentence(text);
    if (isLine && /^(?:By|BY)\s/.test(text) && isPrintedByline(text)) isBody[index] = false;
  });
}

/** Of runs with the same words, the one most likely to be body. */
function bestOfRepeats(runs: readonly TextRun[], logOdds: readonly number[]): Map<string, number> {
  const bestOfText = new Map<string, number>();
  runs.forEach((run, index) => {
    if (run.text.length < MIN_REPEAT_CHARS) return;
    const best = bestOfText.get(run.text);
    if (best === undefined || (logOdds[index] ?? 0) > (logOdds[best] ?? 0)) bestOfText.set(run.text, index);
  });
  return bestOfText;
}

/** The headline, alone or with the byline and date that old pages print in one paragraph with it. */
function repeatsTitle(run: TextRun, titleKey: string): boolean {
  const key = nameKey(run.text.slice(0, titleKey.length * 2 + MAX_BYLINE_KEY * 2));
  if (titleKey.length < MIN_TITLE_KEY) return key === titleKey && (run.home.parts & PART.heading) !== 0;
  return key.startsWith(titleKey) && key.length < titleKey.length + MAX_BYLINE_KEY;
}

function bodyRole(run: TextRun): BlockRole {
  for (let record: ElementRecord | null = run.home; record !== null; record = record.parent) {
    if (record.tag.length === 2 && /^h[1-6]$/.test(record.tag)) return 'heading';
    if (record.tag === 'blockquote') return 'quote';
    if (record.tag === 'li') return 'list-item';
    if ((record.parts & (PART.heading | PART.quote | PART.list)) === 0) break;
  }
  return 'paragraph';
}

/** The body's first run, where it is a line that names the agency and no sentence: "Associated Press". */
function isCreditHead(run: TextRun): boolean {
  return run.text.length <= MAX_BYLINE_KEY && !endsSentence(run.text) && bylineCredit(run.text) !== null;
}

/** One of the last body runs that does nothing but credit ("© 2011 AFP") is the article's tail. */
function isCreditTail(run: TextRun, index: number, last: number): boolean {
  return index > last - CREDIT_TAIL_RUNS && creditLine(run.text) === run.text;
}

/** Runs from the body's first one, and from its last one. */
interface Place {
  readonly fromFirst: number;
  readonly fromLast: number;
}

/** A caption, a line that credits an agency, or none of the article's. `parts` are those that the body does not stand in. */
function otherRole(run: TextRun, parts: number, place: Place): BlockRole | null {
  if ((parts & (PART.nav | PART.form | PART.button)) !== 0 || run.text.length > MAX_CAPTION_CHARS) return null;
  const captionDepth = run.home.groups[CAPTION_GROUP] ?? 0;
  const inCaption =
    (parts & (PART.figure | PART.caption)) !== 0 ||
    (captionDepth > 0 && run.home.depth - captionDepth <= CAPTION_LEVELS) ||
    (pictureBoxOf(run) !== null && run.linkChars * 2 <= run.text.length);
  if (inCaption) return 'caption';
  return creditRole(run.text, place);
}

/** The role of a line that credits the text to an agency, by where it stands; null for any other line. */
function creditRole(text: string, { fromFirst, fromLast }: Place): BlockRole | null {
  if (fromLast > 0) {
    // An agency alone is the article's near its end; further down it is another story's.
    return creditLine(text) === null || (fromLast > LONE_TAIL_RUNS && onlyAgencies(text)) ? null : 'tail';
  }
  if (fromFirst < 0) return bylineCredit(text) === null ? null : 'credit';
  // Within the body an agency alone credits a picture, and a bracket at a line's end closes a caption.
  if (fromFirst < BYLINE_RUNS && isBareDateline(text)) return 'credit';
  if (onlyAgencies(text)) return null;
  return creditLine(text) === text || (fromFirst < BYLINE_RUNS && bylineCredit(text) !== null) ? 'credit' : null;
}
