import { hash32 } from './hash32.ts';

/**
 * Words whose British and American spellings follow no rule below. Only spellings of one word: "lift" and "elevator"
 * are two words.
 */
const AMERICAN: ReadonlyMap<string, string> = new Map(
  (
    'grey gray|greys grays|tyre tire|tyres tires|kerb curb|plough plow|ploughs plows|ploughed plowed|programme program|' +
    'programmes programs|cheque check|cheques checks|aluminium aluminum|sceptic skeptic|sceptics skeptics|' +
    'sceptical skeptical|scepticism skepticism|ageing aging|judgement judgment|judgements judgments|whilst while|' +
    'amongst among|towards toward|afterwards afterward|learnt learned|burnt burned|spelt spelled|spilt spilled|' +
    'manoeuvre maneuver|manoeuvres maneuvers|manoeuvring maneuvering|paediatric pediatric|paediatrician pediatrician|' +
    'anaesthetic anesthetic|haemorrhage hemorrhage|foetus fetus|foetal fetal|diarrhoea diarrhea|oestrogen estrogen|' +
    'encyclopaedia encyclopedia|mum mom|mums moms|pyjamas pajamas|moustache mustache|jewellery jewelry|defence defense|' +
    'defences defenses|offence offense|offences offenses|licence license|licences licenses|pretence pretense|' +
    'practise practice|practised practiced|practising practicing|catalogue catalog|dialogue dialog|analogue analog|' +
    'artefact artifact|artefacts artifacts|mould mold|smoulder smolder|smouldering smoldering|sulphur sulfur|' +
    'fulfil fulfill|fulfils fulfills|enrol enroll|enrolment enrollment|instalment installment|skilful skillful|' +
    'wilful willful|cosy cozy|furore furor|gaol jail|storey story|storeys stories|yoghurt yogurt|acknowledgement acknowledgment|' +
    'aeroplane airplane|aeroplanes airplanes|anaemia anemia|anaemic anemic|anaesthesia anesthesia|anaesthetist anesthetist|' +
    'archaeology archeology|archaeologist archeologist|archaeologists archeologists|archaeological archeological|' +
    'caesarean cesarean|centred centered|centring centering|chequebook checkbook|cypher cipher|defenceless defenseless|distil distill|' +
    'draught draft|draughts drafts|doughnut donut|doughnuts donuts|dreamt dreamed|enquire inquire|enquiry inquiry|' +
    'enquiries inquiries|focussed focused|focussing focusing|fulfilment fulfillment|gynaecologist gynecologist|' +
    'gynaecology gynecology|haemoglobin hemoglobin|haemophilia hemophilia|instalments installments|instil instill|' +
    'leapt leaped|leukaemia leukemia|likeable likable|manoeuvred maneuvered|marvellous marvelous|meagre meager|' +
    'mollusc mollusk|molluscs mollusks|moulding molding|mouldy moldy|oesophagus esophagus|orthopaedic orthopedic|' +
    'paediatrics pediatrics|paediatricians pediatricians|paedophile pedophile|paedophiles pedophiles|' +
    'paedophilia pedophilia|septicaemia septicemia|sizeable sizable|skilfully skillfully|snowplough snowplow|' +
    'snowploughs snowplows|speciality specialty|spoilt spoiled|sulphate sulfate|sulphuric sulfuric|wilfully willfully|' +
    'woollen woolen|yoghurts yogurts|backwards backward|forwards forward|upwards upward|downwards downward'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Three letters in a row, each one of these: most words have none such and none of the endings below. */
const BRITISH_MARKS = ['o u r', 'iy s aei', 'btc r e', 'l l eio'].map((mark) => mark.split(' '));
const MAYBE_BRITISH = new RegExp(BRITISH_MARKS.map((mark) => mark.map((letters) => `[${letters}]`).join('')).join('|'));

/** What tells a scanner, letter by letter, that `foldSpelling` may change a word; without any of it, it does not. */
export interface SpellingClues {
  /**
   * A set of bits, 32 a number: three letters in a row that a British spelling may have, by the lowest five bits of each,
   * a << 10 | b << 5 | c.
   */
  readonly marks: Uint32Array;
  /** A set of bits, 32 a number: the lowest `LISTED_BITS` bits of the `hash32` of each word that is listed one by one. */
  readonly listed: Uint32Array;
}

/** 150 listed words among 4096 bits: one word in thirty is taken for one of them, and looked up in vain. */
export const LISTED_BITS = 12;

let clues: SpellingClues | undefined;

/** Made at first use. */
export function spellingClues(): SpellingClues {
  clues ??= makeClues();
  return clues;
}

function makeClues(): SpellingClues {
  const marks = new Uint32Array(1 << 10);
  for (const [first = '', second = '', third = ''] of BRITISH_MARKS) {
    for (const a of first) {
      for (const b of second) {
        for (const c of third) {
          const row = (lowBits(a) << 5) | lowBits(b);
          marks[row] = (marks[row] ?? 0) | (1 << lowBits(c));
        }
      }
    }
  }
  const listed = new Uint32Array(2 ** LISTED_BITS / 32);
  for (const word of AMERICAN.keys()) {
    const bit = hash32(word) & (2 ** LISTED_BITS - 1);
    listed[bit >>> 5] = (listed[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return { marks, listed };
}

function lowBits(letter: string): number {
  return letter.charCodeAt(0) & 31;
}

/**
 * One spelling for a word that British and American English spell differently: "colour" -> "color", "organised" ->
 * "organized". It serves hashing and comparing, not reading: the rules also touch words that have one spelling
 * ("promise" -> "promize"), which is harmless because both sides go through it. O(length). `word` is folded (lower case).
 */
export function foldSpelling(word: string): string {
  if (word.length < 4) return AMERICAN.get(word) ?? word;
  const listed = AMERICAN.get(word);
  if (listed !== undefined) return listed;
  if (word.length < 5 || !MAYBE_BRITISH.test(word)) return word;
  return word
    .replace(
      /^(.*[aeiou].*)our(?=$|s$|ed$|ing$|able$|ably$|ite$|ites$|hoods?$|ful$|less$|ers?$|ly$|y$|al$|(?:it)?ists?$|(?:it)?isms?$)/,
      '$1or',
    )
    .replace(/^(.{3,})([iy])s(?=e$|ed$|es$|ers?$|ing$|ation(?:s|al|ally)?$|abl[ey]$)/, '$1$2z')
    .replace(/^(.{2,}[btc])re(?=$|s$|d$)/, '$1er')
    .replace(/^(.*[aeiou][^aeiou]+[aeiou])ll(?=ed$|ing$|ers?$|ors?$|ists?$)/, '$1l')
    .replace(/^(.*[aeiou]{2})ll(?=ed$|ing$)/, '$1l');
}
