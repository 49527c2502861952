import { useEffect, useState } from 'preact/hooks';

/** Widths of phones, where what stands above the texts would fill the screen. */
const NARROW = '(max-width: 30rem)';

/** Whether the window is as narrow as a phone, now. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const read = () => setNarrow(query.matches);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return isNarrow;
}
