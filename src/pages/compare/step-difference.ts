/** Keys that go to the next or the previous difference, as in the popup; the arrows scroll here, as on any page. */
const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * Moves the focus to the next or previous difference (`[data-difference]`) below `root`, from the one that has it, else from
 * what the window shows. Returns whether the key was used.
 */
export function stepDifference(root: HTMLElement, event: KeyboardEvent): boolean {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return false;
  const differences = [...root.querySelectorAll<HTMLElement>('[data-difference]')].filter((each) =>
    each.checkVisibility(),
  );
  const active = root.ownerDocument.activeElement;
  const current = active === null ? -1 : differences.findIndex((each) => each.contains(active));
  const at = current >= 0 ? current + step : firstInView(differences, step);
  const next = differences[at];
  if (next === undefined) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  return true;
}

function firstInView(differences: readonly HTMLElement[], step: number): number {
  const below = differences.findIndex((each) => each.getBoundingClientRect().top >= 0);
  if (below < 0) return differences.length - 1;
  return step > 0 ? below : below - 1;
}
