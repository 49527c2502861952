import { useState } from 'preact/hooks';
import type { FeedDiscovery } from '../../messaging/source-protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { FindPort } from './find-port.ts';

export interface FollowOutletProps {
  readonly port: FindPort;
  readonly discovery: FeedDiscovery;
}

/** "Follow this outlet": its feeds are known, or are looked for on its own site. */
export function FollowOutlet({ port, discovery }: FollowOutletProps) {
  const strings = useStrings();
  const { outlet, followed, candidates } = discovery;
  const [status, setStatus] = useState(followed ? strings.text('followKnown') : '');
  const [isDone, setDone] = useState(followed);
  const site = outlet.domains[0] ?? outlet.name;

  async function follow(): Promise<void> {
    // The prompt comes first: after any other wait the browser would not count this as a click.
    const hosts = outlet.feeds.map((feed) => new URL(feed).hostname);
    if (!(await port.allow([...new Set([...outlet.domains, ...hosts])]))) {
      setStatus(strings.text('notAllowedNow'));
      return;
    }
    setDone(true);
    const found = outlet.feeds.length > 0 ? outlet.feeds : [await port.firstFeed(candidates)];
    const feeds = found.filter((feed) => feed !== null);
    if (feeds.length === 0) {
      setStatus(strings.text('noFeedFound'));
      return;
    }
    const { isPaused } = await port.follow({ ...outlet, feeds });
    setStatus(strings.text(isPaused ? 'followPaused' : 'nowFollowed'));
  }

  return (
    <section aria-labelledby="follow">
      <h2 id="follow">{strings.text('followHeading', outlet.name)}</h2>
      <p>{strings.text('followSentence')}</p>
      {outlet.feeds.map((feed) => (
        <p key={feed} class="quiet address" dir="ltr" data-feed={feed}>
          {feed}
        </p>
      ))}
      {!isDone && (
        <p class="buttons">
          <button type="button" data-action="follow" onClick={() => void follow()}>
            {outlet.feeds.length > 0 ? strings.text('followOutlet') : strings.text('lookForFeeds', site)}
          </button>
        </p>
      )}
      <p role="status">{status}</p>
    </section>
  );
}
