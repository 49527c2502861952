import type { ChromiumReader } from '../../test/e2e/chromium.ts';
import { closePopup } from '../../test/e2e/popup-actions.ts';
import type { Newsstand } from '../../test/newsstand/server.ts';
import { DEMO, findVersion, loadStories } from '../../test/newsstand/stories.ts';

/** Clicks on every other version of the demo story in its language, as a reader would, so that the library knows them. */
export async function readDemoStory(reader: ChromiumReader, newsstand: Newsstand): Promise<void> {
  const stories = loadStories();
  const { language } = findVersion(stories, DEMO.story, DEMO.outlet);
  const versions = stories.find(({ id }) => id === DEMO.story)?.versions ?? [];
  for (const version of versions) {
    if (version.language !== language || version.outletId === DEMO.outlet) continue;
    const other = await reader.open(newsstand.articleUrl(DEMO.story, version.outletId));
    await closePopup(await reader.clickAndWait(other));
    await other.close();
  }
}
