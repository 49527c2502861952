import { type Block, type Completeness, isBody } from '../core/article.ts';
import { LetterPattern } from './letter-pattern.ts';

/** What the page states that bears on whether its text is whole. */
export interface CompletenessSigns {
  /** JSON-LD says that reading needs payment. */
  readonly isPaid: boolean;
  /** A line on the page asks for payment or a log-in to read on. */
  readonly asksToPay: boolean;
  /** Length of the body that JSON-LD carries, 0 when it carries none. */
  readonly statedChars: number;
}

/** A body of less than this share of what JSON-LD carries was cut. */
const MIN_STATED_SHARE = 0.6;
/** A paid page whose text is shorter than this is the part before the wall; the median whole article is 3,000 characters. */
const MIN_PAID_CHARS = 1_200;

const LETTER_LAST = new LetterPattern(String.raw`[\p{L}]$`);

const WALL =
  '[class*="paywall" i], [id*="paywall" i], [class*="regwall" i], [class*="subscriber-only" i], [class*="premium-wall" i], [class*="metered" i], [data-paywall], .piano-offer, .tp-modal';

/**
 * Whether the text is all of the article: `truncated` where the page shows that it was cut (an ellipsis at the end beside a
 * paywall, less text than it states, a short text that needs payment), `unknown` where payment is needed but the text may
 * still be whole, else `whole`.
 */
export function readCompleteness(document: Document, blocks: readonly Block[], signs: CompletenessSigns): Completeness {
  const body = blocks.filter(isBody);
  const chars = body.reduce((sum, block) => sum + block.text.length, 0);
  const last = body.at(-1)?.text ?? '';
  if (signs.statedChars > 0 && chars < signs.statedChars * MIN_STATED_SHARE) return 'truncated';
  const isCutOff = /(?:…|\.\.\.|\[\+\])$/.test(last) || LETTER_LAST.on(last).test(last);
  if (signs.asksToPay && (signs.isPaid || chars < MIN_PAID_CHARS)) return 'truncated';
  if (isCutOff && (signs.isPaid || document.querySelector(WALL) !== null)) return 'truncated';
  if (signs.isPaid || signs.asksToPay) return chars < MIN_PAID_CHARS ? 'truncated' : 'unknown';
  return 'whole';
}
