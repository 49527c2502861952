import { render } from 'preact';
import { articleSummary } from '../../../src/background/article-summary.ts';
import { shownCollation } from '../../../src/background/shown-collation.ts';
import { collate } from '../../../src/core/compare/collate.ts';
import { traceProvenance } from '../../../src/core/compare/provenance.ts';
import { quoteLedger } from '../../../src/core/compare/quote-ledger.ts';
import type { ArticleKey, Version } from '../../../src/core/story.ts';
import { App } from '../../../src/pages/compare/App.tsx';
import '../../../src/pages/compare/compare.css';
import { formatAddress } from '../../../src/pages/compare/compare-address.ts';
import type { ComparePort } from '../../../src/pages/compare/compare-port.ts';
import { createStrings } from '../../../src/ui/strings.ts';
import { COMPARE_STATES, type CompareState } from './compare-states.ts';
import { lookupIn } from './lookup.ts';

/** `?state=all&locale=en`: one state of the compare page over real comparisons of invented articles. */
const asked = new URLSearchParams(location.search);
const state: CompareState = COMPARE_STATES[(asked.get('state') ?? 'all') as keyof typeof COMPARE_STATES];
const locale = asked.get('locale') ?? 'en';
const messages = await (await fetch(`/_locales/${locale}/messages.json`)).json();
const strings = createStrings(lookupIn(messages), { timeZone: 'UTC' });
const [base, ...others] = state.versions;

if (location.hash === '' && base !== undefined && state.outcome !== 'nothing') {
  history.replaceState(
    null,
    '',
    formatAddress({
      base: base.key,
      others: others.map(({ key }) => key),
      beside: state.versions[state.beside ?? -1]?.key ?? null,
      relation: state.relation ?? null,
      section: null,
    }),
  );
}
render(<App port={fakePort(state)} strings={strings} now={new Date('2026-03-03T23:00:00Z')} />, document.body);

/** A text of the reader's that they saw when it was published. */
function seenAsPublished({ key, article }: Version) {
  return { key, at: article.publishedAt ?? '' };
}

function fakePort({ versions, revisions = [], gone = 0, outcome }: CompareState): ComparePort {
  const all = [...versions, ...revisions];
  const find = (keys: readonly ArticleKey[]) => keys.flatMap((key) => all.find((each) => each.key === key) ?? []);
  const summaryOf = ({ key, article }: Version) => articleSummary(key, article);
  return {
    collate: async (baseKey, keys) => {
      if (outcome === 'never') return new Promise(() => {});
      if (outcome instanceof Error) throw outcome;
      const [own] = find([baseKey]);
      if (own === undefined) throw new Error('');
      const found = find(keys);
      const apart = found.map(({ key, article }, i) => ({
        key,
        article: { ...article, canonicalUrl: key, outlet: { ...article.outlet, domain: `${i}.example` } },
      }));
      return {
        base: summaryOf(own),
        article: own.article,
        versions: found.map(summaryOf),
        collation: shownCollation(collate(own, apart)),
        seen: found.filter(({ article }) => article.url === own.article.url).map(seenAsPublished),
        gone: Array.from({ length: gone }, (_, i) => `gone#${i}` as ArticleKey),
      };
    },
    trace: async (_base, keys, copies) => {
      const provenance = traceProvenance(find(copies));
      return {
        provenance,
        quotes: quoteLedger(find(keys)),
        revisions: revisions.map((each) => ({ ...summaryOf(each), ...seenAsPublished(each) })),
      };
    },
    exported: async (_a, _b, format) => `a comparison as ${format}`,
    copyText: async () => {},
    saveText: (text, name) => {
      document.documentElement.dataset.saved = `${name}: ${text}`;
    },
  };
}
