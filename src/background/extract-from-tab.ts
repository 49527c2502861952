import { failureReport } from '../messaging/envelope.ts';
import type { ExtractAnswer } from '../messaging/protocol.ts';
import { contentAnswers } from '../messaging/schemas.ts';
import { tellContent } from '../messaging/tell-content.ts';
import type { TabFacts } from '../platform/tabs.ts';

/**
 * The article on a tab's page. A browser's own PDF viewer lets nobody in: a refused address that ends in .pdf is named so.
 * @throws {NotAllowedError} when the browser does not let Retold into the page
 */
export async function extractFromTab(tab: TabFacts): Promise<ExtractAnswer> {
  try {
    return contentAnswers.extract(await tellContent(tab.id, 'extract', null));
  } catch (error) {
    if (failureReport(error).name === 'NotAllowed' && isPdfAddress(tab.url)) {
      return { state: 'no-article', reason: 'pdf' };
    }
    throw error;
  }
}

function isPdfAddress(url: string | null): boolean {
  return url !== null && URL.canParse(url) && new URL(url).pathname.toLowerCase().endsWith('.pdf');
}
