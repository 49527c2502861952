import { useEffect, useState } from 'preact/hooks';
import type { LoggedRequest } from '../../messaging/source-protocol.ts';
import { faultWords } from '../../ui/fault-words.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { OptionsPort } from './options-port.ts';

const PURPOSES: Readonly<Record<LoggedRequest['purpose'], TextKey>> = {
  feed: 'purposeFeed',
  article: 'purposeArticle',
  robots: 'purposeRobots',
  discovery: 'purposeDiscovery',
  search: 'purposeSearch',
};

const OUTCOMES: Readonly<Record<string, TextKey>> = {
  ok: 'outcomeOk',
  unchanged: 'outcomeUnchanged',
  sent: 'outcomeSent',
};

export interface RequestLogProps {
  readonly port: OptionsPort;
  readonly now: Date;
}

/** Every request that Retold made: when, why, to whom, what came back. Newest first. */
export function RequestLog({ port, now }: RequestLogProps) {
  const strings = useStrings();
  const [requests, setRequests] = useState<readonly LoggedRequest[] | null>(null);
  const [isAll, setAll] = useState(false);

  async function more(before: number | null): Promise<void> {
    const older = await port.requests(before);
    setRequests((known) => [...(before === null ? [] : (known ?? [])), ...older]);
    setAll(older.length === 0 || older.at(-1)?.number === 1);
  }
  useEffect(() => void more(null), [port]);

  if (requests === null) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{strings.text('requestsHeading')}</h2>
      {requests.length === 0 && <p>{strings.text('requestsNone')}</p>}
      <ul class="rows">
        {requests.map((request) => (
          <li key={request.number} data-request={request.url} data-outcome={request.outcome}>
            <span class="quiet">{strings.moment(request.at, now)}</span>{' '}
            {strings.text(
              'failureLine',
              strings.text(PURPOSES[request.purpose]),
              strings.text(OUTCOMES[request.outcome] ?? faultWords(request.outcome)),
            )}
            <span class="quiet"> · {strings.size(request.bytes)}</span>
            <span class="quiet address" dir="ltr">
              {request.url}
            </span>
          </li>
        ))}
      </ul>
      {!isAll && (
        <p>
          <button type="button" onClick={() => void more(requests.at(-1)?.number ?? null)}>
            {strings.text('requestsMore')}
          </button>
        </p>
      )}
    </section>
  );
}
