import type { OutletSummary } from '../../messaging/source-protocol.ts';
import { useStrings } from '../../ui/StringsContext.tsx';
import { type Choice, mainDomain, outletsShown } from './choose-outlets.ts';

export interface OutletChooserProps {
  readonly outlets: readonly OutletSummary[];
  readonly followed: ReadonlySet<string>;
  readonly choice: Choice;
  /** The reader's own country, listed first where it is known. */
  readonly home: string | null;
  readonly onChange: (choice: Choice) => void;
}

/** Countries, a language, and the outlets that they come to, each of which can be left out. */
export function OutletChooser({ outlets, followed, choice, home, onChange }: OutletChooserProps) {
  const strings = useStrings();
  const shown = outletsShown(outlets, choice);
  const countries = named(outlets, ({ country }) => country, 'region', strings.locale).toSorted(
    ([a], [b]) => Number(b === home) - Number(a === home),
  );
  return (
    <>
      <fieldset class="chips">
        <legend>{strings.text('chooseCountries')}</legend>
        {countries.map(([country, name]) => (
          <label key={country}>
            <input
              type="checkbox"
              name="country"
              value={country}
              checked={choice.countries.has(country)}
              onChange={() => onChange({ ...choice, countries: toggled(choice.countries, country) })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <p class="language">
        <label>
          {strings.text('chooseLanguages')}
          <select
            name="language"
            value={choice.language ?? ''}
            onChange={({ currentTarget }) => onChange({ ...choice, language: currentTarget.value || null })}
          >
            <option value="">{strings.text('allLanguages')}</option>
            {named(outlets, ({ language }) => language, 'language', strings.locale).map(([language, name]) => (
              <option key={language} value={language}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <fieldset class="outlets">
        <legend>{strings.text('chooseOutlets')}</legend>
        {shown.length === 0 && <p class="quiet">{strings.text('noneChosen')}</p>}
        {shown.map((outlet) => (
          <OutletRow
            key={mainDomain(outlet)}
            outlet={outlet}
            isFollowed={followed.has(mainDomain(outlet))}
            isChosen={!choice.without.has(mainDomain(outlet))}
            onToggle={() => onChange({ ...choice, without: toggled(choice.without, mainDomain(outlet)) })}
          />
        ))}
      </fieldset>
    </>
  );
}

interface OutletRowProps {
  readonly outlet: OutletSummary;
  readonly isFollowed: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function OutletRow({ outlet, isFollowed, isChosen, onToggle }: OutletRowProps) {
  const strings = useStrings();
  const notes = [
    outlet.name === mainDomain(outlet) ? [] : mainDomain(outlet),
    outlet.agency ? strings.text('outletAgency') : [],
    outlet.owner === null ? [] : strings.text('outletOwner', outlet.owner),
    isFollowed ? strings.text('outletFollowed') : [],
  ].flat();
  return (
    <label data-outlet={mainDomain(outlet)}>
      <input type="checkbox" name="outlet" checked={isChosen} onChange={onToggle} />
      <span dir="auto">{outlet.name}</span> <span class="quiet">{notes.join(' · ')}</span>
    </label>
  );
}

/** Every value once, with its name in the reader's language, sorted by it. */
function named(
  outlets: readonly OutletSummary[],
  of: (outlet: OutletSummary) => string | null,
  type: 'region' | 'language',
  locale: string,
): readonly (readonly [value: string, name: string])[] {
  const names = new Intl.DisplayNames(locale, { type });
  return [...new Set(outlets.flatMap((outlet) => of(outlet) ?? []))]
    .map((value) => [value, names.of(value) ?? value] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, locale));
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
