import { useState } from 'preact/hooks';
import type { FoundVersion, SearchPlan } from '../../messaging/source-protocol.ts';
import { faultWords } from '../../ui/fault-words.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { Strings } from '../../ui/strings.ts';
import type { FindPort } from './find-port.ts';

export interface WebSearchProps {
  readonly port: FindPort;
  readonly plan: SearchPlan;
  readonly now: Date;
}

/** Results that are chosen to be read unless the reader takes them out: as many as a comparison shows at a glance. */
const CHOSEN_AT_FIRST = 5;
/** Results shown. */
const SHOWN = 20;

/** "Search the web": the exact words and addresses first, then results, then reading those that the reader chooses. */
export function WebSearch({ port, plan, now }: WebSearchProps) {
  const strings = useStrings();
  const [results, setResults] = useState<readonly FoundVersion[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState('');
  /** Whether there is more to be had from outlets only. */
  const [isUsedUp, setUsedUp] = useState(plan.query === '');

  async function search({ id, host }: SearchPlan['providers'][number]): Promise<void> {
    // The prompt comes first: after any other wait the browser would not count this as a click.
    if (!(await port.allow([host]))) {
      setStatus(strings.text('notAllowedNow'));
      return;
    }
    setResults([]);
    setUsedUp(false);
    const answer = await port.search(id);
    if (answer.state === 'fault') {
      setStatus(failureInWords(answer.fault, strings));
      return;
    }
    const shown = answer.results.slice(0, SHOWN);
    setResults(shown);
    setChosen(
      new Set(
        shown
          .filter(({ direct, similarity }) => direct && similarity > 0)
          .slice(0, CHOSEN_AT_FIRST)
          .map(({ url }) => url),
      ),
    );
    setUsedUp(shown.length === 0);
    setStatus(shown.length === 0 ? strings.text('searchNothing') : '');
  }

  async function read(): Promise<void> {
    const wanted = results.filter(({ url }) => chosen.has(url));
    if (!(await port.allow([...new Set(wanted.map(({ url }) => new URL(url).hostname))]))) {
      setStatus(strings.text('notAllowedNow'));
      return;
    }
    setStatus(strings.text('resultsReading'));
    const { read: count, isPaused } = await port.read(wanted);
    // Fetching goes on again from the page of outlets.
    setUsedUp(isPaused);
    setStatus(
      isPaused
        ? strings.text('progressPaused')
        : strings.text('resultsDone', strings.number(count), strings.number(wanted.length)),
    );
  }

  function toggle(url: string): void {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    setChosen(next);
  }

  return (
    <section aria-labelledby="search">
      <h2 id="search">{strings.text('searchHeading')}</h2>
      {plan.query === '' ? (
        <p>{strings.text('searchNoWords')}</p>
      ) : (
        <>
          <p>{strings.text('searchSentence')}</p>
          <p class="query" data-query>
            <bdi>{plan.query}</bdi>
          </p>
          <ul class="providers">
            {plan.providers.map((provider) => (
              <li key={provider.id}>
                <button type="button" data-provider={provider.id} onClick={() => void search(provider)}>
                  {strings.text('searchWith', provider.name)}
                </button>
                <span class="quiet address">{strings.text('searchAsks', provider.url)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" data-search-status>
        {status}
      </p>
      {isUsedUp && (
        <p>
          <a href="../welcome/index.html">{strings.text('addOutlets')}</a>
        </p>
      )}
      {results.length > 0 && (
        <>
          <h3>{strings.text('resultsHeading')}</h3>
          <ul class="rows">
            {results.map(({ url, title, outlet, publishedAt, direct }) => (
              <li key={url} data-result={url}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(url)}
                    disabled={!direct}
                    onChange={() => toggle(url)}
                    aria-label={title}
                  />
                </label>
                <a href={url} target="_blank" rel="noreferrer noopener" dir="auto">
                  {title}
                </a>{' '}
                <Origin outlet={outlet} moment={publishedAt === null ? null : strings.moment(publishedAt, now)} />
              </li>
            ))}
          </ul>
          <p class="buttons">
            <button type="button" class="primary" disabled={chosen.size === 0} onClick={() => void read()}>
              {strings.text('resultsRead')}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

interface OriginProps {
  readonly outlet: string | null;
  readonly moment: string | null;
}

/** Who published it, and when, as far as that is known. */
function Origin({ outlet, moment }: OriginProps) {
  return (
    <span class="quiet">
      {outlet !== null && <bdi>{outlet}</bdi>}
      {outlet !== null && moment !== null && ' · '}
      {moment}
    </span>
  );
}

/** Nobody asks again for the reader, as with feeds: where that helps, they are told to. */
function failureInWords(fault: string, strings: Strings): string {
  if (fault === 'offline') return strings.text('searchOffline');
  if (fault === 'forbidden')
    return strings.text('failureLine', strings.text('searchHeading'), strings.text(faultWords(fault)));
  if (NO_ANSWER.has(fault)) return strings.text('searchNoAnswer');
  return strings.text('searchFailed', strings.text(faultWords(fault)));
}

/** Faults that say no more than that no answer came. */
const NO_ANSWER: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'server-error']);
