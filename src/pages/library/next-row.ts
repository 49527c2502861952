/**
 * The headline of the row that takes the place of the one that has the focus, when that one goes: the next, or the one before
 * at the end of a list. Null when it is the only one, or no row has the focus.
 */
export function nextRow(document: Document): HTMLElement | null {
  const row = document.activeElement?.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return neighbour?.querySelector('a') ?? null;
}
