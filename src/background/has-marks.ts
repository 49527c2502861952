import { askContent } from '../messaging/ask-content.ts';
import { failureReport } from '../messaging/envelope.ts';
import { contentAnswers } from '../messaging/schemas.ts';

/** Whether a tab's page shows marks: not where our script is gone, and the marks with it. */
export async function hasMarks({ tabId }: { readonly tabId: number }): Promise<{ readonly shown: boolean }> {
  try {
    return contentAnswers.hasMarks(await askContent(tabId, 'has-marks', null));
  } catch (error) {
    if (failureReport(error).name === 'NoReceiver') return { shown: false };
    throw error;
  }
}
