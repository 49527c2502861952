import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../ui/StringsContext.tsx';
import type { OptionsPort } from './options-port.ts';

/** "Sites you watch": on which followed outlets' sites articles are read, and versions counted on the icon, before any click. */
export function WatchedSites({ port }: { readonly port: OptionsPort }) {
  const strings = useStrings();
  const [sites, setSites] = useState<readonly (readonly [domain: string, name: string])[]>([]);
  const [watched, setWatched] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState('');
  const lastChange = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    void Promise.all([port.health(), port.settings()]).then(([feeds, settings]) => {
      const named = feeds.map(({ outlet }) => [outlet.domains[0] ?? outlet.name, outlet.name] as const);
      // A site stays watched when its outlet is no longer followed, and can be left alone from here only.
      const followed = new Map(named);
      const others = settings.watched
        .filter((domain) => !followed.has(domain))
        .map((domain) => [domain, domain] as const);
      setSites([...followed, ...others]);
      setWatched(new Set(settings.watched));
    });
  }, [port]);

  async function toggle(domain: string): Promise<void> {
    const isAdded = !watched.has(domain);
    // The prompt comes first: after any other wait the browser would not count this as a click.
    if (isAdded && !(await port.allow([domain]))) {
      setStatus(strings.text('notAllowedNow'));
      return;
    }
    setStatus('');
    // One after another, each of what holds by then: the whole list is set, and another change, or window, may have set it.
    const change = async () => {
      const next = new Set((await port.settings()).watched);
      if (isAdded) next.add(domain);
      else next.delete(domain);
      setWatched(new Set((await port.watch([...next])).watched));
    };
    lastChange.current = lastChange.current.then(change, change);
    await lastChange.current;
  }

  if (sites.length === 0) return null;
  return (
    <section aria-labelledby="watching">
      <h2 id="watching">{strings.text('watchHeading')}</h2>
      <p>{strings.text('watchSentence')}</p>
      <ul class="watched">
        {sites.map(([domain, name]) => (
          <li key={domain}>
            <label>
              <input
                type="checkbox"
                name="watch"
                value={domain}
                checked={watched.has(domain)}
                onChange={() => void toggle(domain)}
              />{' '}
              <span>
                <span dir="auto">{name}</span> {name !== domain && <span class="quiet">{domain}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{status}</p>
    </section>
  );
}
