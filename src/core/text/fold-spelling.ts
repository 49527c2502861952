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
    'wilful willful|cosy cozy|furore furor|gaol jail|storey story|storeys stories|yoghurt yogurt|acknowledgement acknowledgment'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Most words have none of the endings below: one look spares four. */
const MAYBE_BRITISH = /our|[iy]s[aei]|[btc]re|ll[eio]/;

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
    .replace(/^(.*[aeiou].*)our(?=$|s$|ed$|ing$|able$|ably$|ite$|ites$|hoods?$|ful$|less$|ers?$|ly$|al$)/, '$1or')
    .replace(/^(.{3,})([iy])s(?=e$|ed$|es$|ers?$|ing$|ations?$|able$)/, '$1$2z')
    .replace(/^(.{2,}[btc])re(?=$|s$|d$)/, '$1er')
    .replace(/^(.*[aeiou][^aeiou]+[aeiou])ll(?=ed$|ing$|ers?$|ors?$)/, '$1l');
}
