import { type WordList, wordList } from './word-list.ts';

/** Forms of address and ranks that stand before a name, folded: "Mr", "Col". */
export const HONORIFICS: WordList = wordList(`
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess
col colonel gen general lt lieutenant sgt sergeant capt captain cpt cmdr commander adm admiral maj major cpl corporal pvt private brig brigadier
rev reverend father sister imam rabbi sheikh sheik pope bishop archbishop cardinal king queen prince princess emir
sen senator rep representative gov governor hon judge justice
monsieur messieurs madame mademoiselle mme mlle herr frau senor senora sr sra srta signor signora dott sig`);

/** Offices and roles that may stand before a name, with what qualifies them: "Foreign Minister", "opposition leader". */
export const OFFICES: WordList = wordList(`
president premier minister chancellor secretary chairman chairwoman chair chief leader director head envoy ambassador spokesman spokeswoman
spokesperson mayor governor senator congressman congresswoman lawmaker deputy vice-president commissioner inspector superintendent detective officer
boss manager coach captain editor founder owner analyst economist lawyer attorney prosecutor counsel judge justice professor
coordinator adviser advisor aide candidate representative councillor councilor mp mep speaker treasurer whip ceo cfo coo
general commander marshal admiral warlord rebel dictator strongman monarch sultan
presidente premier ministre ministro ministra prasident prasidentin minister ministerin kanzler kanzlerin burgermeister sprecher sprecherin chef chefin
porte-parole portavoz portavoce porta-voz alcalde sindaco prefeito maire gouverneur directeur directrice director diretor presidenta`);

/** Words that qualify an office or belong to it. */
export const OFFICE_MODIFIERS: WordList = wordList(`
prime foreign interior finance defence defense vice deputy former ex ex- acting outgoing incoming interim then current late senior chief general
assistant executive managing opposition party home health education justice labour transport trade energy environment agriculture housing
culture state attorney secretary under police fire union team rebel army navy military government company campaign press media
national regional local federal district city county supreme high first second third sole co joint permanent special personal veteran
de la du des del da do di der`);

const FULL_FORMS: ReadonlyMap<string, string> = new Map(
  'sen senator|rep representative|gov governor|gen general|col colonel|capt captain|lt lieutenant|sgt sergeant|prof professor|rev reverend|adm admiral|maj major|cpl corporal|brig brigadier|cmdr commander|det detective|supt superintendent|insp inspector|pres president|dep deputy|hon honourable|m monsieur|mme madame|mlle mademoiselle|sr senor|sra senora'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** The full word for an abbreviated title: "Sen" and "Senator" are one. */
export function fullTitle(word: string): string {
  return FULL_FORMS.get(word) ?? word;
}
