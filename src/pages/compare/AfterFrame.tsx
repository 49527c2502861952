import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface AfterFrameProps {
  readonly children: ComponentChildren;
}

/**
 * What can wait until a frame without it has been drawn, so that no task does all the work: it is rendered in a task of its own
 * between two frames. One inside another waits for two. Until then an empty `[data-later]` stands in its place.
 */
export function AfterFrame({ children }: AfterFrameProps) {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setDrawn(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isDrawn ? children : <span hidden data-later />;
}
