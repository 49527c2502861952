import { useEffect } from 'preact/hooks';
import type { Section } from './compare-address.ts';

/** What a reader does who wants to be elsewhere. */
const MOVES = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

/** Shows the section that a link names, and stays there while what stands above it still grows, until the reader moves. */
export function useSection(section: Section | null): void {
  useEffect(() => {
    if (section === null) return;
    const show = () => document.getElementById(section)?.scrollIntoView();
    const growth = new ResizeObserver(show);
    const stopping = new AbortController();
    const stop = () => {
      growth.disconnect();
      stopping.abort();
    };
    show();
    growth.observe(document.body);
    for (const move of MOVES) addEventListener(move, stop, { signal: stopping.signal, passive: true });
    return stop;
  }, [section]);
}
