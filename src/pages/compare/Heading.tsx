import type { ArticleSummary } from '../../messaging/protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { type CompareAddress, formatAddress, type Section } from './compare-address.ts';
import { SECTION_NAMES } from './section-names.ts';

export interface HeadingProps {
  readonly base: ArticleSummary;
  readonly address: CompareAddress;
  /** Texts of the address that are no longer kept. */
  readonly gone: number;
  /** Those that the page has, in order. */
  readonly sections: readonly Section[];
  readonly now: Date;
}

/** Which text is looked at, and the way to each section. */
export function Heading({ base, address, gone, sections, now }: HeadingProps) {
  const strings = useStrings();
  return (
    <header class="story">
      <h1 class="quoted" dir="auto" lang={base.language ?? undefined}>
        {base.title}
      </h1>
      <p class="quiet">
        <span dir="auto">{base.outlet.name}</span>
        {base.publishedAt !== null && ` · ${strings.moment(base.publishedAt, now) ?? base.publishedAt}`}
      </p>
      {gone > 0 && <p class="notice">{strings.count('versionsGone', gone)}</p>}
      <nav class="sections">
        {sections.map((name) => (
          <a key={name} href={formatAddress({ ...address, section: name })}>
            {strings.text(SECTION_NAMES[name])}
          </a>
        ))}
      </nav>
    </header>
  );
}
