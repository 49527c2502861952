import { describe, expect, it } from 'vitest';
import { gallery, page } from './gallery/opened-gallery.ts';
import { PAGES } from './gallery/pages.ts';

/** In an interface from right to left, names and addresses that run the other way keep their place in its sentences. */
async function show(address: string, ready?: string): Promise<void> {
  await gallery.show(address, { locale: 'ar', width: 1280, height: 900 }, ready);
}

/** The left edges of words in the first such element that has them all, in CSS pixels, in their order. */
function leftOf(selector: string, ...words: readonly string[]): Promise<readonly number[]> {
  return page.$$eval(
    selector,
    (all, words) => {
      const element = all.find(({ textContent }) => words.every((word) => textContent?.includes(word)));
      return words.map((word) => {
        const range = document.createRange();
        const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(word) ?? -1;
          if (at < 0) continue;
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          return range.getBoundingClientRect().left;
        }
        throw new Error(`${word} is nowhere.`);
      });
    },
    [...words],
  );
}

describe('from right to left', () => {
  it.each([
    ['outlets of a reading', 'compare.html?state=many', undefined, '.reading .outlet', ['Outlet 4', 'Outlet 24']],
    [
      'an address that is asked',
      'find.html?state=asked',
      PAGES.find?.ready?.asked,
      '.providers .address',
      ['يطلب', 'https'],
    ],
    [
      'the outlet of a result',
      'find.html?state=results',
      PAGES.find?.ready?.results,
      '[data-result] .quiet',
      ['The Courier', '10:20'],
    ],
    [
      'a tab that is not read',
      'options.html?state=tabs-read',
      PAGES.options?.ready?.['tabs-read'],
      '[data-tab-fault]',
      ['Vereinigte', ':', 'لا مقالة'],
    ],
  ] as const)('%s: what is said first stands on the right', async (_, address, ready, selector, words) => {
    await show(address, ready);
    const edges = await leftOf(selector, ...words);
    expect(edges).toEqual([...edges].sort((a, b) => b - a));
  });
});
