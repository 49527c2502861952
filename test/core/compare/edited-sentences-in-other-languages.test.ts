import { describe } from 'vitest';
import { checkEdits, SAME } from './check-edits.ts';

describe('an edited French sentence', () => {
  checkEdits('fr', [
    ['number', 'Au moins 31 personnes ont été tuées.', 'Au moins 34 personnes ont été tuées.'],
    ['number', 'Il a fallu vingt-deux heures.', 'Il a fallu vingt-trois heures.'],
    [SAME, 'Le quai a coûté 1,2 million d’euros.', 'Le quai a coûté 1,2 million €.'],
    [SAME, 'L’île compte 12 500 habitants.', 'L’île compte 12.500 habitants.'],
    ['date', 'Le bac a coulé lundi.', 'Le bac a coulé dimanche.'],
    [SAME, 'Le bac a coulé hier.', 'Le bac a coulé mardi.'],
    [
      'quote',
      '« Nous avons senti un choc très violent », a dit le maire.',
      '« Nous avons senti un choc assez violent », a dit le maire.',
    ],
    [
      'attribution',
      'Le maire a déclaré que la porte était vieille.',
      'Le maire a prétendu que la porte était vieille.',
    ],
    ['negation', 'Le maire est venu au port.', 'Le maire n’est pas venu au port.'],
    ['hedge', 'Le bac a pris feu.', 'Le bac aurait pris feu.'],
    ['attribution', 'Selon la police, le bac était plein.', 'Selon des témoins, le bac était plein.'],
    ['attribution', 'Le bac était plein, d’après la police.', 'Le bac était plein.'],
    [
      'speaker',
      '« Le bac était plein ce jour-là », a dit Anna Brand.',
      '« Le bac était plein ce jour-là », a dit Marc Orell.',
    ],
    ['number', 'L’eau est montée de 3,5 mètres.', 'L’eau est montée de 4,5 mètres.'],
    ['number', 'Le chantier a coûté 2,3 milliards d’euros.', 'Le chantier a coûté 2,3 millions d’euros.'],
    ['number', 'Une vingtaine de bateaux ont coulé.', 'Une trentaine de bateaux ont coulé.'],
    [SAME, 'Près de 40 % des élus ont voté.', 'Près de 40 pour cent des élus ont voté.'],
    [SAME, 'Le bac a coulé il y a deux jours.', 'Le bac a coulé lundi.'],
    ['date', 'Le bac a coulé il y a deux jours.', 'Le bac a coulé samedi.'],
    ['date', 'Le bac a coulé lundi matin.', 'Le bac a coulé lundi soir.'],
    ['negation', 'Le ministre ne viendra pas.', 'Le ministre viendra.'],
    ['title', 'M. Orell a parlé longtemps.', 'Orell a parlé longtemps.'],
  ]);
});

describe('an edited German sentence', () => {
  checkEdits('de', [
    ['number', 'Mindestens 31 Menschen kamen ums Leben.', 'Mindestens 34 Menschen kamen ums Leben.'],
    ['number', 'Die Suche dauerte einundzwanzig Stunden.', 'Die Suche dauerte vierundzwanzig Stunden.'],
    [SAME, 'Der Kai kostete 1,2 Millionen Euro.', 'Der Kai kostete 1,2 Mio. Euro.'],
    [SAME, 'Die Quote stieg um 8 Prozent.', 'Die Quote stieg um 8 %.'],
    ['date', 'Die Fähre sank am Montag.', 'Die Fähre sank am Sonntag.'],
    ['date', 'Die Wahl findet am 5. März statt.', 'Die Wahl findet am 7. März statt.'],
    [SAME, 'Die Fähre sank gestern.', 'Die Fähre sank am Dienstag.'],
    [
      'quote',
      '„Wir haben einen harten Schlag gespürt“, sagte der Bürgermeister.',
      '„Wir haben einen leichten Schlag gespürt“, sagte der Bürgermeister.',
    ],
    ['attribution', 'Der Minister sagte, die Tür sei alt.', 'Der Minister behauptete, die Tür sei alt.'],
    ['negation', 'Der Minister hat die Warnung gelesen.', 'Der Minister hat die Warnung nicht gelesen.'],
    ['hedge', 'Der Eigner hat die Warnung ignoriert.', 'Der Eigner hat die Warnung angeblich ignoriert.'],
    ['attribution', 'Laut Polizei war die Fähre voll.', 'Laut Zeugen war die Fähre voll.'],
    ['attribution', 'Nach Angaben der Polizei war die Fähre voll.', 'Nach Angaben der Behörden war die Fähre voll.'],
    [
      'speaker',
      '„Die Fähre war an dem Tag zu voll“, sagte Anna Brand.',
      '„Die Fähre war an dem Tag zu voll“, sagte Marc Orell.',
    ],
    ['number', 'Das Wasser stieg um 3,5 Meter.', 'Das Wasser stieg um 4,5 Meter.'],
    [SAME, 'Die Fähre sank vor zwei Tagen.', 'Die Fähre sank am Montag.'],
    ['date', 'Die Fähre sank am Montagmorgen.', 'Die Fähre sank am Montagabend.'],
    ['wording', 'Die Ernte war in diesem Jahr gut.', 'Die Lese war in diesem Jahr gut.'],
    ['name', 'Er lebt in Berlin und arbeitet dort.', 'Er lebt in Hamburg und arbeitet dort.'],
    ['negation', 'Es gab keinen Schaden.', 'Es gab einen Schaden.'],
  ]);
});

