import { useEffect, useRef, useState } from 'preact/hooks';
import { failureReport } from '../../messaging/envelope.ts';
import type { OpenTab, TabList } from '../../messaging/tab-protocol.ts';
import { causeInWords } from '../../ui/cause.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { importTabs, type TabReport } from './import-tabs.ts';
import type { OptionsPort } from './options-port.ts';
import { TabChooser } from './TabChooser.tsx';
import { TabFaults } from './TabFaults.tsx';

const NOTHING_YET: TabReport = { added: 0, known: 0, rejected: [] };

/** Import of articles that are open in tabs: says what will be asked, lists the tabs, reads the chosen ones where they are. */
export function TabImport({ port }: { readonly port: OptionsPort }) {
  const strings = useStrings();
  const section = useRef<HTMLElement>(null);
  const [list, setList] = useState<TabList | null>(null);
  const [report, setReport] = useState<TabReport | null>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const [status, setStatus] = useState('');
  useEffect(() => () => reading?.abort(), [reading]);

  const failed = (error: unknown) =>
    setStatus(strings.text('actionFailed', causeInWords(failureReport(error), strings)));

  async function show(): Promise<void> {
    // The prompt comes first: after any other wait the browser would not count this as a click.
    const listed = await port.listTabs();
    setReport(null);
    setList(listed);
    if (listed === null) setStatus(strings.text('tabsRefused'));
    else
      setStatus(
        listed.tabs.length === 0
          ? strings.text('tabsNone')
          : strings.text('tabsFound', strings.number(listed.tabs.length)),
      );
  }

  async function read(tabs: readonly OpenTab[]): Promise<void> {
    if (!(await port.allowTabs(tabs))) {
      setStatus(strings.text('tabsRefused'));
      return;
    }
    const stop = new AbortController();
    let last = NOTHING_YET;
    setList(null);
    setReading(stop);
    section.current?.focus(); // the button that had the focus goes
    const say = (now: TabReport) => {
      last = now;
      const done = now.added + now.known + now.rejected.length;
      setStatus(strings.text('tabsReading', strings.number(done), strings.number(tabs.length)));
    };
    say(last);
    try {
      await importTabs(tabs, { importTab: port.importTab, onRead: say, signal: stop.signal });
      const numbers = [last.added, last.known, last.rejected.length].map(strings.number);
      setStatus(strings.text('tabsDone', ...numbers));
    } finally {
      setReport(last);
      setReading(null);
      await port.giveBackTabs(tabs);
    }
  }

  return (
    <section aria-labelledby="open-tabs" tabIndex={-1} ref={section}>
      <h2 id="open-tabs">{strings.text('tabsHeading')}</h2>
      <p>{strings.text('tabsSentence')}</p>
      <p>{strings.text('tabsAsks')}</p>
      <p class="buttons">
        {reading === null ? (
          <button type="button" data-action="show-tabs" onClick={() => void show().catch(failed)}>
            {strings.text('tabsShow')}
          </button>
        ) : (
          <button type="button" data-action="stop-tabs" onClick={() => reading.abort()}>
            {strings.text('tabsStop')}
          </button>
        )}
      </p>
      <p role="status" data-tabs-status>
        {status}
      </p>
      {list !== null && list.tabs.length > 0 && (
        <TabChooser tabs={list.tabs} onRead={(chosen) => void read(chosen).catch(failed)} />
      )}
      {list !== null && <TabFaults faults={list.left} />}
      {report !== null && <TabFaults faults={report.rejected.map(({ tab, fault }) => ({ ...tab, fault }))} />}
    </section>
  );
}
