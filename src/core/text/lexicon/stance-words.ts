import { type WordList, wordList } from './word-list.ts';

const ENGLISH_HEDGES = wordList(`
allegedly alleged reportedly reported apparently purportedly purported supposedly supposed ostensibly seemingly presumably presumed suspected
possibly perhaps probably maybe potentially conceivably arguably likely unlikely probable possible unconfirmed believed thought rumoured rumored
evidently putative claimed understood unverified`);
const OTHER_HEDGES = wordList(`
pretendument presume presumee presumes presumees peut-etre probablement apparemment vraisemblablement semble semblerait soupconne aurait auraient serait seraient
angeblich mutmasslich mutmassliche mutmasslicher mutmasslichen vermutlich wahrscheinlich offenbar anscheinend moglicherweise womoglich vielleicht wohl soll sollen scheinbar
presuntamente presunto presunta presuntos supuestamente supuesto supuesta aparentemente posiblemente probablemente quizas quiza tal-vez habria habrian
presumibilmente presunti presunte apparentemente forse probabilmente possibilmente sarebbe sarebbero avrebbe avrebbero
supostamente suposto suposta alegadamente aparentemente possivelmente provavelmente talvez teria teriam seria seriam`);

/** Verbs that hedge by their mood. A change from "will" or a plain verb to one of these adds a hedge. */
export const MODAL_HEDGES: WordList = wordList(
  'may might could seem seems seemed appear appears appeared puede pueden podria podrian peut pourrait pourraient kann konnte konnten durfte puo potrebbe potrebbero pode podem poderia poderiam',
);

const ENGLISH_NEGATIONS = wordList(`
not no never neither nor none nobody nothing nowhere without hardly barely scarcely`);
const OTHER_NEGATIONS = wordList(`
no pas jamais aucun aucune rien personne sans ni non
nicht kein keine keinen keiner keinem keines nie niemals nichts niemand ohne weder
nunca jamas ningun ninguna ninguno nadie nada sin tampoco
mai nessun nessuna nessuno niente nulla senza
nao nem nenhum nenhuma ninguem sem jamais
niet geen nooit niemand inte ej aldrig ingen ikke ikkje aldri 
не ни нет никогда никто ничего без ні немає
لا لم لن ليس ليست ليسوا غير بدون`);

/** Words by which a writer holds back from vouching for a statement, folded. They hedge wherever they stand. */
export function hedges(english: boolean): WordList {
  return english ? ENGLISH_HEDGES : OTHER_HEDGES;
}

/** Words that negate, folded. */
export function negations(english: boolean): WordList {
  return english ? ENGLISH_NEGATIONS : OTHER_NEGATIONS;
}

/** Stand with another negation and negate nothing by themselves: French "ne ... pas". */
export const NEGATION_PARTICLES: ReadonlySet<string> = new Set(['ne', 'n']);
