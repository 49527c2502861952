import type { CardWords } from '../messaging/protocol.ts';
import { MarkOverlay } from './mark-overlay.ts';
import { markUnder } from './mark-under.ts';
import { clearMarks, type PlacedMark, paintMarks } from './paint-marks.ts';
import { showRange } from './show-range.ts';

/** How long the pointer rests on a mark before its card opens, in ms: a pointer that passes opens nothing. */
const REST = 180;

/** How long a page may be still before marks are placed again in what it rendered anew, in ms. */
const SETTLED = 400;

/**
 * How often marks that went with their text are looked for in what a page renders later, before they are given up: a page that has gone
 * on to another article is not searched at every change of it.
 */
const TRIES = 5;

/** How long after a jump its scroll may be reported, in ms: a few frames of a busy page. */
const JUMP = 300;

/** How long the note that marks are hidden stays, in ms: long enough to read four words. */
const NOTE = 4_000;

/**
 * The marks of a page while they stand in it: cards on hover, tap and key, a key that shows and hides them, and placing them
 * again when the page renders its text anew. `stop` leaves nothing behind.
 */
export class MarkedPage {
  private readonly document: Document;
  private readonly place: () => readonly PlacedMark[];
  private readonly words: CardWords;
  private readonly overlay: MarkOverlay;
  private readonly stopping = new AbortController();
  private readonly observer: MutationObserver;
  private marks: readonly PlacedMark[];
  private tries = TRIES;
  /** Marks that had their place when they were made. */
  private readonly most: number;
  private shown = true;
  private jumped = Number.NEGATIVE_INFINITY;
  private current: PlacedMark | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param place finds all marks in the page as it is now */
  constructor(document: Document, words: CardWords, place: () => readonly PlacedMark[]) {
    this.document = document;
    this.place = place;
    this.words = words;
    this.overlay = new MarkOverlay(document, words);
    this.marks = place();
    this.most = this.marks.length;
    paintMarks(this.marks);
    const { signal } = this.stopping;
    document.addEventListener('pointermove', (event) => this.onPoint(event), { signal, passive: true });
    document.addEventListener('click', (event) => this.onTap(event), { signal, passive: true });
    document.addEventListener('scroll', () => this.onScroll(), { signal, passive: true, capture: true });
    document.defaultView?.addEventListener('keydown', (event) => this.onKey(event), { signal, capture: true });
    this.observer = new MutationObserver(() => this.onChange());
    this.observer.observe(document.body ?? document.documentElement, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  get placed(): number {
    return this.marks.length;
  }

  /** Whether the reader sees the marks, or hid them. */
  get isShown(): boolean {
    return this.shown;
  }

  stop(): void {
    this.stopping.abort();
    this.observer.disconnect();
    for (const timer of [this.resting, this.settling, this.leaving]) clearTimeout(timer);
    this.overlay.hide();
    clearMarks();
  }

  private onPoint(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || this.overlay.contains(event.target)) return;
    clearTimeout(this.resting);
    const { clientX, clientY } = event;
    this.resting = setTimeout(() => {
      const found = this.shown ? markUnder(this.marks, clientX, clientY, this.document) : null;
      if (found === null) this.close();
      else if (found.mark !== this.current || !this.overlay.isShown) this.open(found.mark, found.words);
    }, REST);
  }

  /** A tap does what resting the pointer does; it is left to the page as well. */
  private onTap(event: MouseEvent): void {
    if (this.overlay.contains(event.target) || !this.shown) return;
    const found = markUnder(this.marks, event.clientX, event.clientY, this.document);
    if (found !== null) this.open(found.mark, found.words);
    else this.close();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.close();
      return;
    }
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    // By place on the keyboard: Alt makes other letters of them on a Mac.
    if (event.code === 'KeyM') this.toggle();
    else if (event.code === 'KeyJ') this.step(1);
    else if (event.code === 'KeyK') this.step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private toggle(): void {
    this.shown = !this.shown;
    if (this.shown) paintMarks(this.marks);
    else clearMarks();
    this.current = null;
    const { shown, hidden } = this.words;
    const status = this.shown ? shown.replace('$1', String(this.marks.length)) : hidden;
    this.overlay.announce(status, this.shown);
    clearTimeout(this.leaving);
    if (!this.shown) this.leaving = setTimeout(() => this.overlay.hide(), NOTE);
  }

  private step(by: number): void {
    if (!this.shown) return;
    clearTimeout(this.resting);
    // Words that are not drawn (folded away, for other screens) are no place to go to.
    const stops = this.marks.filter(({ readings, range }) => readings.length > 0 && range.getClientRects().length > 0);
    const at = this.current === null ? (by > 0 ? -1 : 0) : stops.indexOf(this.current);
    const next = stops.at((at + by) % stops.length);
    if (next === undefined) return;
    showRange(next.range, this.document, 'instant');
    this.jumped = performance.now();
    const [words] = next.range.getClientRects();
    if (words !== undefined) this.open(next, words);
  }

  /** A card stands beside its words, so it goes when they move; the scroll of a jump to them is reported a moment later. */
  private onScroll(): void {
    if (performance.now() - this.jumped > JUMP) this.overlay.hide();
  }

  private open(mark: PlacedMark, words: DOMRect): void {
    clearTimeout(this.leaving);
    this.current = mark;
    this.overlay.showCard(mark.kind, mark.readings, words);
  }

  private close(): void {
    this.current = null;
    this.overlay.hide();
  }

  /** Places the marks again once the page is still, if it took the words of any away, now or before it showed them anew. */
  private onChange(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const stand = this.marks.every(({ range, text }) => range.startContainer.isConnected && reads(range, text));
      if (stand && (this.marks.length >= this.most || this.tries === 0)) return;
      this.tries = stand ? this.tries - 1 : TRIES;
      clearMarks();
      this.marks = this.place();
      this.current = null;
      if (this.shown) paintMarks(this.marks);
    }, SETTLED);
  }
}

/** Whether a range still reads as it did when it was placed. */
function reads(range: Range, text: string): boolean {
  return !range.collapsed && range.toString() === text;
}
