import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import type { ReadPageAnswer } from '../../messaging/protocol.ts';
import { causeInWords } from '../../ui/cause.ts';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { takeRowKey } from '../../ui/take-row-key.ts';
import { BlankState } from './BlankState.tsx';
import type { PopupPort } from './popup-port.ts';
import { ReadyState } from './ReadyState.tsx';
import { useStory } from './use-story.ts';

export interface AppProps {
  readonly port: PopupPort;
  readonly strings: Strings;
  readonly now: Date;
}

/** The popup: reads the page when it opens, and shows what that came to. */
export function App({ port, strings, now }: AppProps) {
  const story = useStory(port);
  const { answer } = story;
  const [forgotten, setForgotten] = useState(false);
  const [status, setStatus] = useState<Done>('');
  const attempt = useAttempt(strings, setStatus);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
  }, [strings]);

  // What scrolls in a popup is not its window: the keys that scroll go to what has the focus.
  useEffect(() => {
    if (port.surface !== 'panel') main.current?.focus({ preventScroll: true });
  }, [port]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (main.current !== null && takeRowKey(main.current, event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  // The steps that `npm run bench` times, as they come into the document.
  const shown = answer?.state === 'ready' ? answer.versions.length : 0;
  const settled = shown > 0 && story.comparisons.size + story.failures.size >= shown;
  useLayoutEffect(() => void (shown > 0 && performance.mark('retold:versions')), [shown]);
  useLayoutEffect(() => void (settled && performance.mark('retold:comparisons')), [settled]);

  const actions = useMemo(
    () => ({
      /** The focus of a control that has gone goes to the beginning, not to nowhere. */
      focusStart: () => main.current?.focus(),
      readAgain: () => {
        setForgotten(false);
        setStatus('');
        story.read();
        main.current?.focus();
      },
      forget: () => {
        const key = storedKey(answer);
        if (key === null) return;
        attempt(async () => {
          await port.forget(key);
          setForgotten(true);
          return strings.text('forgottenNote');
        });
      },
    }),
    [answer, attempt, port, story.read, strings],
  );

  return (
    <StringsContext.Provider value={strings}>
      <main class="popup" data-state={stateOf(answer)} tabIndex={-1} ref={main}>
        {answer?.state === 'ready' && answer.versions.length > 0 ? (
          <ReadyState
            port={port}
            story={story}
            ready={answer}
            kept={forgotten ? 'forgotten' : answer.stored ? 'kept' : 'private'}
            now={now}
            attempt={attempt}
            {...actions}
          />
        ) : (
          <BlankState port={port} answer={answer} forgotten={forgotten} now={now} attempt={attempt} {...actions} />
        )}
        <p class="status" role="status">
          {typeof status === 'string' ? status : status.words}
          {typeof status !== 'string' && (
            <>
              {' '}
              <button type="button" class="plain" data-action="undo" onClick={() => attempt(status.undo)}>
                {strings.text('undo')}
              </button>
            </>
          )}
        </p>
      </main>
    </StringsContext.Provider>
  );
}

/** What came of a command, in words, and how to take it back where that can be. */
export type Done = string | { readonly words: string; readonly undo: () => Promise<string> };

/** Does something for the reader and says what came of it: the words it resolves to (null: nothing new), or the cause of its failure. */
export type Attempt = (action: () => Promise<Done | null>) => void;

function useAttempt(strings: Strings, say: (status: Done) => void): Attempt {
  return useMemo(
    () => (action) => {
      action().then(
        (done) => done !== null && say(done),
        (error: unknown) => say(strings.text('actionFailed', causeInWords(failureReport(error), strings))),
      );
    },
    [strings, say],
  );
}

function stateOf(answer: ReadPageAnswer | null): string {
  if (answer === null) return 'loading';
  return answer.state === 'ready' && answer.versions.length === 0 ? 'no-versions' : answer.state;
}

function storedKey(answer: ReadPageAnswer | null) {
  if (answer === null || (answer.state !== 'ready' && answer.state !== 'no-versions')) return null;
  return answer.stored ? answer.article.key : null;
}
