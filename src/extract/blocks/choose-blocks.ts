import type { BlockRole } from '../../core/article.ts';
import type { TextRun } from './collect-runs.ts';

/** A run that belongs to the article, and what it is there. */
export interface ChosenBlock {
  readonly run: TextRun;
  readonly role: BlockRole;
}

const FURNITURE =
  /(?:^|[-_\s])(?:newsletters?|sign-?up|subscri\w*|share|sharing|social|comments?|disqus|related|recommend\w*|read-?more|more-on|promo\w*|advert\w*|ads?|sponsor\w*|cookie\w*|consent|gdpr|paywall|breadcrumbs?|toolbar|tags|nav\w*|menu|footer|sidebar|outbrain|taboola|most-?(?:read|popular)|author-bio|print-only|visually-hidden|sr-only)(?:$|[-_\s])/i;

const FURNITURE_TEXT =
  /^(?:,?\s*(?:comments?\s*)?\d+\s+comments?(?:\s+to\s+this\s+article)?|sign up (?:to|for) our .{0,40}newsletters?.{0,40}|get the (?:best|latest) .{0,60}(?:inbox|newsletter).{0,20}|please select at least one mailing list\.?|you can unsubscribe at any time.*|by subscribing,? you .*|share this (?:article|story)|read more:?|advertisement|related (?:articles|stories|topics)|loading\W*)$/i;

/** An element that holds more of the kept text than this is the article, whatever its class says ("has-sidebar"). */
const MAX_FURNITURE_SHARE = 0.3;

/** Ancestors looked at for what part of the page a run stands in. */
const MAX_ANCESTORS = 12;

/** Chooses the article's blocks among the page's runs: what Readability keeps, without furniture, with roles. */
export function chooseBlocks(runs: readonly TextRun[], keeps: readonly boolean[], title: string): ChosenBlock[] {
  const kept = runs.filter((run, index) => keeps[index] === true && run.text !== title);
  const chars = charsByElement(kept);
  const total = kept.reduce((sum, run) => sum + run.text.length, 0);
  const isPart = (element: Element): boolean => (chars.get(element) ?? 0) < total * MAX_FURNITURE_SHARE;
  return kept.filter((run) => !isFurniture(run, isPart)).map((run) => ({ run, role: roleOf(run) }));
}

function charsByElement(runs: readonly TextRun[]): Map<Element, number> {
  const chars = new Map<Element, number>();
  for (const run of runs) {
    for (const element of ancestors(run)) chars.set(element, (chars.get(element) ?? 0) + run.text.length);
  }
  return chars;
}

function isFurniture(run: TextRun, isPart: (element: Element) => boolean): boolean {
  if (FURNITURE_TEXT.test(run.text)) return true;
  if (run.linkChars > run.text.length * 0.8 && run.text.length < 120) return true;
  return ancestors(run).some((element) => {
    if (!isPart(element)) return false;
    if (/^(?:aside|nav|footer|form|button)$/.test(element.localName)) return true;
    return FURNITURE.test(`${element.getAttribute('class') ?? ''} ${element.id ?? ''}`);
  });
}

function roleOf(run: TextRun): BlockRole {
  if (/^(?:©|\(c\)|copyright\b)/i.test(run.text) && run.text.length < 100) return 'credit';
  for (const element of ancestors(run)) {
    const tag = element.localName;
    if (tag === 'figcaption' || tag === 'figure') return 'caption';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'li') return 'list-item';
    if (tag === 'blockquote') return 'quote';
  }
  return 'paragraph';
}

function ancestors(run: TextRun): Element[] {
  const list: Element[] = [];
  for (
    let element: Element | null = run.container;
    element !== null && list.length < MAX_ANCESTORS;
    element = element.parentElement
  )
    list.push(element);
  return list;
}
