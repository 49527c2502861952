import type { CardWords, MarkKind, MarkReading } from '../messaging/protocol.ts';
import { CardBuilder } from './mark-card.ts';

/** How long a live region stands before its words come, in ms: screen readers must have noticed it. */
const HEARD = 50;

/** Between a card and its words, in px. */
const GAP = 6;

/**
 * What Retold shows above a page: one card, or the legend. It lives in a closed shadow root on an element beside the page's
 * body that takes no room and is there only while something is shown.
 */
export class MarkOverlay {
  private readonly document: Document;
  private readonly words: CardWords;
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;

  constructor(document: Document, words: CardWords) {
    this.document = document;
    this.words = words;
  }

  get isShown(): boolean {
    return this.host?.isConnected === true;
  }

  /** Whether this target of an event is the overlay. */
  contains(target: EventTarget | null): boolean {
    return target !== null && target === this.host;
  }

  /** Shows what versions have in the place of a mark, below its words, or above them where there is no room. */
  showCard(mark: MarkKind, readings: readonly MarkReading[], words: DOMRect): void {
    const card = this.builder().card({ mark, name: this.words.names[mark], readings });
    this.show(card);
    // Without a doctype it is the body that is as large as the window.
    const { clientWidth, clientHeight } = this.document.scrollingElement ?? this.document.documentElement;
    const { width, height } = card.getBoundingClientRect();
    const below = words.bottom + GAP + height <= clientHeight;
    const top = below ? words.bottom + GAP : Math.max(GAP, words.top - GAP - height);
    const start = this.words.direction === 'rtl' ? words.right - width : words.left;
    const left = Math.min(Math.max(GAP, start), Math.max(GAP, clientWidth - width - GAP));
    Object.assign(card.style, { top: `${top}px`, left: `${left}px` });
  }

  /** Says what a key did, where eyes and ears find it; with the legend when marks are shown. */
  announce(status: string, withLegend: boolean): void {
    const { names, keys } = this.words;
    const kinds = withLegend ? (Object.keys(names) as MarkKind[]) : [];
    const marks = kinds.map((mark) => ({ mark, name: names[mark] }));
    const legend = this.builder().legend('', marks, withLegend ? keys : '');
    Object.assign(legend.style, { insetBlockEnd: '8px', insetInlineEnd: '8px' });
    this.show(legend);
    // A live region speaks of what changes in it, so it must stand before its words come.
    const line = legend.firstElementChild;
    setTimeout(() => {
      if (line !== null) line.textContent = status;
    }, HEARD);
  }

  hide(): void {
    this.host?.remove();
    this.host = null;
    this.root = null;
  }

  private show(content: HTMLElement): void {
    if (this.host?.isConnected !== true || this.root === null) {
      this.hide();
      this.host = this.document.createElement('div');
      this.host.style.cssText =
        'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; z-index: 2147483647 !important;';
      this.root = this.host.attachShadow({ mode: 'closed' });
      this.document.documentElement.append(this.host);
    }
    this.root.replaceChildren(content);
  }

  private builder(): CardBuilder {
    return new CardBuilder(this.document, this.words.direction);
  }
}
