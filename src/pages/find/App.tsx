import { useEffect, useState } from 'preact/hooks';
import type { FeedDiscovery, SearchPlan } from '../../messaging/source-protocol.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { useFailure } from '../use-failure.ts';
import { FollowOutlet } from './FollowOutlet.tsx';
import type { FindPort } from './find-port.ts';
import { WebSearch } from './WebSearch.tsx';

export interface AppProps {
  readonly port: FindPort;
  readonly strings: Strings;
  readonly now: Date;
}

/** More versions of one article's story: follow its outlet, or search the web. Nothing is sent before a button says so. */
export function App({ port, strings, now }: AppProps) {
  const [known, setKnown] = useState<{ discovery: FeedDiscovery | null; plan: SearchPlan | null } | null>(null);

  const failure = useFailure();

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `${strings.text('findTitle')} · Retold`;
    void Promise.all([port.discover(), port.plan()]).then(([discovery, plan]) => setKnown({ discovery, plan }));
  }, [port, strings]);

  const { discovery = null, plan = null } = known ?? {};
  const state =
    failure !== null ? 'error' : known === null ? 'loading' : plan === null || discovery === null ? 'error' : 'ready';
  return (
    <StringsContext.Provider value={strings}>
      <main class="options" data-state={state}>
        <h1 class="page-title">{strings.text('findTitle')}</h1>
        <FailureNote failure={failure} onRetry={() => location.reload()} />
        {known !== null && (plan === null || discovery === null) && <p>{strings.text('findGone')}</p>}
        {plan !== null && (
          <p class="headline" dir="auto">
            {plan.title}
          </p>
        )}
        {plan !== null && <WebSearch port={port} plan={plan} now={now} />}
        {discovery !== null && <FollowOutlet port={port} discovery={discovery} />}
      </main>
    </StringsContext.Provider>
  );
}
