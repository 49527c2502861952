import { type WordList, wordList } from './word-list.ts';

/** Nouns for those who make statements, folded. */
export const SOURCE_NOUNS: WordList = wordList(`
official officials minister ministers ministry spokesman spokeswoman spokesperson spokesmen spokespeople police authorities authority government
source sources witness witnesses resident residents analyst analysts expert experts researcher researchers scientist scientists
investigator investigators prosecutor prosecutors lawyer lawyers attorney attorneys doctor doctors critics supporters campaigners activists
company firm union unions statement report reports document documents media newspaper agency agencies study survey poll
officer officers president premier chairman chief leader leaders diplomat diplomats insiders observers economists rebels opposition
army military department office court council commission committee neighbours neighbors relatives family friends
responsables responsable autorites temoins policiers gouvernement ministre sources experts porte-parole
behorden polizei sprecher sprecherin regierung zeugen minister experten ermittler staatsanwaltschaft
autoridades policia gobierno testigos fuentes portavoz ministro expertos
autorita polizia governo testimoni fonti portavoce ministro esperti
policia governo testemunhas fontes porta-voz especialistas`);
