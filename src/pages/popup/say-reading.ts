import type { ReadingWords } from './reading-words.ts';

/** Puts the words of the popup's `loading` state into its page, where the elements stand as `App` will draw them. */
export function sayReading(document: Document, { sentence, language, direction }: ReadingWords): void {
  const heading = document.querySelector('h1');
  if (heading === null) return;
  document.documentElement.lang = language;
  document.documentElement.dir = direction === 'rtl' ? 'rtl' : 'ltr';
  heading.textContent = sentence;
}
