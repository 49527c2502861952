import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Strings } from './strings.ts';

/** The language of the page: set once at its root, read by every component. */
export const StringsContext = createContext<Strings | null>(null);

/** @throws {Error} outside a `StringsContext.Provider` */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (strings === null) throw new Error('No strings: wrap the page in StringsContext.Provider.');
  return strings;
}
