import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GalleryBrowser } from './gallery/gallery-browser.ts';
import { PAGES } from './gallery/pages.ts';
import { LOOKS, showState } from './gallery/show-state.ts';

/**
 * Every page and state looks as it did when somebody looked at it. Pictures are half size: enough to see a line wrap, a colour or
 * a box move, and a few kilobytes each. After a change that is meant, look (`npm run shots`), then `npm run shots:accept`, both with the
 * fonts of a bare Debian (DejaVu alone, which comes with its Chromium): CI's machine has no others, and elsewhere they are not compared.
 */
const BASELINES = path.resolve(import.meta.dirname, 'baselines');
const FAILED = path.resolve(import.meta.dirname, '../../screenshots/failed');
const ACCEPT = process.env.ACCEPT_SCREENSHOTS === '1';
const SCALE = 0.5;

/** The looks that are kept of a page's main states; of the others, the first. */
const KEPT = ['light', 'dark', 'narrow', 'right-to-left'] as const;

/** Colour distance (0..1) under which two pixels are the same: smoothing of type differs a little from run to run. */
const SAME_COLOUR = 0.15;

/** Share of a picture's pixels that may differ. A word of a popup at half size is about 0.003. */
const TOLERANCE = 0.001;

const ENVIRONMENT = path.join(BASELINES, 'environment.txt');

let gallery: GalleryBrowser;
let isComparable = true;

beforeAll(async () => {
  gallery = await GalleryBrowser.open(inject('galleryUrl'));
  const here = JSON.stringify(await environment());
  if (ACCEPT) {
    mkdirSync(BASELINES, { recursive: true });
    writeFileSync(ENVIRONMENT, `${here}\n`);
  }
  const there = existsSync(ENVIRONMENT) ? readFileSync(ENVIRONMENT, 'utf8').trim() : '';
  isComparable = here === there;
  if (!isComparable) console.warn(`Pictures were made with ${there}, and cannot be compared with ${here}.`);
});

afterAll(() => gallery?.close());

describe.each(Object.entries(PAGES))('the %s page', (name, page) => {
  it.for(page.states)('looks as it did in state "%s"', async (state, { skip }) => {
    if (!isComparable) skip('other fonts or another Chromium than the pictures were made with');
    for (const look of page.main.includes(state) ? KEPT : (['light'] as const)) {
      await showState(gallery, page, state, { ...LOOKS[look], scale: SCALE });
      const picture = await gallery.page.screenshot();
      const file = `${name}-${state}-${look}.png`;
      if (ACCEPT) writeFileSync(path.join(BASELINES, file), picture);
      else expect(differingShare(file, picture), file).toBeLessThan(TOLERANCE);
    }
  });
});

/** What decides how type is drawn: the browser, and how wide a line of each script is. */
async function environment(): Promise<unknown> {
  await gallery.page.setContent('<p style="position:absolute;white-space:nowrap;font-size:100px"></p>');
  const widths = await gallery.page.evaluate(() => {
    const line = document.querySelector('p');
    if (line === null) return [];
    return ['serif', 'sans-serif', 'system-ui'].flatMap((family) =>
      ['Hamburgefonstiv 0123', 'انهيار محادثات العبارات', 'フェリー協議が決裂'].map((words) => {
        line.style.fontFamily = family;
        line.textContent = words;
        return Math.round(line.getBoundingClientRect().width);
      }),
    );
  });
  return { browser: (await gallery.page.browser().version()).split('.')[0], widths };
}

/** Share of pixels that are not as in the kept picture; 1 when sizes differ or none is kept. What differs is written to a file. */
function differingShare(file: string, picture: Uint8Array): number {
  const kept = path.join(BASELINES, file);
  if (!existsSync(kept)) return 1;
  const [before, now] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(Buffer.from(picture))];
  if (before.width !== now.width || before.height !== now.height) return 1;
  const marked = new PNG({ width: now.width, height: now.height });
  const differing = pixelmatch(before.data, now.data, marked.data, now.width, now.height, { threshold: SAME_COLOUR });
  const share = differing / (now.width * now.height);
  if (share >= TOLERANCE) {
    mkdirSync(FAILED, { recursive: true });
    writeFileSync(path.join(FAILED, file), picture);
    writeFileSync(path.join(FAILED, file.replace('.png', '-marked.png')), PNG.sync.write(marked));
  }
  return share;
}
