import { describe, expect, it } from 'vitest';
import { shownCollation } from '../../src/background/shown-collation.ts';
import { collate } from '../../src/core/compare/collate.ts';
import { AGENCY, BASE, COURIER, GAZETTE, longCopies } from '../ui/gallery/compare-stories.ts';

const OTHERS = [AGENCY, COURIER, GAZETTE];

describe('shownCollation', () => {
  const whole = collate(BASE, OTHERS);
  const shown = shownCollation(whole);

  it('says of every passage who keeps it, changes it, lacks it, or cannot be judged', () => {
    expect(shown.passages).toEqual(
      whole.passages.map(({ kept, changed, absent, unknown }) => ({
        kept: kept.map(({ key }) => key),
        changed: changed.map(({ key }) => key),
        absent,
        unknown,
      })),
    );
  });

  it('has the words of every passage that was changed or moved, and of no other', () => {
    const changed = whole.passages.flatMap(({ changed }) => changed.map(({ text }) => text));
    const moved = shown.readings.filter((reading) => reading.moved !== null);
    expect(shown.readings.filter((reading) => reading.moved === null).map(({ text }) => text)).toEqual(
      changed.filter((text) => !moved.some((reading) => reading.text === text)),
    );
  });

  it('says after which passage of the base a moved one would stand', () => {
    const [move] = shown.readings.flatMap(({ moved, passages }) => (moved === null ? [] : [{ ...moved, passages }]));
    expect(move).toMatchObject({ follows: 'Its pharmacy has supplies for four days, the director said.' });
    expect(shown.base[move?.after ?? -1]?.text).toContain('At least 15 people were hurt');
  });

  it('is a fraction of what it shows', () => {
    const [base = BASE, ...others] = longCopies(10, 3000).map(({ key, article }, i) => {
      const domain = `long-post-${i}.example`;
      return {
        key,
        article: { ...article, canonicalUrl: `https://${domain}/`, outlet: { ...article.outlet, domain } },
      };
    });
    const long = collate(base, others);
    expect(JSON.stringify(shownCollation(long)).length * 3).toBeLessThan(JSON.stringify(long).length);
  });
});
