import { foldSpelling } from '../fold-spelling.ts';
import { whenNeeded } from './when-needed.ts';

/** What a unit measures, and how much of the base unit it is: value x factor + offset. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset: number;
}

/** The unit a folded word or sign names, or null. `two` is the word with the next one ("square kilometres"). */
export function unitOf(word: string): Unit | null {
  return table().get(word) ?? null;
}

const UNITS = `
length 1000 km kms kilometre kilometres kilometer kilometers kilometro kilometros chilometro chilometri quilometro quilometros
length 1 metre metres meter meters metern metros metri metro
length 0.01 cm centimetre centimetres centimeter centimeters zentimeter centimetros centimetri
length 0.001 mm millimetre millimetres millimeter millimeters
length 1609.344 mile miles mi meile meilen milla millas miglia miglio milha milhas mille-marin
length 0.9144 yard yards yd yds
length 0.3048 foot feet ft pieds pies piedi
length 0.0254 inch inches zoll
length 1852 nautical-mile nautical-miles
area 1e6 square-kilometre square-kilometres square-kilometer square-kilometers sq-km quadratkilometer
area 2589988 square-mile square-miles sq-miles sq-mile
area 1 square-metre square-metres square-meter square-meters sq-m quadratmeter
area 0.092903 square-foot square-feet sq-ft
area 10000 hectare hectares ha hektar hectareas ettari
area 4046.86 acre acres
mass 1000 tonne tonnes metric-ton metric-tons tonnen toneladas tonnellate
mass 907.185 ton tons
mass 1 kg kgs kilo kilos kilogram kilograms kilogramm chili chilo quilo quilos kilogramos
mass 0.001 gram grams gramm grammi gramos gramas
mass 0.45359237 lb lbs
mass 0.0283495 ounce ounces oz
volume 1 litre litres liter liters litros litri litro
volume 3.785411784 gallon gallons
volume 158.987 barrel barrels bpd fass baril barils barriles barili barris
speed 1 kph kmh km/h stundenkilometer stundenkilometern
speed 1.609344 mph
speed 1.852 knot knots
time 1 second seconds sec secs sekunde sekunden seconde secondes segundo segundos secondi
time 60 minute minutes min mins minuten minuto minutos minuti
time 3600 hour hours hr hrs stunde stunden heure heures hora horas ore ora
time 86400 day days tag tage tagen jour jours dia dias giorno giorni
time 604800 week weeks woche wochen semaine semaines semana semanas settimana settimane
time 2629800 month months monat monate monaten mois mes meses mese mesi
time 31557600 year years yr yrs jahr jahre jahren an ans annee annees ano anos anni anno
time 315576000 decade decades jahrzehnt jahrzehnte
power 1 watt watts
power 1e3 kw kilowatt kilowatts
power 1e6 mw megawatt megawatts
power 1e9 gw gigawatt gigawatts
ratio 0.01 % percent per-cent pct prozent pourcent pour-cent por-ciento por-cento per-cento
points 0.01 percentage-point percentage-points prozentpunkt prozentpunkte prozentpunkten punto-porcentual puntos-porcentuales punto-percentuale punti-percentuali ponto-percentual pontos-percentuais
points 0.0001 basis-point basis-points basispunkt basispunkte basispunkten punto-basico puntos-basicos
magnitude 1 magnitude
money:USD 1 $ dollar dollars usd us$ dolar dolares dollari
money:USD 0.01 cent cents
money:EUR 1 € euro euros eur
money:GBP 1 £ pound pounds gbp sterling pfund livres libras
money:GBP 0.01 pence penny
money:JPY 1 ¥ yen
money:CNY 1 yuan renminbi rmb
money:INR 1 ₹ rupee rupees rs
money:RUB 1 ₽ rouble roubles ruble rubles rubel
money:CHF 1 franc francs chf franken
money:SEK 1 krona kronor
money:NOK 1 krone kroner
money:TRY 1 lira ₺
money:BRL 1 real reais
money:ILS 1 shekel shekels ₪
money:UAH 1 hryvnia ₴
money:KRW 1 won ₩
`;

const table = whenNeeded(() => unitTable(UNITS));

function unitTable(lines: string): Map<string, Unit> {
  const units = new Map<string, Unit>();
  for (const line of lines.trim().split('\n')) {
    const [dimension = '', factor = '', ...words] = line.trim().split(/\s+/);
    const unit = { dimension, factor: Number(factor), offset: 0 };
    for (const word of words) {
      units.set(word, unit);
      units.set(word.split('-').map(foldSpelling).join('-'), unit);
    }
  }
  for (const word of ['celsius', 'centigrade', 'c'])
    units.set(`degree-${word}`, { dimension: 'temperature', factor: 1, offset: 0 });
  for (const word of ['fahrenheit', 'f'])
    units.set(`degree-${word}`, { dimension: 'temperature', factor: 5 / 9, offset: -160 / 9 });
  units.set('degree', { dimension: 'degree', factor: 1, offset: 0 });
  return units;
}
