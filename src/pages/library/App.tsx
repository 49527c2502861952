import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { causeInWords } from '../../ui/cause.ts';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { ArticleRow } from './ArticleRow.tsx';
import type { LibraryPort } from './library-port.ts';
import { useArticles } from './use-articles.ts';

export interface AppProps {
  readonly port: LibraryPort;
  readonly strings: Strings;
  readonly now: Date;
}

const MEGABYTE = 1_000_000;

/** The library: every article that is kept, newest first, to be searched, opened and forgotten. */
export function App({ port, strings, now }: AppProps) {
  const [words, setWords] = useState('');
  const [origin, setOrigin] = useState<LibraryFilter['origin']>('all');
  const filter = useMemo(() => ({ words, origin }), [words, origin]);
  const { found, isLooking, hasMore, failure, more, drop } = useArticles(port, filter);
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

  const forget = (article: ArticleSummary) => {
    port.forget(article.key).then(
      () => {
        drop(article.key);
        main.current?.focus();
        setStatus(strings.text('libraryForgotten', article.title));
      },
      (error: unknown) => setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings))),
    );
  };
  const state = failure !== null ? 'error' : isLooking ? 'loading' : found.length === 0 ? 'empty' : 'ready';

  return (
    <StringsContext.Provider value={strings}>
      <main class="library" data-state={state} tabIndex={-1} ref={main}>
        <h1>{strings.text('libraryTitle')}</h1>
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
            <select
              value={origin}
              onChange={({ currentTarget: { value } }) => setOrigin(value as LibraryFilter['origin'])}
            >
              <option value="all">{strings.text('libraryAll')}</option>
              <option value="read">{strings.text('libraryRead')}</option>
              <option value="followed">{strings.text('libraryFollowed')}</option>
            </select>
          </label>
        </search>
        {failure !== null && <p>{strings.text('errorSentence', causeInWords(failure, strings))}</p>}
        {state === 'empty' && <p>{strings.text(words === '' ? 'libraryNone' : 'nothingMatches')}</p>}
        <ul class="lines">
          {found.map((article) => (
            <ArticleRow key={article.key} article={article} now={now} onForget={() => forget(article)} />
          ))}
        </ul>
        <p role="status" class="quiet">
          {status ||
            (isLooking ? strings.text('librarySearching') : strings.text('libraryFound', strings.number(found.length)))}
        </p>
        {hasMore && !isLooking && (
          <button type="button" data-action="more" onClick={more}>
            {strings.text('libraryMore')}
          </button>
        )}
      </main>
    </StringsContext.Provider>
  );
}
