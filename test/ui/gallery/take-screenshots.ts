import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { GalleryBrowser } from './gallery-browser.ts';
import { PAGES } from './pages.ts';
import { serveGallery } from './serve-gallery.ts';
import { LOOKS, showState } from './show-state.ts';

/**
 * Pictures of every page and state, to be looked at: `npm run shots -- FOLDER [PAGE [STATE ...]] [--look NAME ...]`, the looks
 * of `show-state.ts`; all of them unless some are named.
 * `--whole`: pages in all their length.
 */
const {
  positionals: [folder = 'screenshots', onlyPage, ...chosen],
  values: { look: looks, whole },
} = parseArgs({
  allowPositionals: true,
  options: { look: { type: 'string', multiple: true }, whole: { type: 'boolean' } },
});

mkdirSync(folder, { recursive: true });
const server = await serveGallery();
const gallery = await GalleryBrowser.open(server.url);
for (const [name, page] of Object.entries(PAGES)) {
  if (onlyPage !== undefined && onlyPage !== name) continue;
  for (const state of page.states) {
    if (chosen.length > 0 && !chosen.includes(state)) continue;
    for (const [lookName, look] of Object.entries(LOOKS)) {
      if (looks !== undefined && !looks.includes(lookName)) continue;
      await showState(gallery, page, state, { ...look, scale: 2 });
      await gallery.page.screenshot({
        path: path.join(folder, `${name}-${state}-${lookName}.png`),
        fullPage: whole === true || 'opened' in look,
      });
    }
  }
}
await gallery.close();
await server.close();
