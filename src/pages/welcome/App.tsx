import { useEffect, useState } from 'preact/hooks';
import type { OutletSummary, SourcesProgress } from '../../messaging/source-protocol.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { useFailure } from '../use-failure.ts';
import { type Choice, domainsOf, firstCountry, outletsChosen } from './choose-outlets.ts';
import { FetchProgress } from './FetchProgress.tsx';
import { OutletChooser } from './OutletChooser.tsx';
import { useProgress } from './use-progress.ts';
import type { WelcomePort } from './welcome-port.ts';

export interface AppProps {
  readonly port: WelcomePort;
  readonly strings: Strings;
  /** The browser's languages, best first: they say which country to begin with. */
  readonly preferred: readonly string[];
}

/** The welcome page: choose outlets, allow their sites in one prompt, watch the first articles come. */
export function App({ port, strings, preferred }: AppProps) {
  const [outlets, setOutlets] = useState<readonly OutletSummary[] | null>(null);
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const [choice, setChoice] = useState<Choice>({ countries: new Set(), language: null, without: new Set() });
  const [status, setStatus] = useState('');
  const failure = useFailure();
  const { progress, start, pause } = useProgress(port);

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `${strings.text('welcomeTitle')} · Retold`;
  }, [strings]);

  useEffect(() => {
    void Promise.all([port.listOutlets(), port.followed()]).then(([all, known]) => {
      const country = firstCountry(all, preferred);
      setOutlets(all);
      setFollowed(known);
      if (country !== null) setChoice((before) => ({ ...before, countries: new Set([country]) }));
    });
  }, [port, preferred]);

  const chosen = outlets === null ? [] : outletsChosen(outlets, choice);
  const domains = domainsOf(chosen);

  async function allow(): Promise<void> {
    // The prompt comes first: after any other wait the browser would not count this as a click.
    if (!(await port.allow(domains))) {
      setStatus(strings.text('notAllowedYet'));
      return;
    }
    setStatus('');
    await port.follow(chosen);
    setFollowed(await port.followed());
    start();
  }

  return (
    <StringsContext.Provider value={strings}>
      <main class="welcome" data-state={failure === null ? stateOf(outlets, progress) : 'error'}>
        <h1 class="page-title">{strings.text('welcomeTitle')}</h1>
        <p class="promise">{strings.text('welcomePromise')}</p>
        <FailureNote failure={failure} onRetry={() => location.reload()} />
        {progress !== null && progress.outlets.total > 0 && <FetchProgress progress={progress} onPause={pause} />}
        {outlets !== null && (
          <OutletChooser
            outlets={outlets}
            followed={followed}
            choice={choice}
            home={firstCountry(outlets, preferred)}
            onChange={setChoice}
          />
        )}
        {chosen.length > 0 && (
          <footer>
            <p class="quiet hosts">{strings.text('hostsAsked', strings.list(domains))}</p>
            <p class="buttons">
              <button type="button" class="primary" onClick={() => void allow()}>
                {strings.text('allowAndFetch')}
              </button>
              <span>{strings.count('outletCount', chosen.length)}</span>
            </p>
            <p role="status">{status}</p>
          </footer>
        )}
      </main>
    </StringsContext.Provider>
  );
}

function stateOf(outlets: readonly OutletSummary[] | null, progress: SourcesProgress | null): string {
  if (outlets === null || progress === null) return 'loading';
  if (progress.outlets.total === 0) return 'choosing';
  if (progress.paused) return 'paused';
  return progress.waitMs === null ? 'ready' : 'fetching';
}
