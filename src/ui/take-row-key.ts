/** Keys that go to the next or the previous row: the arrows, and j and k as in readers and mail. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Moves the focus through the rows (`.row > summary`) below `root` and closes an open one with Escape; Enter and the space
 * bar open a row by themselves. Returns whether the key was used: then its default must be prevented, so that Escape
 * closes the popup only when no row is open around the focus.
 */
export function takeRowKey(root: HTMLElement, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false;
  const { activeElement } = root.ownerDocument;
  if (event.key === 'Escape') return closeRowAround(activeElement);
  const step = STEPS[event.key];
  if (step === undefined || activeElement?.closest('[popover]')) return false;
  const rows = [...root.querySelectorAll<HTMLElement>('.row > summary')].filter((row) => row.checkVisibility());
  const current = activeElement?.closest('.row')?.querySelector<HTMLElement>('summary') ?? null;
  const at = current === null ? -1 : rows.indexOf(current);
  const next = at < 0 ? rows.at(step > 0 ? 0 : -1) : rows[at + step];
  if (next === undefined) return false;
  next.focus();
  return true;
}

function closeRowAround(element: Element | null): boolean {
  const row = element?.closest<HTMLDetailsElement>('details[open]');
  if (row === null || row === undefined) return false;
  row.open = false;
  row.querySelector<HTMLElement>('summary')?.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
