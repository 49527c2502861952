import { foldSpelling } from '../fold-spelling.ts';
import { whenNeeded } from './when-needed.ts';

/**
 * Verbs that report what somebody said, by what they tell of it: `neutral` (said), `doubt` (claimed: the writer does not
 * vouch for it), `concede` (admitted: it was true and unwelcome), `force` (insisted, warned), `deny`, `reveal` (it is true
 * and was hidden), `ask`, `hold` (believes, thinks), `show` (the source is a text or a study).
 */
export type Stance = 'neutral' | 'doubt' | 'concede' | 'force' | 'deny' | 'reveal' | 'ask' | 'hold' | 'show';

export interface ReportingVerb {
  readonly lemma: string;
  readonly stance: Stance;
}

/** The verb that a folded word is a form of, or null. O(1). */
export function reportingVerb(word: string): ReportingVerb | null {
  return forms().get(word) ?? null;
}

/** Whether a folded word is a form of a verb that reports speech. O(1). */
export function isReportingVerb(word: string): boolean {
  return forms().has(word);
}

/** stance: lemma/other forms, folded. Regular English forms (-s, -ed, -ing) are made. */
const ENGLISH: Readonly<Record<Stance, string>> = {
  neutral:
    'say/says/said/saying tell/tells/told/telling state add announce declare report remark comment reply/replies/replied/replying ' +
    'explain note respond continue write/writes/wrote/written/writing describe mention recount recall conclude observe tweet opine muse relate narrate cite elaborate clarify specify inform notify summarize testify/testifies/testified/testifying',
  doubt: 'claim allege purport boast brag contend maintain profess',
  concede: 'admit/admits/admitted/admitting concede acknowledge confess accept grant',
  force:
    'insist assert stress emphasize/emphasizes/emphasized/emphasizing underline underscore affirm reiterate repeat warn threaten vow ' +
    'swear/swears/swore/sworn pledge promise/promises/promised urge demand argue declare accuse blame condemn criticize/criticizes/criticized denounce slam/slams/slammed rail complain lament caution charge counter retort snap/snaps/snapped cry/cries/cried plead protest object blast hail praise thunder exclaim shout joke quip/quips/quipped',
  deny: 'deny/denies/denied/denying reject refute dispute dismiss rebut/rebuts/rebutted',
  reveal: 'reveal disclose confirm divulge leak expose verify/verifies/verified',
  ask: 'ask question inquire enquire wonder',
  hold: 'believe think/thinks/thought/thinking suggest imply/implies/implied hint speculate estimate reckon predict forecast/forecasts fear expect feel/feels/felt suspect hope',
  show: 'show/shows/showed/shown indicate find/finds/found/finding',
};

const OTHERS: Readonly<Record<Stance, string>> = {
  neutral:
    'dire/dit/disait/disent/disant/declarer/declare/declarait/declarent ajouter/ajoute/ajoutait expliquer/explique/expliquait indiquer/indique/indiquait preciser/precise/precisait annoncer/annonce/annoncait repondre/repond/repondu ' +
    'sagen/sagte/sagt/sagten/gesagt erklaren/erklarte/erklart/erklarten mitteilen/mitteilte/mitgeteilt/teilte berichten/berichtete/berichtet hinzufugen/fugte antworten/antwortete ' +
    'decir/dijo/dice/dijeron/dicho declarar/declaro/declararon anadir/anadio explicar/explico senalar/senalo indicar/indico anunciar/anuncio contar/conto responder/respondio ' +
    'dire2/disse/ha-detto/detto/dicono/dichiarare/dichiarato/dichiara aggiungere/aggiunto/aggiunge spiegare/spiegato/spiega annunciare/annunciato ' +
    'dizer/disse/diz/disseram/dito declarar2/declarou declararam acrescentar/acrescentou explicar2/explicou afirmar2/anunciou informar/informou',
  doubt:
    'pretendre/pretendait/pretendu/pretendent soutenir/soutient/soutenu behaupten/behauptete/behauptet/behaupteten pretender/alegar/alego/alegou sostener/sostuvo sostenere/sostiene/sostenuto pretendere',
  concede:
    'admettre/admet/admis reconnaitre/reconnait/reconnu avouer/avoue zugeben/gab/zugab einraumen/raumte/eingeraumt admitir/admitio/admitiu reconocer/reconocio ammettere/ammesso/ammette reconhecer/reconheceu',
  force:
    'affirmer/affirme/affirmait assurer/assure/assurait insister/insiste/insistait marteler/martele avertir/averti betonen/betonte/betont warnen/warnte bekraftigen/bekraftigte beharren/beharrte ' +
    'afirmar/afirmo/afirmou asegurar/aseguro/assegurou insistir/insistio/insistiu advertir/advirtio/advertiu affermare/affermato/afferma assicurare/assicurato insistere/insistito avvertire/avvertito',
  deny: 'dementir/dement/dementi nier/nie nego/negar/negou dementieren/dementierte bestreiten/bestritt negare/negato smentire/smentito desmentir/desmintio/desmentiu',
  reveal:
    'reveler/revele/revelait confirmer/confirme bestatigen/bestatigte/bestatigt enthullen/enthullte revelar/revelo/revelou confirmar/confirmo/confirmou rivelare/rivelato confermare/confermato',
  ask: 'demander/demande fragen/fragte preguntar/pregunto chiedere/chiesto perguntar/perguntou',
  hold: 'croire/croit estimer/estime/estimait penser/pense glauben/glaubt meinen/meinte/meint creer/cree pensare/pensa ritenere/ritiene acreditar/acredita',
  show: 'zeigen/zeigte/zeigt montrer/montre mostrar/mostro/mostrou mostrare/mostrato',
};

/** Arabic, with "and" written onto the verb as well. */
const ARABIC: Readonly<Record<string, string>> = {
  neutral: 'قال قالت قالوا يقول تقول اضاف اضافت اوضح اوضحت صرح صرحت ذكر ذكرت اعلن اعلنت اشار اشارت',
  doubt: 'زعم زعمت يزعم ادعي ادعت',
  concede: 'اعترف اعترفت اقر اقرت',
  force: 'اكد اكدت شدد شددت حذر حذرت',
  deny: 'نفي نفت انكر انكرت',
  reveal: 'كشف كشفت',
};

const forms = whenNeeded(formsOf);

function formsOf(): Map<string, ReportingVerb> {
  const forms = new Map<string, ReportingVerb>();
  for (const [table, regular] of [
    [OTHERS, false],
    [ENGLISH, true],
  ] as const) {
    for (const [stance, entries] of Object.entries(table) as [Stance, string][]) {
      for (const entry of entries.split(/\s+/)) {
        const [lemma = '', ...given] = entry.split('/');
        const verb = { lemma, stance };
        const made = regular && given.length === 0 ? regularForms(lemma) : [];
        for (const form of [...(regular || given.length === 0 ? [lemma] : []), ...given, ...made]) {
          forms.set(form, verb);
          forms.set(foldSpelling(form), verb);
        }
      }
    }
  }
  for (const [stance, words] of Object.entries(ARABIC) as [Stance, string][])
    for (const word of words.split(' '))
      for (const form of [word, `و${word}`]) forms.set(form, { lemma: word, stance });
  return forms;
}

function regularForms(lemma: string): string[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const plural = /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [plural, `${stem}ed`, `${stem}ing`];
}
