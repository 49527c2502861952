import type { FeedHealth, OutletSummary } from '../../../src/messaging/source-protocol.ts';

/** Invented outlets, as the starter packs list them. */
export const OUTLETS: readonly OutletSummary[] = [
  outlet('The Courier', 'courier.example', 'GB', 'en', 'Harbour Press'),
  outlet('Gazette', 'gazette.example', 'GB', 'en', 'Harbour Press'),
  outlet('The Outer Skerries and Mainland Evening Advertiser', 'outer-skerries-advertiser.example', 'GB', 'en', null),
  outlet('Norfeed', 'norfeed.example', 'GB', 'en', null, true),
  outlet('Le Quai', 'quai.example', 'FR', 'fr', null),
  outlet('Hafenblatt', 'hafenblatt.example', 'DE', 'de', 'Küsten-Verlag'),
  outlet('صحيفة الميناء الجديد', 'minaa.example', 'EG', 'ar', null),
  outlet('みなと新聞', 'minato.example', 'JP', 'ja', null),
];

function outlet(
  name: string,
  domain: string,
  country: string,
  language: string,
  owner: string | null,
  agency = false,
): OutletSummary {
  return { name, domains: [domain], country, language, owner, agency, feeds: [`https://${domain}/rss.xml`] };
}

/** A followed feed: read a quarter of an hour ago, or with the fault given. */
export function feedHealth(of: OutletSummary, fault: string | null = null): FeedHealth {
  return {
    url: of.feeds[0] ?? '',
    outlet: of,
    fault,
    askedAt: '2026-03-02T22:45:00Z',
    newsAt: '2026-03-02T21:10:00Z',
    dueAt: fault === 'gone' ? null : '2026-03-02T23:15:00Z',
    headlines: { waiting: 0, read: 18, unread: 2 },
  };
}
