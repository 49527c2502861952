import { useEffect, useState } from 'preact/hooks';

/** Whether the first frame has been drawn: what stands below the window can wait for that, so that no frame does all the work. */
export function useSecondFrame(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isDrawn;
}
