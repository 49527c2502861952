import { extractArticle } from '../extract/extract-article.ts';
import type { Anchors } from '../extract/extraction.ts';
import { resolveRange } from '../extract/resolve-range.ts';
import type { ExtractAnswer, MarkReport, PageMark, TextPlace } from '../messaging/protocol.ts';
import { clearMarks, type PlacedMark, paintMarks } from './paint-marks.ts';
import { showRange } from './show-range.ts';

/**
 * Retold's view of the page it runs in. The anchors of the last extraction live here, beside the nodes that they point
 * to; when this script is new in a page that was read before, the page is read again.
 */
export class PageReader {
  private readonly document: Document;
  private anchors: Anchors | null = null;

  constructor(document: Document) {
    this.document = document;
  }

  extract(): ExtractAnswer {
    const extraction = extractArticle(this.document, this.document.location.href);
    if (extraction.state === 'no-article') {
      this.anchors = null;
      return { state: 'no-article', reason: extraction.reason };
    }
    this.anchors = extraction.anchors;
    return { state: 'article', article: extraction.article };
  }

  /** Paints these marks in place of all earlier ones. */
  mark(marks: readonly PageMark[]): MarkReport {
    clearMarks();
    const placed: PlacedMark[] = [];
    for (const mark of marks) {
      const range = this.find(mark);
      if (range !== null) placed.push({ kind: mark.mark, range });
    }
    paintMarks(placed);
    return { placed: placed.length, lost: marks.length - placed.length };
  }

  /** Scrolls to a place and shows it for a moment. */
  reveal(place: TextPlace): { readonly found: boolean } {
    const range = this.find(place);
    if (range === null) return { found: false };
    showRange(range, this.document);
    return { found: true };
  }

  private find(place: TextPlace): Range | null {
    if (this.anchors === null) this.extract();
    return this.anchors === null ? null : resolveRange(place, this.anchors, this.document);
  }
}
