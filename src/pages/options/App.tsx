import { useEffect } from 'preact/hooks';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { useFailure } from '../use-failure.ts';
import { FeedHealthList } from './FeedHealthList.tsx';
import type { OptionsPort } from './options-port.ts';
import { RequestLog } from './RequestLog.tsx';
import { StorageSettings } from './StorageSettings.tsx';
import { TabImport } from './TabImport.tsx';
import { Transfer } from './Transfer.tsx';
import { WatchedSites } from './WatchedSites.tsx';

export interface AppProps {
  readonly port: OptionsPort;
  readonly strings: Strings;
  readonly now: Date;
}

/** The options page: what is followed and how it fares, what was requested, what comes in and out, what is kept. */
export function App({ port, strings, now }: AppProps) {
  const failure = useFailure();
  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `${strings.text('optionsTitle')} · Retold`;
  }, [strings]);
  return (
    <StringsContext.Provider value={strings}>
      <main class="options" data-state={failure === null ? 'ready' : 'error'}>
        <h1 class="page-title">{strings.text('optionsTitle')}</h1>
        <FailureNote failure={failure} onRetry={() => location.reload()} />
        <FeedHealthList port={port} now={now} />
        <WatchedSites port={port} />
        <Transfer port={port} />
        <TabImport port={port} />
        <StorageSettings port={port} />
        <RequestLog port={port} now={now} />
      </main>
    </StringsContext.Provider>
  );
}
