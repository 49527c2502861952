import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { causeInWords } from '../../ui/cause.ts';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { ArticleList } from './ArticleList.tsx';
import type { LibraryPort } from './library-port.ts';
import type { ListState } from './PagedList.tsx';
import { StoryList } from './StoryList.tsx';

export interface AppProps {
  readonly port: LibraryPort;
  readonly strings: Strings;
  readonly now: Date;
}

/** The stories that the reader has seen, or the articles of which sort. */
type Shown = 'stories' | LibraryFilter['origin'];

const MEGABYTE = 1_000_000;

/** The library: what is kept, by story or one by one, to be searched, opened, compared and forgotten. */
export function App({ port, strings, now }: AppProps) {
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('stories');
  const filter = useMemo(() => (shown === 'stories' ? null : { words, origin: shown }), [words, shown]);
  const [state, setState] = useState<ListState>('loading');
  const [status, setStatus] = useState('');
  const [usage, setUsage] = useState<{ readonly articles: number; readonly bytes: number | null } | null>(null);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = strings.text('libraryTitle');
  }, [strings]);
  useEffect(() => {
    port.usage().then(setUsage, () => setUsage(null));
  }, [port]);

  const onForget = async (articles: readonly ArticleSummary[]) => {
    try {
      for (const { key } of articles) await port.forget(key);
      const title = articles[0]?.title ?? '';
      main.current?.focus();
      setStatus(
        articles.length > 1
          ? strings.count('storyForgotten', articles.length, title)
          : strings.text('libraryForgotten', title),
      );
      return true;
    } catch (error) {
      setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings)));
      return false;
    }
  };

  return (
    <StringsContext.Provider value={strings}>
      <main class="library" data-state={state} tabIndex={-1} ref={main}>
        <h1 class="page-title">{strings.text('libraryTitle')}</h1>
        {usage !== null && (
          <p class="quiet">
            {strings.text(
              'storageUsage',
              strings.count('articleCount', usage.articles),
              strings.number(Math.round((usage.bytes ?? 0) / MEGABYTE)),
            )}{' '}
            <a href="../options/index.html">{strings.text('librarySettings')}</a> ·{' '}
            <a href="../diagnostics/index.html">{strings.text('diagnosticsTitle')}</a>
          </p>
        )}
        <search class="controls">
          <label>
            {strings.text('librarySearch')}{' '}
            <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
          </label>
          <label>
            {strings.text('libraryOrigin')}{' '}
            <select value={shown} onChange={({ currentTarget: { value } }) => setShown(value as Shown)}>
              <option value="stories">{strings.text('libraryStories')}</option>
              <option value="all">{strings.text('libraryAll')}</option>
              <option value="read">{strings.text('libraryRead')}</option>
              <option value="followed">{strings.text('libraryFollowed')}</option>
            </select>
          </label>
        </search>
        {filter === null ? (
          <StoryList port={port} words={words} now={now} onState={setState} onForget={onForget} />
        ) : (
          <ArticleList port={port} filter={filter} now={now} onState={setState} onForget={onForget} />
        )}
        <p role="status" class="status">
          {status}
        </p>
      </main>
    </StringsContext.Provider>
  );
}
