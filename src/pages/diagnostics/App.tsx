import { useEffect, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import { causeInWords } from '../../ui/cause.ts';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';

export interface AppProps {
  /** Gathers the report. */
  readonly report: () => Promise<string>;
  readonly copyText: (text: string) => Promise<void>;
  readonly strings: Strings;
}

/** What a bug report needs, to be looked at and copied. */
export function App({ report, copyText, strings }: AppProps) {
  const [text, setText] = useState<string | null>(null);
  const [status, setStatus] = useState('');
  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `${strings.text('diagnosticsTitle')} · Retold`;
  }, [strings]);
  useEffect(() => void report().then(setText), [report]);

  const copy = () => {
    copyText(text ?? '').then(
      () => setStatus(strings.text('copied')),
      (error: unknown) => setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings))),
    );
  };
  return (
    <StringsContext.Provider value={strings}>
      <main class="library" data-state={text === null ? 'loading' : 'ready'}>
        <h1 class="page-title">{strings.text('diagnosticsTitle')}</h1>
        <p>{strings.text('diagnosticsSentence')}</p>
        {text !== null && (
          <pre class="report" dir="ltr" lang="en">
            {text}
          </pre>
        )}
        <p>
          <button type="button" class="primary" data-action="copy-report" disabled={text === null} onClick={copy}>
            {strings.text('diagnosticsCopy')}
          </button>{' '}
          <span role="status">{status}</span>
        </p>
      </main>
    </StringsContext.Provider>
  );
}
