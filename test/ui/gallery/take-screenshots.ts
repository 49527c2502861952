import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { GalleryBrowser } from './gallery-browser.ts';
import { PAGES } from './pages.ts';
import { serveGallery } from './serve-gallery.ts';
import { LOOKS, showState } from './show-state.ts';

/**
 * Pictures of every page and state, to be looked at: `npm run shots -- FOLDER [PAGE [STATE ...]]`.
 */
const [folder = 'screenshots', onlyPage, ...chosen] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const server = await serveGallery();
const gallery = await GalleryBrowser.open(server.url);
for (const [name, page] of Object.entries(PAGES)) {
  if (onlyPage !== undefined && onlyPage !== name) continue;
  for (const state of page.states) {
    if (chosen.length > 0 && !chosen.includes(state)) continue;
    for (const [lookName, look] of Object.entries(LOOKS)) {
      await showState(gallery, page, state, { ...look, scale: 2 });
      await gallery.page.screenshot({
        path: path.join(folder, `${name}-${state}-${lookName}.png`),
        fullPage: 'opened' in look,
      });
    }
  }
}
await gallery.close();
await server.close();
