/** Runs an update at once, and gathers those that come before the next frame: while one is drawn, the others are drawn together. */
export function framewise(): (update: () => void) => void {
  let waiting: (() => void)[] = [];
  let isDrawing = false;

  function nextFrame(): void {
    isDrawing = waiting.length > 0;
    if (!isDrawing) return;
    const together = waiting;
    waiting = [];
    requestAnimationFrame(nextFrame);
    for (const each of together) each();
  }

  return (update) => {
    waiting.push(update);
    if (!isDrawing) nextFrame();
  };
}
