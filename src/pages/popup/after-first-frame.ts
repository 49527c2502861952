/** How long a page that the browser has not shown yet waits for its first frame, in ms: by then it is shown or never will be. */
const PATIENCE = 100;

/** Resolves when what is in the document now has been drawn: what comes next does not hold it up. */
export function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A frame's callbacks run before it is drawn: the next turn is after.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });
}
