import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/core/text/figures.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import { tollOf } from '../../../src/core/text/toll-of.ts';

/** The toll of each figure, in order. */
function tolls(text: string, language = 'en'): (string | null)[] {
  const tokens = tokenise(text, language === 'en');
  return findFigures(tokens, text, language).map((figure) => tollOf(figure, tokens, text));
}

describe('tollOf', () => {
  it('reads the word on either side, whichever is nearer', () => {
    expect(tolls('The ferry sank, killing at least 31 people and leaving 19 missing.')).toEqual(['dead', 'missing']);
    expect(tolls('Sixteen are still missing and forty were hurt.')).toEqual(['missing', 'injured']);
  });

  it('gives a word between two figures to the one in its own clause', () => {
    expect(tolls('The blast went off at noon, killing 31, injuring 19.')).toEqual(['dead', 'injured']);
    expect(tolls('There were 31 dead, 19 injured.')).toEqual(['dead', 'injured']);
  });

  it('looks beyond a comma when its own clause says nothing, and never beyond another figure', () => {
    expect(tolls('At least 31, mostly miners, died.')).toEqual(['dead']);
    expect(tolls('Of 214 aboard 19 were missing.')).toEqual([null, 'missing']);
  });

  it('says nothing of other counts, of measures, or across sentences', () => {
    expect(tolls('The 19 councillors met. Killed by frost, the vines were cleared.')).toEqual([null]);
    expect(tolls('A cliff of 40 metres killed the engine.')).toEqual([null]);
  });

  it('says nothing of animals that drowned or jobs that were saved', () => {
    expect(tolls('The union said 29,000 farm animals had drowned.')).toEqual([null]);
    expect(tolls('The duty had saved 3,100 jobs; about 40 sheep died.')).toEqual([null, null]);
    expect(tolls('Schafe sind tot: 40 Schafe, 2 Tote.', 'de')).toEqual([null, 'dead']);
  });

  it('knows the words of other languages', () => {
    expect(tolls('Bei dem Unglück gab es 31 Tote und 12 Verletzte.', 'de')).toEqual(['dead', 'injured']);
    expect(tolls('Le naufrage a fait 31 morts et 19 disparus.', 'fr')).toEqual(['dead', 'missing']);
    expect(tolls('El naufragio dejó 31 muertos y 19 desaparecidos.', 'es')).toEqual(['dead', 'missing']);
    expect(tolls('O naufrágio deixou 31 mortos e 19 feridos.', 'pt')).toEqual(['dead', 'injured']);
    expect(tolls('Nel naufragio 31 morti e 19 dispersi.', 'it')).toEqual(['dead', 'missing']);
  });
});
