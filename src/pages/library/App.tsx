import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleKey } from '../../core/story.ts';
import { failureReport } from '../../messaging/envelope.ts';
import type { LibraryFilter } from '../../messaging/library-protocol.ts';
import type { ArticleSummary } from '../../messaging/protocol.ts';
import { causeInWords } from '../../ui/cause.ts';
import { RebuildingNote } from '../../ui/RebuildingNote.tsx';
import { StringsContext } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import { saveFile } from '../options/save-file.ts';
import { ArticleList } from './ArticleList.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import type { LibraryPort } from './library-port.ts';
import { nextRow } from './next-row.ts';
import type { ListState } from './PagedList.tsx';
import { StoryList } from './StoryList.tsx';
import { useChoice } from './use-choice.ts';

export interface AppProps {
  readonly port: LibraryPort;
  readonly strings: Strings;
  readonly now: Date;
}

/** The stories that the reader has seen, or the articles of which sort. */
type Shown = 'stories' | LibraryFilter['origin'];

/** Articles that are forgotten at once: others can use the library in between. */
const FORGOTTEN_AT_ONCE = 100;

/** The library: what is kept, by story or one by one, to be searched, opened, compared, exported and forgotten. */
export function App({ port, strings, now }: AppProps) {
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<Shown>('stories');
  const filter = useMemo(() => (shown === 'stories' ? null : { words, origin: shown }), [words, shown]);
  const [state, setState] = useState<ListState>('loading');
  const [status, setStatus] = useState('');
  const [usage, setUsage] = useState<Awaited<ReturnType<LibraryPort['usage']>> | null>(null);
  const [forgotten, setForgotten] = useState<ReadonlySet<ArticleKey>>(new Set());
  const choice = useChoice();
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.documentElement.lang = strings.locale;
    document.documentElement.dir = strings.direction;
    document.title = `${strings.text('libraryTitle')} · Retold`;
  }, [strings]);
  useEffect(() => {
    port.usage().then(setUsage, () => setUsage(null));
  }, [port, forgotten]);
  // What is out of sight is not forgotten by mistake.
  useEffect(choice.clear, [words, shown]);

  /** Does it, and says so. */
  const attempt = async (act: () => Promise<string>) => {
    try {
      setStatus(await act());
    } catch (error) {
      setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings)));
    }
  };
  const forgetAll = async (keys: readonly ArticleKey[]) => {
    const gone: ArticleKey[] = [];
    const next = nextRow(document);
    try {
      for (let from = 0; from < keys.length; from += FORGOTTEN_AT_ONCE) {
        const some = keys.slice(from, from + FORGOTTEN_AT_ONCE);
        gone.push(...(await port.forget(some)));
      }
    } finally {
      setForgotten((before) => new Set([...before, ...gone]));
      choice.choose(
        gone.map((key) => ({ key })),
        false,
      );
      // Where the reader is in a long list is not lost.
      if (next?.isConnected) next.focus();
      else main.current?.focus({ preventScroll: true });
    }
  };
  const onForget = (articles: readonly ArticleSummary[]) =>
    attempt(async () => {
      await forgetAll(articles.map(({ key }) => key));
      const title = articles[0]?.title ?? '';
      return articles.length > 1
        ? strings.count('storyForgotten', articles.length, title)
        : strings.text('libraryForgotten', title);
    });
  const list = { port, now, choice, forgotten, onState: setState, onForget };

  return (
    <StringsContext.Provider value={strings}>
      <main class="library" data-state={state} tabIndex={-1} ref={main}>
        <h1 class="page-title">{strings.text('libraryTitle')}</h1>
        <p class="quiet usage">
          {usage !== null &&
            strings.text(
              'storageUsage',
              strings.count('articleCount', usage.articles),
              strings.size(usage.bytes ?? 0),
            )}{' '}
          <a href="../options/index.html">{strings.text('librarySettings')}</a> ·{' '}
          <a href="../diagnostics/index.html">{strings.text('diagnosticsTitle')}</a>
        </p>
        <RebuildingNote rebuilding={usage?.rebuilding ?? null} />
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
        {filter === null ? <StoryList {...list} words={words} /> : <ArticleList {...list} filter={filter} />}
        {choice.keys.length > 0 && (
          <ChosenBar
            count={choice.keys.length}
            onExport={() =>
              void attempt(async () => {
                const lines = await port.exportChosen(choice.keys);
                saveFile(
                  'retold-articles.jsonl',
                  'application/jsonl',
                  lines.map((line) => `${line}\n`),
                );
                return strings.text('saved');
              })
            }
            onForget={() =>
              void attempt(async () => {
                const { keys } = choice;
                await forgetAll(keys);
                return strings.count('articlesForgotten', keys.length);
              })
            }
            onClear={choice.clear}
          />
        )}
        <p role="status" class="status">
          {status}
        </p>
      </main>
    </StringsContext.Provider>
  );
}
