import { byLanguage } from './by-language.ts';
import { whenNeeded } from './when-needed.ts';

/** Number words of one language, folded. */
export interface NumberWords {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: hundred, thousand, million, dozen. */
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Stand between the parts of one number: "one hundred and twenty". */
  readonly joiners: ReadonlySet<string>;
  /** Say an order of magnitude only: "dozens", "hundreds". */
  readonly vague: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Numbers are written as one word: "einundzwanzig". */
  readonly compounds: boolean;
  /** Written with a comma for decimals and a point or space for thousands. */
  readonly commaDecimals: boolean;
}

/** The number words of a language; for a language without rules, digits only. `language` is BCP 47 or null. */
export function numberWords(language: string | null): NumberWords {
  const primary = (language ?? 'en').toLowerCase().split('-', 1)[0] ?? '';
  return wordsOf(primary) ?? { ...NONE, magnitudes: further(), commaDecimals: !POINT_DECIMALS.has(primary) };
}

/** Languages without number words here that write 1,234.5. */
const POINT_DECIMALS: ReadonlySet<string> = new Set([
  'zh',
  'ja',
  'ko',
  'he',
  'th',
  'hi',
  'ur',
  'bn',
  'ar',
  'ga',
  'cy',
  'ms',
  'sw',
]);

const NONE: NumberWords = {
  cardinals: new Map(),
  ordinals: new Map(),
  magnitudes: new Map(),
  joiners: new Set(),
  vague: new Map(),
  fractions: new Map(),
  multipliers: new Map(),
  compounds: false,
  commaDecimals: true,
};

/** Magnitudes behind digits in Dutch, the Scandinavian languages, Polish, Czech, Russian, Ukrainian, Turkish, Chinese and Japanese. */
const further = whenNeeded(() =>
  valued(`
    duizend=1e3 miljoen=1e6 mln=1e6 miljard=1e9 mld=1e9
    tusen=1e3 miljon=1e6 miljoner=1e6 miljarder=1e9 million=1e6 millioner=1e6 milliard=1e9 milliarder=1e9 mio=1e6 mia=1e9 mrd=1e9
    tys=1e3 tysiac=1e3 tysiace=1e3 tysiecy=1e3 milion=1e6 miliona=1e6 miliony=1e6 milionow=1e6 milionu=1e6 miliard=1e9 miliarda=1e9
    miliardy=1e9 miliardow=1e9 tisic=1e3 miliardu=1e9
    тыс=1e3 тысяча=1e3 тысячи=1e3 тысяч=1e3 млн=1e6 миллион=1e6 миллиона=1e6 миллионов=1e6 млрд=1e9 миллиард=1e9 миллиарда=1e9
    миллиардов=1e9 тисяч=1e3 тисячі=1e3 мільион=1e6 мільиона=1e6 мільионів=1e6 мільярд=1e9 мільярда=1e9 мільярдів=1e9
    bin=1e3 milyon=1e6 milyar=1e9
    万=1e4 萬=1e4 億=1e8 亿=1e8 兆=1e12`),
);

/** "zero one two" from 0 on; `tens` from 20 on in steps of ten. */
function counted(units: string, tens: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [value, words] of units.split(' ').entries())
    for (const word of words.split('/')) if (word !== '-') numbers.set(word, value);
  for (const [index, words] of tens.split(' ').entries())
    for (const word of words.split('/')) if (word !== '-') numbers.set(word, (index + 2) * 10);
  return numbers;
}

function valued(words: string): Map<string, number> {
  return new Map(
    words
      .split(/\s+/)
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [word = '', value = ''] = entry.split('=');
        return [word, Number(value)];
      }),
  );
}

/** Spanish "veintidós", Italian "ventitré": tens and units in one word. A vowel before "uno" and "otto" goes. */
function joinedTens(tens: string, units: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, ten] of tens.split(' ').entries())
    for (const [value, unit] of units.split(' ').entries())
      numbers.set((/^[aeiou]/.test(unit) ? ten.replace(/[aeiou]$/, '') : ten) + unit, (index + 2) * 10 + value + 1);
  return numbers;
}

