import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FeedHealth } from '../../messaging/source-protocol.ts';
import { faultWords } from '../../ui/fault-words.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { OptionsPort } from './options-port.ts';

export interface FeedHealthListProps {
  readonly port: OptionsPort;
  readonly now: Date;
}

/** Every followed feed: whether all is well, and if not, what happened and when it is tried again. */
export function FeedHealthList({ port, now }: FeedHealthListProps) {
  const strings = useStrings();
  const [feeds, setFeeds] = useState<readonly FeedHealth[] | null>(null);
  const [heldBack, setHeldBack] = useState<string | null>(null);
  const refresh = useCallback(() => void port.health().then(setFeeds), [port]);
  useEffect(refresh, [refresh]);
  if (feeds === null) return null;
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{strings.text('followedHeading')}</h2>
      <p>
        {feeds.length === 0 && <span>{strings.text('followedNone')} </span>}
        <a href="../welcome/index.html">{strings.text('addOutlets')}</a>
      </p>
      <ul class="rows">
        {feeds.map((feed) => (
          <FeedRow
            key={feed.url}
            feed={feed}
            now={now}
            isHeldBack={heldBack === feed.url}
            onAsk={() =>
              void port.askNow(feed.url).then(({ isPaused }) => {
                setHeldBack(isPaused ? feed.url : null);
                refresh();
              })
            }
            onStop={(row) =>
              void port.unfollow(feed.url).then(() => {
                if (row.contains(document.activeElement)) neighbourOf(row)?.focus();
                refresh();
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

interface FeedRowProps {
  readonly feed: FeedHealth;
  readonly now: Date;
  /** It was to be asked, and waits because fetching is paused. */
  readonly isHeldBack: boolean;
  readonly onAsk: () => void;
  readonly onStop: (row: Element) => void;
}

/** What takes the focus of a row that goes: the next row, or the one before, or what stands above them all. */
function neighbourOf(row: Element): HTMLElement | null {
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  return neighbour?.querySelector('button') ?? row.closest('section')?.querySelector('a') ?? null;
}

function FeedRow({ feed, now, isHeldBack, onAsk, onStop }: FeedRowProps) {
  const strings = useStrings();
  const { outlet, url, fault, askedAt, dueAt, headlines } = feed;
  const asked = askedAt === null ? null : strings.moment(askedAt, now);
  const next = dueAt === null ? null : strings.moment(dueAt, now);
  const state = fault === null ? (asked === null ? 'feedNotAsked' : 'feedWell') : faultWords(fault);
  const facts = [
    asked === null ? [] : strings.text('feedAsked', asked),
    next === null ? [] : strings.text('feedNextAt', next),
    strings.text('feedPages', strings.number(headlines.read), strings.number(headlines.unread)),
  ].flat();
  return (
    <li class="feed" data-feed={url} data-fault={fault ?? undefined}>
      <p>
        <b dir="auto">{outlet.name}</b>
        {' · '}
        <span class={fault === null ? 'quiet' : ''}>{strings.text(state)}</span>
      </p>
      <p class="buttons">
        <button type="button" class="plain" onClick={onAsk}>
          {strings.text('askNow')}
        </button>
        <button
          type="button"
          class="plain"
          data-action="unfollow"
          onClick={({ currentTarget }) => onStop(currentTarget.closest('li') ?? currentTarget)}
        >
          {strings.text('stopFollowing')}
        </button>
      </p>
      <p class="quiet" role="status">
        {isHeldBack && strings.text('askPaused')}
      </p>
      <p class="quiet address" dir="ltr">
        {url}
      </p>
      <p class="quiet">{facts.join(' · ')}</p>
    </li>
  );
}
