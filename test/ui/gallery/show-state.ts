import type { GalleryBrowser, Look } from './gallery-browser.ts';
import type { GalleryPage } from './pages.ts';

/** How pictures are taken of each state. `opened`: everything that opens is opened. */
export const LOOKS = {
  light: {},
  dark: { dark: true },
  narrow: { width: 320 },
  'right-to-left': { locale: 'ar' },
  french: { locale: 'fr' },
  german: { locale: 'de' },
  japanese: { locale: 'ja' },
  spanish: { locale: 'es' },
  portuguese: { locale: 'pt' },
  italian: { locale: 'it' },
  forced: { media: [{ name: 'forced-colors', value: 'active' }] },
  contrast: { media: [{ name: 'prefers-contrast', value: 'more' }] },
  'contrast-dark': { dark: true, media: [{ name: 'prefers-contrast', value: 'more' }] },
  'narrow-german': { width: 320, locale: 'de' },
  opened: { opened: true },
} as const satisfies Readonly<Record<string, Look & { readonly opened?: true }>>;

/** Shows one state of a page in the gallery as large as that page usually is, and waits until everything stands. */
export async function showState(
  gallery: GalleryBrowser,
  { path, query = '', width, height, ready }: GalleryPage,
  state: string,
  { opened = false, ...look }: Look & { readonly opened?: boolean },
): Promise<void> {
  const surface = (look.width ?? width) < width ? '&surface=page' : '';
  await gallery.show(`${path}?state=${state}${query}${surface}`, { width, height, ...look }, ready?.[state]);
  if (ready?.[state] !== undefined) {
    // What the state is about may stand below the window.
    await gallery.page.$eval(ready[state], (about) => {
      if (about.getBoundingClientRect().bottom > innerHeight)
        about.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  }
  if (!opened) return;
  await gallery.page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await gallery.settled();
  // A popup scrolls within its window: a picture of all of it takes a higher one.
  const whole = await gallery.page.evaluate(() => document.querySelector('.popup')?.scrollHeight ?? 0);
  if (whole > height) await gallery.page.setViewport({ ...(gallery.page.viewport() ?? { width }), height: whole });
}
