/** How long a revealed place stays marked, in ms: long enough to find it with the eyes after the scroll. */
const SHOWN_FOR = 4_000;

/** Scrolls the page so that a range stands in its middle, and marks it for a moment. */
export function showRange(range: Range, document: Document, motion: 'smooth' | 'instant' = 'smooth'): void {
  const view = document.defaultView;
  if (view === null) return;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const calm = motion === 'instant' || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const box of boxesAround(element)) {
    const [words, frame] = [range.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollBy({ top: middle(words) - middle(frame), behavior: 'instant' });
  }
  const box = range.getBoundingClientRect();
  if (box.height > 0 || element === null) {
    view.scrollTo({
      top: view.scrollY + box.top - (view.innerHeight - Math.min(box.height, view.innerHeight)) / 2,
      behavior: calm ? 'instant' : 'smooth',
    });
  } else {
    element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }
  const highlight = new Highlight(range);
  highlight.priority = 10;
  CSS.highlights.set('retold-revealed', highlight);
  view.setTimeout(() => {
    if (CSS.highlights.get('retold-revealed') === highlight) CSS.highlights.delete('retold-revealed');
  }, SHOWN_FOR);
}

/** The boxes below the window that an element scrolls in, innermost first: in many a page of one screen all text stands in one. */
function boxesAround(element: Element | null): readonly Element[] {
  const boxes: Element[] = [];
  for (let box = element; box !== null && !isWindow(box); box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) boxes.push(box);
  }
  return boxes;
}

/** Whether what a style says of an element's scrolling is said of the window. Source: CSS Overflow 3, section 3.3. */
function isWindow(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  return element === documentElement || (element === body && getComputedStyle(documentElement).overflowY === 'visible');
}

function middle({ top, height }: DOMRect): number {
  return top + height / 2;
}