/** Spanish "trescientas", Italian "trecento": hundreds in one word, from 200 on. */
function hundreds(stems: string, endings: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, stem] of stems.split(' ').entries())
    for (const ending of endings.split(' ')) numbers.set(stem + ending, (index + 2) * 100);
  return numbers;
}

const wordsOf = byLanguage<NumberWords>({
  en: () => ({
    cardinals: counted(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      'twenty thirty forty/fourty fifty sixty seventy eighty ninety',
    ),
    ordinals: counted(
      '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    ),
    magnitudes: valued(
      'hundred=100 thousand=1e3 k=1e3 million=1e6 mn=1e6 mln=1e6 mio=1e6 m=1e6 billion=1e9 bn=1e9 b=1e9 trillion=1e12 tn=1e12 trn=1e12 dozen=12 score=20 lakh=1e5 crore=1e7',
    ),
    joiners: new Set(['and']),
    vague: valued('dozens=12 scores=20 hundreds=100 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12 tens=10'),
    fractions: valued(
      'half=0.5 halves=0.5 third=0.33333333 thirds=0.33333333 quarter=0.25 quarters=0.25 fifth=0.2 fifths=0.2 tenth=0.1 tenths=0.1',
    ),
    multipliers: valued(
      'twice=2 double=2 doubled=2 doubles=2 doubling=2 twofold=2 triple=3 tripled=3 triples=3 tripling=3 thrice=3 threefold=3 trebled=3 treble=3 quadruple=4 quadrupled=4 fourfold=4 fivefold=5 tenfold=10 halved=0.5 halving=0.5',
    ),
    compounds: false,
    commaDecimals: false,
  }),
  fr: () => ({
    cardinals: counted(
      'zero - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
      'vingt/vingts trente quarante cinquante soixante septante octante/huitante nonante',
    ),
    ordinals: valued(
      'premier=1 premiere=1 deuxieme=2 troisieme=3 quatrieme=4 cinquieme=5 sixieme=6 septieme=7 huitieme=8 neuvieme=9 dixieme=10 onzieme=11 douzieme=12 vingtieme=20 centieme=100',
    ),
    magnitudes: valued(
      'cent=100 cents=100 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 md=1e9 mds=1e9 mn=1e6 douzaine=12 dizaine=10 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 centaine=100 millier=1e3',
    ),
    joiners: new Set(['et', 'de', 'd']),
    vague: valued('dizaines=10 douzaines=12 centaines=100 milliers=1e3'),
    fractions: valued('moitie=0.5 demi=0.5 tiers=0.33333333 quart=0.25 quarts=0.25'),
    multipliers: valued('double=2 doubler=2 doublee=2 triple=3 triplee=3 quadruple=4'),
    compounds: false,
    commaDecimals: true,
  }),
  de: () => ({
    cardinals: counted(
      'null - zwei/zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
      'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    ),
    ordinals: valued(
      'erste=1 ersten=1 erster=1 erstes=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 vierte=4 vierten=4 funfte=5 funften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10',
    ),
    magnitudes: valued(
      'hundert=100 tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 milliarden=1e9 mrd=1e9 billion=1e12 billionen=1e12 dutzend=12',
    ),
    joiners: new Set([]),
    vague: valued('dutzende=12 dutzenden=12 hunderte=100 hunderten=100 tausende=1e3 tausenden=1e3'),
    fractions: valued('halfte=0.5 halb=0.5 halbe=0.5 drittel=0.33333333 viertel=0.25 funftel=0.2 zehntel=0.1'),
    multipliers: valued(
      'doppelt=2 doppelte=2 verdoppelt=2 verdoppelte=2 zweifach=2 dreifach=3 verdreifacht=3 dreifache=3 halbiert=0.5',
    ),
    compounds: true,
    commaDecimals: true,
  }),
  es: () => ({
    cardinals: new Map([
      ...hundreds('dosc tresc cuatroc quin seisc setec ochoc novec', 'ientos ientas'),
      ...joinedTens('veinti', 'un dos tres cuatro cinco seis siete ocho nueve'),
      ...counted(
        'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
        'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
      ),
    ])
      .set('veintiun', 21)
      .set('veintiuno', 21)
      .set('veintiocho', 28),
    ordinals: valued(
      'primero=1 primera=1 primer=1 segundo=2 segunda=2 tercero=3 tercera=3 tercer=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 septimo=7 septima=7 octavo=8 octava=8 noveno=9 novena=9 decimo=10 decima=10',
    ),
    magnitudes: valued(
      'cien=100 ciento=100 mil=1e3 millon=1e6 millones=1e6 billon=1e12 billones=1e12 docena=12 decena=10 veintena=20 treintena=30 centenar=100 millar=1e3',
    ),
    joiners: new Set(['y', 'de']),
    vague: valued('decenas=10 docenas=12 centenares=100 cientos=100 miles=1e3 millares=1e3'),
    fractions: valued('mitad=0.5 medio=0.5 media=0.5 tercio=0.33333333 tercios=0.33333333'),
    multipliers: valued('doble=2 duplico=2 duplicado=2 triple=3 triplico=3 triplicado=3'),
    compounds: false,
    commaDecimals: true,
  }),
  it: () => ({
    cardinals: new Map([
      ...hundreds('due tre quattro cinque sei sette otto nove', 'cento'),
      ...valued(
        'duemila=2e3 tremila=3e3 quattromila=4e3 cinquemila=5e3 seimila=6e3 settemila=7e3 ottomila=8e3 novemila=9e3',
      ),
      ...valued('diecimila=1e4 ventimila=2e4 trentamila=3e4 quarantamila=4e4 cinquantamila=5e4 centomila=1e5'),
      ...joinedTens(
        'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
        'uno due tre quattro cinque sei sette otto nove',
      ),
      ...counted(
        'zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
        'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
      ),
    ]),
    ordinals: valued(
      'primo=1 prima=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5 sesto=6 sesta=6 settimo=7 settima=7 ottavo=8 ottava=8 nono=9 nona=9 decimo=10 decima=10',
    ),
    magnitudes: valued(
      'cento=100 mille=1e3 mila=1e3 milione=1e6 milioni=1e6 mln=1e6 miliardo=1e9 miliardi=1e9 mld=1e9 dozzina=12 decina=10 ventina=20 trentina=30 centinaio=100 migliaio=1e3',
    ),
    joiners: new Set(['di']),
    vague: valued('decine=10 dozzine=12 centinaia=100 migliaia=1e3'),
    fractions: valued('meta=0.5 mezzo=0.5 mezza=0.5 terzi=0.33333333 quarti=0.25 quinti=0.2'),
    multipliers: valued('doppio=2 raddoppiato=2 raddoppiata=2 triplo=3 triplicato=3'),
    compounds: false,
    commaDecimals: true,
  }),
  pt: () => ({
    cardinals: new Map([
      ...hundreds('duz trez quatroc quinh seisc setec oitoc novec', 'entos entas'),
      ...counted(
        'zero - dois/duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
        'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
      ),
    ]),
    ordinals: valued(
      'primeiro=1 primeira=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 setimo=7 setima=7 oitavo=8 oitava=8 nono=9 nona=9 decimo=10 decima=10',
    ),
    magnitudes: valued(
      'cem=100 cento=100 mil=1e3 milhao=1e6 milhoes=1e6 bilhao=1e9 bilhoes=1e9 mi=1e6 bi=1e9 duzia=12 dezena=10 centena=100 milhar=1e3',
    ),
    joiners: new Set(['e', 'de']),
    vague: valued('dezenas=10 duzias=12 centenas=100 milhares=1e3'),
    fractions: valued('metade=0.5 meio=0.5 meia=0.5 terco=0.33333333 tercos=0.33333333'),
    multipliers: valued('dobro=2 dobrou=2 duplicou=2 triplo=3 triplicou=3'),
    compounds: false,
    commaDecimals: true,
  }),
});
