import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { GalleryBrowser } from './gallery-browser.ts';

/** The gallery and its page, open for as long as the tests of the file that imports them. */
export let gallery: GalleryBrowser;
export let page: Page;

beforeAll(async () => {
  gallery = await GalleryBrowser.open(inject('galleryUrl'));
  page = gallery.page;
});

afterAll(() => gallery?.close());
