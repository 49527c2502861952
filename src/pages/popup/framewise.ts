/** Gathers updates until the next frame: those that come in while one is drawn are drawn together. */
export function framewise(): (update: () => void) => void {
  let waiting: (() => void)[] = [];
  return (update) => {
    waiting.push(update);
    if (waiting.length > 1) return;
    requestAnimationFrame(() => {
      const together = waiting;
      waiting = [];
      for (const each of together) each();
    });
  };
}
