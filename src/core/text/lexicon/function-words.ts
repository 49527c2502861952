import { type WordList, wordList } from './word-list.ts';

/** Words that carry grammar rather than content, in the languages Retold has rules for. Folded. */
export const FUNCTION_WORDS: WordList = wordList(`
a an the this that these those of in on at by for from with to into onto out up down over under about against between through during
before after above below as than then so and or but nor if while when where which who whom whose what how why there here
i me my we us our you your he him his she her hers it its they them their theirs one
be is are was were been being am do does did done have has had having will would shall should can could may might must
's also just only very too such same own other some any each all both more most not no
le la les un une des du de d l et ou mais donc ni car que qui quoi dont ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous
je tu se s en y dans par pour sur avec sans sous est sont etait etaient a ont avait ete etre avoir ne pas plus au aux qu c n m j t
der die das den dem des ein eine einer eines einem einen und oder aber doch in im an am auf aus bei mit nach von vom zu zum zur uber unter
vor fur um als wie wenn dass er sie es wir ihr ich sich sein ihre seine ist sind war waren hat haben hatte wird werden wurde wurden auch nur nicht
el los las lo al del y o e u pero que como mas su sus se es son era fue ha han habia con sin por para entre sobre ya
il lo gli i di da del della dei delle dello nel nella al alla ai con su per tra fra che chi e ed o ma si suo sua loro sono ha hanno era stato
os as do da dos das no na nos nas ao pelo pela um uma e ou mas com em por para seu sua foi ser tem`);
