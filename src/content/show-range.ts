/** How long a revealed place stays marked, in ms: long enough to find it with the eyes after the scroll. */
const SHOWN_FOR = 4_000;

/** Scrolls the page so that a range stands in its middle, and marks it for a moment. */
export function showRange(range: Range, document: Document, motion: 'smooth' | 'instant' = 'smooth'): void {
  const view = document.defaultView;
  if (view === null) return;
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const calm = motion === 'instant' || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
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
