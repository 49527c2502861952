import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/core/text/figures.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

function figuresOf(text: string, language = 'en') {
  return findFigures(tokenise(text, language === 'en'), text, language);
}

/** "value dimension" of each figure, ranges as "low..high dimension". */
function shown(text: string, language = 'en'): string[] {
  return figuresOf(text, language).map(({ low, high, dimension }) => {
    const value =
      low === high ? `${Number(low.toPrecision(6))}` : `${Number(low.toPrecision(6))}..${Number(high.toPrecision(6))}`;
    return `${value} ${dimension}`.trim();
  });
}

describe('finding figures', () => {
  it.each<[string, string[], string?]>([
    ['71 strike sorties in 24 hours', ['71', '86400 time']],
    ['two dozen boats', ['24']],
    ['twenty-one of the 2,300 inhabitants', ['21', '2300']],
    ['one hundred and fifty people', ['150']],
    ['1.2m visitors', ['1200000']],
    ['a loan of €3bn', ['3000000000 money:EUR']],
    ['3 billion dollars', ['3000000000 money:USD']],
    ['8 per cent, 8% and 8 percent', ['0.08 ratio', '0.08 ratio', '0.08 ratio']],
    ['between 10 and 15 boats', ['10..15']],
    ['10-15 km', ['10000..15000 length']],
    ['10 to 15 million', ['10000000..15000000']],
    ['the 21st victim and the third boat', ['21 ordinal', '3 ordinal']],
    ['nearly double the tempo', ['2 times']],
    ['minus 5 degrees, -5 degrees and −5 degrees', ['-5 degree', '-5 degree', '-5 degree']],
    ['fell to -12.5 percent or –12.5%', ['-0.125 ratio', '-0.125 ratio']],
    ['5 degrees below zero', ['-5 degree']],
    ['five minus two; they won 3 -1', ['5', '2', '3..1']],
    ['crews -12 of them new- and more', ['12']],
    ['.5 percent and 0.5 percent', ['0.005 ratio', '0.005 ratio']],
    ['a .38-caliber gun', ['38']],
    ['au moins 5 degrés, moins 5 degrés', ['5 degree', '-5 degree'], 'fr'],
    ['5 grados bajo cero y menos 5 grados', ['-5 degree', '-5 degree'], 'es'],
    ['minus 5 Grad', ['-5 degree'], 'de'],
    ['half a percent, half a percentage point', ['0.005 ratio', '0.005 points']],
    ['25 basis points', ['0.0025 points']],
    ['100 km/h, 100 kilometres per hour', ['100 speed', '100 speed']],
    ['60 miles an hour, 60 mph', ['96.5606 speed', '96.5606 speed']],
    ['100 Stundenkilometer, 100 Kilometer pro Stunde', ['100 speed', '100 speed'], 'de'],
    ['40C, 104F, 50p', ['40 temperature', '40 temperature', '0.5 money:GBP']],
    ['6ft 2in tall, 6 feet 2 in the hull', ['1.8796 length', '1.8288 length', '2']],
    ['dix-sept, soixante-dix-sept, quatre-vingt-dix-neuf, un millier de', ['17', '77', '99', '1000'], 'fr'],
    ['trescientas veinte o mil doscientos millones', ['320', '1200000000'], 'es'],
    ['medio millón', ['500000'], 'es'],
    ['cinquecento, tremila, mezzo milione, due terzi', ['500', '3000', '500000', '0.666667 ratio'], 'it'],
    ['quinhentas, duzentos e vinte, R$ 1,2 bilhão', ['500', '220', '1200000000 money:BRL'], 'pt'],
    ['half a million and a thousand million', ['500000', '1000000000']],
    ['5 € 3 und € 4', ['5 money:EUR', '3', '4 money:EUR'], 'de'],
    ['1,2 miljoen, 1.200.000 en € 3 miljard', ['1200000', '1200000', '3000000000 money:EUR'], 'nl'],
    ['1,2 млн, 1,2 миллиона и 3 млрд', ['1200000', '1200000', '3000000000'], 'ru'],
    ['1,2 mln i 3 tysiące', ['1200000', '3000'], 'pl'],
    ['1万2000円と12億', ['12000', '1200000000'], 'ja'],
    ['two-thirds of voters', ['0.666667 ratio']],
    ['six and a half feet', ['1.9812 length']],
    ['4 feet 5 inches tall', ['1.3462 length']],
    ['4-foot-5', ['1.3462 length']],
    ['5 feet, 6 inches', ['1.6764 length']],
    ['fell 20 feet 3 times', ['6.096 length', '3']],
    ['6 feet, 12 inches deep', ['1.8288 length', '0.3048 length']],
    ['3 miles, 10 inches', ['4828.03 length', '0.254 length']],
    ['a 20-foot-10-ton boat', ['6.096 length', '9071.85 mass']],
    ['up to £20 000', ['20000 money:GBP']],
    ['almost 50 000 pounds and $38 800', ['50000 money:GBP', '38800 money:USD']],
    ['in 12 300 were lost', ['12', '300']],
    ['a quarter-mile off', ['402.336 length']],
    ['half a mile', ['804.672 length']],
    ['a quarter of a mile', ['402.336 length']],
    ['half an hour, three-quarters of an hour', ['1800 time', '2700 time']],
    ["un quart d'heure", ['900 time'], 'fr'],
    ['half of a village, a quarter of the year', ['0.5 ratio', '0.25 ratio']],
    ['32 degrees Fahrenheit', ['0 temperature']],
    ['dozens of boats', ['12 vague']],
    ['1.234,5 Euro', ['1234.5 money:EUR'], 'de'],
    ['einundzwanzig Boote', ['21'], 'de'],
    ['dreihundertfünfzig Boote', ['350'], 'de'],
    ['1,2 Mio. Euro', ['1200000 money:EUR'], 'de'],
    ['12 500 habitants', ['12500'], 'fr'],
    ['soixante-dix bateaux', ['70'], 'fr'],
    ['quatre-vingts bateaux', ['80'], 'fr'],
    ['dos millones de euros', ['2000000 money:EUR'], 'es'],
    ['treinta y uno barcos', ['31'], 'es'],
    ['veintidós barcos', ['22'], 'es'],
    ['ventitré barche e trentuno navi', ['23', '31'], 'it'],
    ['secondo la polizia, il secondo incidente', ['2 ordinal'], 'it'],
    ['une trentaine de bateaux', ['30'], 'fr'],
    ['٢١٤ شخصاً', ['214'], 'ar'],
  ])('%s', (text, expected, language) => {
    expect(shown(text, language)).toEqual(expected);
  });

  it.each([
    ['more than 40 people', 'over'],
    ['at least 40 people', 'over'],
    ['fewer than 40 people', 'under'],
    ['up to 40 people', 'under'],
    ['nearly 40 people', 'about'],
    ['the 40 people', null],
  ])('reads the bound of "%s"', (text, bound) => {
    expect(figuresOf(text)[0]?.bound).toBe(bound);
  });

  it('names what is counted', () => {
    expect(figuresOf('flew 71 strike sorties, nearly')[0]?.subject).toBe('sorties');
  });

  it('reads back every whole number written with or without thousands commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (number) => {
        expect(figuresOf(`${number} boats`)[0]?.low).toBe(number);
        expect(figuresOf(`${number.toLocaleString('en-US')} boats`)[0]?.low).toBe(number);
        expect(figuresOf(`${number.toLocaleString('de-DE')} Boote`, 'de')[0]?.low).toBe(number);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('reads the same amount in every notation of a language', () => {
    const notations: Readonly<Record<string, (value: string) => string[]>> = {
      en: (value) => [`$${value} billion`, `$${value}bn`, `${value} billion dollars`, `US$${value} billion`],
      de: (value) => [`${value} Milliarden Dollar`, `${value} Mrd. Dollar`, `${value} Milliarden $`],
      fr: (value) => [`${value} milliards de dollars`, `${value} milliards $`],
      es: (value) => [`${value} mil millones de dólares`],
      it: (value) => [`${value} miliardi di dollari`, `${value} mld di dollari`],
      pt: (value) => [`${value} bilhões de dólares`],
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(notations)), fc.integer({ min: 11, max: 99 }), (language, tenths) => {
        fc.pre(tenths % 10 > 0);
        const value = String(tenths / 10);
        for (const text of notations[language]?.(language === 'en' ? value : value.replace('.', ',')) ?? []) {
          const [figure, ...more] = figuresOf(text, language);
          expect([text, figure?.dimension, more.length]).toEqual([text, 'money:USD', 0]);
          expect(figure?.low).toBeCloseTo(tenths * 1e8, 0);
        }
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it('gives token ranges that lie within the text and do not overlap, whatever the text', () => {
    const word = fc.constantFrom(
      'two',
      'million',
      'and',
      '3.5',
      '-',
      '%',
      '$',
      'half',
      'third',
      'to',
      'km',
      'boats',
      'dozen',
      '1,200',
      'm',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (words) => {
        const text = words.join(' ');
        const tokens = tokenise(text);
        const figures = findFigures(tokens, text, 'en');
        expect(
          figures.every(({ from, to }, i) => from < to && to <= tokens.length && from >= (figures[i - 1]?.to ?? 0)),
        ).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
