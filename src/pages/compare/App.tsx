import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import { causeInWords } from '../../ui/cause.ts';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { AfterFrame } from './AfterFrame.tsx';
import { type CompareAddress, formatAddress, parseAddress } from './compare-address.ts';
import type { ComparePort } from './compare-port.ts';
import { Heading } from './Heading.tsx';
import { StoryTexts } from './StoryTexts.tsx';
import { sectionsFor } from './section-names.ts';
import { useCollation } from './use-collation.ts';

export interface AppProps {
  readonly port: ComparePort;
  readonly strings: Strings;
  readonly now: Date;
}

/** The compare page: the texts that its address names, beside each other. */
export function App({ port, strings, now }: AppProps) {
  const [address, go] = useAddress();
  const { answer, trace, failure } = useCollation(port, address);
  const [status, setStatus] = useState('');
  const isBaseChosen = useRef(false);
  const attempt = useMemo(
    () => (action: () => Promise<string>) => {
      action().then(setStatus, (error: unknown) => {
        setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings)));
      });
    },
    [strings],
  );

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
  }, [strings]);
  // The first date formatter takes a browser 10 ms to make: while the answer is awaited, not in the frame that shows it.
  useEffect(() => void strings.moment(now.toISOString(), now), [strings, now]);
  useEffect(() => {
    if (answer !== null) document.title = `${answer.base.title} · ${strings.text('sectionTexts')}`;
  }, [answer, strings]);

  const state = address === null ? 'nothing' : failure !== null ? 'error' : answer === null ? 'loading' : 'ready';
  return (
    <StringsContext.Provider value={strings}>
      <main class="compare" data-state={state} tabIndex={-1}>
        {state === 'nothing' && (
          <StatePanel
            level={1}
            title={strings.text('compareNothingTitle')}
            sentence={strings.text('compareNothingSentence')}
            action={null}
          />
        )}
        {state === 'loading' && (
          <StatePanel level={1} title={strings.text('compareLoading')} sentence={null} action={null} />
        )}
        {failure !== null && (
          <StatePanel
            level={1}
            title={strings.text('errorTitle')}
            sentence={strings.text('errorSentence', causeInWords(failure, strings))}
            action={{ label: strings.text('tryAgain'), run: () => location.reload() }}
          />
        )}
        {state === 'ready' && answer !== null && address !== null && (
          <>
            <Heading
              base={answer.base}
              address={address}
              gone={answer.gone.length}
              sections={sectionsFor(answer.collation.voices.length)}
              now={now}
            />
            <AfterFrame>
              <StoryTexts
                port={port}
                address={address}
                go={go}
                answer={answer}
                isBaseChosen={isBaseChosen}
                trace={trace}
                now={now}
                attempt={attempt}
              />
            </AfterFrame>
          </>
        )}
        <p class="status" role="status">
          {status}
        </p>
      </main>
    </StringsContext.Provider>
  );
}

/** The address in the window's fragment, and how to change it: each choice can be linked to and gone back from. */
function useAddress(): [CompareAddress | null, (next: CompareAddress) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(parseAddress(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const go = useCallback((next: CompareAddress) => {
    location.hash = formatAddress(next);
  }, []);
  return [address, go];
}
