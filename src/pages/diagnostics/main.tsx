import { render } from 'preact';
import { failureReport } from '../../messaging/envelope.ts';
import { send } from '../../messaging/send.ts';
import { uiLanguage } from '../../platform/i18n.ts';
import { loadMessages } from '../../platform/load-messages.ts';
import { ownVersion } from '../../platform/own-pages.ts';
import { createStrings } from '../../ui/strings.ts';
import '../library/library.css';
import { showUpgrade } from '../show-upgrade.tsx';
import { App } from './App.tsx';
import { type Answered, diagnosticReport } from './diagnostic-report.ts';

async function timed<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  const from = performance.now();
  try {
    const value = await ask();
    return { value, milliseconds: performance.now() - from };
  } catch (error) {
    return { failed: failureReport(error).name, milliseconds: performance.now() - from };
  }
}

async function report(): Promise<string> {
  // One after another: each time is that of one answer.
  const usage = await timed(async () => (await send('read-settings', null)).usage);
  const feeds = await timed(async () => {
    const health = await send('feed-health', null);
    return { followed: health.length, faults: health.flatMap(({ fault }) => fault ?? []) };
  });
  const requests = await timed(() => send('list-requests', { before: null }));
  return diagnosticReport({
    version: ownVersion(),
    userAgent: navigator.userAgent,
    language: uiLanguage(),
    at: new Date().toISOString(),
    usage,
    feeds,
    requests,
  });
}

const strings = createStrings(await loadMessages(), { preferred: uiLanguage() });
render(
  <App report={report} copyText={(text) => navigator.clipboard.writeText(text)} strings={strings} />,
  document.body,
);
showUpgrade(strings);
