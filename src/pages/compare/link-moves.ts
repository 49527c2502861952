/** The two ends of a move bear `data-move` with its number, and `data-end`. */
type End = 'origin' | 'arrival';

/** Between the line and what it joins, in px. */
const LINE_GAP = 14;

/** Moves the focus from one end of a move to the other, and brings it into the middle of the window. */
export function goToMove(from: Element, number: number, end: End): void {
  const there = from.closest('.texts')?.querySelector<HTMLElement>(`[data-move="${number}"][data-end="${end}"]`);
  there?.focus({ preventScroll: true });
  there?.scrollIntoView({ block: 'center' });
}

/**
 * While the pointer or the focus is at one end of a move, both ends are set off (`data-lit`) and a line joins them.
 * Returns how to stop.
 */
export function lightMove(texts: HTMLElement): () => void {
  const line = texts.ownerDocument.createElement('div');
  line.className = 'move-line';
  line.hidden = true;
  texts.append(line);
  const stopping = new AbortController();
  const { signal } = stopping;
  let lit: string | null = null;
  const light = (event: Event) => {
    const number =
      event.target instanceof Element ? (event.target.closest('[data-move]')?.getAttribute('data-move') ?? null) : null;
    if (number === lit) return;
    lit = number;
    for (const end of texts.querySelectorAll('[data-lit]')) end.removeAttribute('data-lit');
    const ends = number === null ? [] : [...texts.querySelectorAll(`[data-move="${number}"]`)];
    for (const end of ends) end.setAttribute('data-lit', '');
    draw(line, texts, ends);
  };
  texts.addEventListener('pointerover', light, { signal, passive: true });
  texts.addEventListener('focusin', light, { signal });
  return () => {
    stopping.abort();
    line.remove();
  };
}

/** A bracket beside the two ends, on the side where their lines begin. */
function draw(line: HTMLElement, texts: HTMLElement, ends: readonly Element[]): void {
  const [upper, lower] = ends.map((end) => end.getBoundingClientRect()).toSorted((x, y) => x.top - y.top);
  line.hidden = upper === undefined || lower === undefined;
  if (upper === undefined || lower === undefined) return;
  const frame = texts.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(texts).direction === 'rtl';
  const inset = isRightToLeft ? frame.right - upper.right : upper.left - frame.left;
  line.style.insetInlineStart = `${inset - LINE_GAP}px`;
  line.style.insetBlockStart = `${upper.top - frame.top + LINE_GAP}px`;
  line.style.blockSize = `${lower.top - upper.top}px`;
}
