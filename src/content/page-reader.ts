import { extractArticle } from '../extract/extract-article.ts';
import type { Anchors } from '../extract/extraction.ts';
import { bareUrl } from '../extract/metadata/article-node.ts';
import { resolveRanges } from '../extract/resolve-range.ts';
import type { CardWords, ExtractAnswer, MarkReport, PageMark, TextPlace } from '../messaging/protocol.ts';
import { MarkedPage } from './marked-page.ts';
import type { PlacedMark } from './paint-marks.ts';
import { showRange } from './show-range.ts';
import { type Reading, textOfAddress } from './text-of-address.ts';

/** How long what was read ahead stands for the page as it is, in ms: the request for it comes within 20. */
const STILL_SAME = 250;

/**
 * Retold's view of the page it runs in. The anchors of the last extraction live here, beside the nodes that they point
 * to; when this script is new in a page that was read before, the page is read again.
 */
export class PageReader {
  private readonly document: Document;
  private anchors: Anchors | null = null;
  private ahead: { readonly answer: ExtractAnswer; readonly at: number } | null = null;
  /** What was answered last. */
  private last: Reading | null = null;
  private marked: MarkedPage | null = null;

  constructor(document: Document) {
    this.document = document;
  }

  /** Reads the page for the request that is expected next. */
  readAhead(): void {
    try {
      const reading = this.look();
      this.last = reading;
      this.ahead = { answer: reading.answer, at: performance.now() };
    } catch {
      this.ahead = null; // the request reads again, and its asker is told what fails
    }
  }

  async extract(): Promise<ExtractAnswer> {
    const { ahead } = this;
    this.ahead = null;
    if (ahead !== null && performance.now() - ahead.at < STILL_SAME) return ahead.answer;
    const reading = await textOfAddress(this.last, () => this.look());
    this.last = reading;
    return reading.answer;
  }

  private look(): Reading {
    return { answer: this.read(), address: bareUrl(this.document.location.href) };
  }

  private read(): ExtractAnswer {
    const extraction = extractArticle(this.document, this.document.location.href);
    if (extraction.state === 'no-article') {
      this.anchors = null;
      return { state: 'no-article', reason: extraction.reason };
    }
    this.anchors = extraction.anchors;
    return { state: 'article', article: extraction.article };
  }

  /** Marks these places instead of all earlier ones, and keeps them marked when the page renders them anew. */
  mark(marks: readonly PageMark[], words: CardWords): MarkReport {
    this.marked?.stop();
    this.marked = null;
    if (marks.length === 0) return { placed: 0, lost: 0 };
    this.marked = new MarkedPage(this.document, words, () => this.placed(marks));
    return { placed: this.marked.placed, lost: marks.length - this.marked.placed };
  }

  get showsMarks(): boolean {
    return this.marked?.isShown === true;
  }

  /** Scrolls to a place and shows it for a moment. */
  reveal(place: TextPlace): { readonly found: boolean } {
    const [range] = this.ranges([place]);
    if (range === null || range === undefined) return { found: false };
    showRange(range, this.document);
    return { found: true };
  }

  /** Takes everything of Retold's out of the page. */
  stop(): void {
    this.marked?.stop();
  }

  private placed(marks: readonly PageMark[]): PlacedMark[] {
    return this.ranges(marks).flatMap((range, i) => {
      const mark = marks[i];
      if (range === null || mark === undefined) return [];
      return [{ kind: mark.mark, range, text: range.toString(), readings: mark.readings }];
    });
  }

  private ranges(places: readonly TextPlace[]): readonly (Range | null)[] {
    if (this.anchors === null) this.read();
    return this.anchors === null ? [] : resolveRanges(places, this.anchors, this.document);
  }
}