describe('an edited Spanish, Italian or Portuguese sentence', () => {
  checkEdits('es', [
    ['number', 'Al menos 31 personas murieron.', 'Al menos 34 personas murieron.'],
    ['date', 'El barco se hundió el lunes.', 'El barco se hundió el domingo.'],
    [SAME, 'El barco se hundió ayer.', 'El barco se hundió el martes.'],
    [
      'quote',
      '«Sentimos un golpe muy fuerte», dijo el alcalde.',
      '«Sentimos un golpe bastante fuerte», dijo el alcalde.',
    ],
    ['attribution', 'El alcalde dijo que la puerta era vieja.', 'El alcalde aseguró que la puerta era vieja.'],
    ['negation', 'El alcalde leyó la carta.', 'El alcalde no leyó la carta.'],
    ['hedge', 'El dueño ignoró la carta.', 'El dueño presuntamente ignoró la carta.'],
    ['attribution', 'Según la policía, el barco iba lleno.', 'Según los testigos, el barco iba lleno.'],
    ['attribution', 'El barco iba lleno, según la policía.', 'El barco iba lleno.'],
    [
      'speaker',
      '«El barco iba muy lleno ese día», dijo Ana Brand.',
      '«El barco iba muy lleno ese día», dijo Marcos Orell.',
    ],
    ['number', 'El agua subió 3,5 metros.', 'El agua subió 4,5 metros.'],
    ['number', 'Llegaron veintidós barcos.', 'Llegaron veintitrés barcos.'],
    [SAME, 'El barco se hundió hace dos días.', 'El barco se hundió el lunes.'],
    ['date', 'El barco se hundió por la mañana.', 'El barco se hundió por la noche.'],
    ['negation', 'El alcalde nunca leyó la carta.', 'El alcalde leyó la carta.'],
  ]);
  checkEdits('it', [
    ['number', 'Almeno 31 persone sono morte.', 'Almeno 34 persone sono morte.'],
    ['date', 'Il traghetto è affondato lunedì.', 'Il traghetto è affondato domenica.'],
    [
      'quote',
      '«Abbiamo sentito un colpo molto forte», ha detto il sindaco.',
      '«Abbiamo sentito un colpo abbastanza forte», ha detto il sindaco.',
    ],
    ['negation', 'Il sindaco ha letto la lettera.', 'Il sindaco non ha letto la lettera.'],
    ['hedge', 'Il proprietario ha ignorato la lettera.', 'Il proprietario avrebbe ignorato la lettera.'],
    ['attribution', 'Secondo la polizia, il traghetto era pieno.', 'Secondo i testimoni, il traghetto era pieno.'],
    ['attribution', 'Il traghetto era pieno, secondo la polizia.', 'Il traghetto era pieno.'],
    ['number', 'Arrivò il secondo traghetto.', 'Arrivò il terzo traghetto.'],
    ['number', 'L’acqua è salita di 3,5 metri.', 'L’acqua è salita di 4,5 metri.'],
    [SAME, 'Sono arrivate 22 barche.', 'Sono arrivate ventidue barche.'],
    [SAME, 'Il traghetto è affondato due giorni fa.', 'Il traghetto è affondato lunedì.'],
    ['date', 'Il traghetto è affondato lunedì mattina.', 'Il traghetto è affondato lunedì sera.'],
    ['negation', 'Il sindaco non ha mai letto la lettera.', 'Il sindaco ha letto la lettera.'],
    ['hedge', 'Il presunto ladro è fuggito.', 'Il ladro è fuggito.'],
  ]);
  checkEdits('pt', [
    ['number', 'Pelo menos 31 pessoas morreram.', 'Pelo menos 34 pessoas morreram.'],
    ['date', 'A balsa afundou na segunda-feira.', 'A balsa afundou no domingo.'],
    ['attribution', 'O prefeito disse que a porta era velha.', 'O prefeito afirmou que a porta era velha.'],
    ['negation', 'O prefeito leu a carta.', 'O prefeito não leu a carta.'],
    ['hedge', 'O dono ignorou a carta.', 'O dono supostamente ignorou a carta.'],
    ['attribution', 'Segundo a polícia, a balsa estava cheia.', 'Segundo testemunhas, a balsa estava cheia.'],
    [
      'attribution',
      'De acordo com a polícia, a balsa estava cheia.',
      'De acordo com testemunhas, a balsa estava cheia.',
    ],
    ['number', 'A água subiu 3,5 metros.', 'A água subiu 4,5 metros.'],
    [SAME, 'A balsa afundou há dois dias.', 'A balsa afundou na segunda-feira.'],
    ['date', 'A balsa afundou na manhã de terça-feira.', 'A balsa afundou na noite de terça-feira.'],
    ['negation', 'O prefeito leu a carta.', 'O prefeito não leu a carta.'],
    ['hedge', 'O suposto ladrão fugiu.', 'O ladrão fugiu.'],
  ]);
});

describe('an edited Arabic sentence', () => {
  checkEdits('ar', [
    ['number', 'قتل ٣١ شخصا في الحادث أمس.', 'قتل ٣٤ شخصا في الحادث أمس.'],
    [
      'attribution',
      'وقال الوزير إن السد آمن تماما ولا خطر على السكان.',
      'وزعم الوزير إن السد آمن تماما ولا خطر على السكان.',
    ],
    ['name', 'وقال القديري إن الباب كان قديما ولم يفحصه أحد.', 'وقال القادري إن الباب كان قديما ولم يفحصه أحد.'],
    ['negation', 'السد آمن في هذه المنطقة من البلاد.', 'السد غير آمن في هذه المنطقة من البلاد.'],
  ]);
});
