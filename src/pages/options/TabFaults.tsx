import type { TabFault } from '../../messaging/tab-protocol.ts';
import type { TextKey } from '../../ui/message-keys.ts';
import { useStrings } from '../../ui/StringsContext.tsx';

type Fault = TabFault | 'no-answer';

const REASONS: Readonly<Record<Fault, TextKey>> = {
  'browser-page': 'browserPageTitle',
  asleep: 'tabAsleep',
  loading: 'tabLoading',
  pdf: 'pdfTitle',
  'too-large': 'faultTooLarge',
  twice: 'reasonTwice',
  'not-allowed': 'tabNotAllowed',
  'not-an-article': 'faultNotAnArticle',
  closed: 'tabClosed',
  elsewhere: 'tabElsewhere',
  broken: 'tabBroken',
  'no-answer': 'tabNoAnswer',
};

export interface TabFaultsProps {
  readonly faults: readonly { readonly title: string; readonly url: string; readonly fault: Fault }[];
}

/** The tabs that are not read, and why not. */
export function TabFaults({ faults }: TabFaultsProps) {
  const strings = useStrings();
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{strings.text('tabsLeft')}</h3>
      <ul class="rejected">
        {faults.map(({ title, url, fault }, at) => (
          <li key={`${at} ${url}`} data-tab-fault={fault}>
            {strings.text('outletSays', title === '' ? url : title)}{' '}
            <span class="quiet">{strings.text(REASONS[fault])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
