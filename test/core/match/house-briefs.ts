import type { Article } from '../../../src/core/article.ts';
import { sampleArticle } from './sample-article.ts';

/** Invented briefs about different things: title and text. */
const BRIEFS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'Library roof to be mended before winter',
      'The roof of the town library in Pellworth will be mended before the first frost, the building office said on Tuesday.\n\nRain had come through above the reading room since August, and 400 books had to be dried in the cellar. The work costs £62,000, of which the county pays half. Readers can borrow books at the school in the meantime.',
    ],
    [
      'Otter seen in canal for first time since 1961',
      'An otter has been seen in the Marrow canal for the first time in more than sixty years, a lock keeper reported.\n\nOwen Tarrant filmed the animal at dawn as it ate an eel on the steps of the old dye works. Biologists said cleaner water had brought back fish, and that a second animal might live upstream near Kestle weir.',
    ],
    [
      'Baker wins prize for rye loaf',
      'Hanna Bruckner, who bakes in a former fire station in Alderney Row, has won the national prize for the best rye loaf.\n\nThe judges praised a crumb that was "sour but kind". She uses flour from a mill nine miles away and lets the dough rest for thirty hours. There were 212 entries this year.',
    ],
    [
      'Bus drivers call off strike',
      'Drivers of the Calder valley buses have called off a two-day strike after their union accepted a rise of 4.1 per cent.\n\nThe company, Norvale Transit, had first offered half of it. Shop steward Fiona Keel said members had voted by a margin of three to one. Buses will run to the usual timetable on Thursday.',
    ],
    [
      'Chess club marks a hundred years',
      'The Lanmere chess club marked its hundredth birthday with a game on a board of paving stones outside the town hall.\n\nChildren in hats stood in for the pieces. The mayor, Ruth Osei, lost in nineteen moves to a girl of eleven. The club was founded by a watchmaker in 1926 and has sixty members.',
    ],
    [
      'Fire destroys barn with hay',
      'A barn with 300 bales of hay burned down on Sunday night at Tollgate Farm near Winsley, the fire brigade said.\n\nForty firefighters kept the flames from the stables, and eleven horses were led out unhurt. The farmer, Jack Ormond, put the loss at £90,000. A lightning strike is the likely cause.',
    ],
    [
      'Museum buys painter’s letters',
      'The county museum has bought 74 letters by the painter Isolde Crane from a dealer in Antwerp.\n\nThey tell of her years in a lighthouse and of a quarrel with her brother over blue paint. Curator Dev Malhotra said scholars had thought them lost in a flood in 1953. They will be shown from May.',
    ],
    [
      'Hospital opens sleep ward',
      'The St Brannoc hospital has opened a ward for people who cannot sleep, with eight beds and no clocks.\n\nProfessor Lena Whitlock, who leads it, said most patients had waited for two years. Light, noise and breath are measured through the night. The health authority pays for the first five years.',
    ],
  ],
  de: [
    [
      'Freibad öffnet eine Woche später',
      'Das Freibad in Oberlenz öffnet wegen einer undichten Leitung eine Woche später als geplant, teilte die Stadt am Montag mit.\n\nDie Reparatur kostet 48.000 Euro. Bademeister Jonas Thiel bat um Geduld. Dauerkarten gelten dafür bis Ende September.',
    ],
    [
      'Wildschweine verwüsten Friedhof',
      'Eine Rotte Wildschweine hat in der Nacht den Friedhof von Sankt Veit umgegraben und Dutzende Gräber beschädigt.\n\nPfarrerin Ilse Brandner sprach von einem traurigen Anblick. Jäger sollen nun einen Zaun aus Strom aufstellen, den die Gemeinde Haslach leiht.',
    ],
    [
      'Zug bleibt vier Stunden im Tunnel stehen',
      'Ein Regionalzug mit 170 Fahrgästen ist am Abend vier Stunden lang im Kettbergtunnel stehen geblieben.\n\nEin Baum hatte die Oberleitung abgerissen. Die Feuerwehr aus Nordheim brachte Wasser und Decken. Verletzt wurde niemand, sagte Sprecher Uwe Kranz.',
    ],
    [
      'Schreinerin wird Meisterin des Jahres',
      'Die Schreinerin Meike Sonntag aus Bredau ist zur Meisterin des Jahres gewählt worden.\n\nSie baut Orgelbänke und bildet drei Lehrlinge aus. Die Kammer lobte ihre Werkstatt in einer alten Molkerei. Das Preisgeld von 5.000 Euro steckt sie in eine Hobelmaschine.',
    ],
  ],
  fr: [
    [
      'Le phare de Kermor rouvre',
      'Le phare de Kermor rouvre au public samedi après deux ans de travaux, a annoncé la commune.\n\nLes 214 marches ont été refaites en granit. Le gardien, Yann Le Bihan, vendra lui-même les billets à six euros. Une exposition raconte le naufrage de 1896.',
    ],
    [
      'Un boulanger lègue sa recette',
      'Un boulanger de Saint-Aubrac a légué la recette de sa brioche à l’école du village avant de prendre sa retraite.\n\nMarcel Tournier l’avait gardée secrète pendant quarante ans. Les élèves en ont vendu 180 au marché de dimanche pour payer un voyage à la mer.',
    ],
    [
      'Les loups aperçus près de Vernolle',
      'Deux loups ont été filmés près de Vernolle par la caméra d’un chasseur, a confirmé l’office de la biodiversité.\n\nLes éleveurs réclament des chiens de protection. La préfète Claire Daumas les recevra mercredi. Aucun mouton n’a été attaqué pour l’instant.',
    ],
    [
      'Grève des cantines à Morlange',
      'Les cantines de Morlange resteront fermées jeudi en raison d’une grève des agents, prévient la mairie.\n\nIls demandent une prime de 120 euros. Environ 2 300 enfants devront apporter un repas froid. Les négociations reprennent lundi avec l’adjoint Karim Belhadj.',
    ],
  ],
  es: [
    [
      'El puente de Olmeda reabre',
      'El puente de Olmeda reabre este lunes al tráfico después de siete meses de obras, informó el ayuntamiento.\n\nLa reparación costó 1,8 millones de euros. El alcalde Julián Cobos cruzará el primero en bicicleta. Los camiones deberán esperar hasta junio.',
    ],
    [
      'Hallan una moneda romana en un viñedo',
      'Una agricultora ha hallado una moneda romana de oro en su viñedo de Valdearcos mientras podaba.\n\nPilar Santamaría la entregó al museo provincial. Los expertos la fechan en el año 68. Recibirá una recompensa de 4.000 euros.',
    ],
    [
      'Los pescadores de Ribamar protestan',
      'Unos doscientos pescadores de Ribamar cortaron ayer el puerto con sus barcos para protestar por el precio del gasóleo.\n\nLa cofradía pide una ayuda de veinte céntimos por litro. El delegado Tomás Irigoyen prometió una respuesta antes del viernes.',
    ],
    [
      'Una orquesta de niños toca en la cárcel',
      'La orquesta infantil de Fuenteclara tocó el sábado en la cárcel de la ciudad ante 140 internos.\n\nLa directora Nuria Beltrán eligió piezas de zarzuela. Un preso acompañó con una guitarra que había hecho él mismo en el taller.',
    ],
  ],
  ar: [
    [
      'افتتاح مكتبة عامة في حي النخيل',
      'افتتحت بلدية الروضة يوم الأحد مكتبة عامة جديدة في حي النخيل تضم أربعين ألف كتاب.\n\nوقال المدير سامي الدرويش إن القراء يمكنهم استعارة خمسة كتب في الأسبوع. وبلغت كلفة المبنى ثلاثة ملايين دينار دفعتها الوزارة.',
    ],
    [
      'انقطاع المياه عن ثلاث قرى',
      'انقطعت المياه عن ثلاث قرى شمال وادي السدر منذ صباح الثلاثاء بسبب عطل في المضخة الرئيسية.\n\nوذكرت الشركة أن الفنيين وصلوا إلى الموقع. وطالب المختار فهد العساف بإرسال صهاريج إلى المدارس والمستشفى الصغير.',
    ],
    [
      'فوز فريق الهضبة بكأس الشباب',
      'فاز فريق الهضبة بكأس الشباب لكرة السلة بعد مباراة مثيرة انتهت بفارق نقطتين أمام نادي المرفأ.\n\nوسجل اللاعب يزن الحموي تسعا وعشرين نقطة. وحضر المباراة ألفا متفرج في صالة الجامعة.',
    ],
    [
      'مزارعون يحصدون الزعفران لأول مرة',
      'حصد مزارعون في سهل البقيعة الزعفران لأول مرة بعد ثلاث سنوات من التجارب.\n\nوقالت المهندسة رنا الخطيب إن التربة مناسبة. وأنتج الحقل كيلوغرامين فقط، لكن سعر الغرام يغطي كلفة الموسم كله.',
    ],
  ],
  ja: [
    [
      '北浜の灯台が一般公開',
      '北浜市は十五日、改修を終えた灯台を二年ぶりに一般公開すると発表した。\n\n階段は百八十段あり、頂上からは湾を見渡せる。館長の佐伯直人さんは子どもたちに登ってほしいと話した。入場料は三百円。',
    ],
    [
      '山里小学校で最後の卒業式',
      '山里小学校で二十日、最後の卒業式が開かれ、六年生四人が校舎に別れを告げた。\n\n学校は来年度から隣町の学校と統合される。校長の高木節子さんは、川で泳いだ夏を忘れないでほしいと述べた。',
    ],
    [
      '豆腐店の火事で三棟焼ける',
      '二日未明、南町の豆腐店から火が出て、木造の建物三棟が焼けた。けが人はいなかった。\n\n店主の村井健さんは煙に気づいて近所を起こして回った。消防は釜の火の消し忘れとみて調べている。',
    ],
    [
      '珍しい白い鹿が現れる',
      '鳥越高原で白い鹿が目撃され、写真を撮ろうと多くの人が訪れている。\n\n発見したのは牧場で働く小林美雪さん。専門家は遺伝によるもので、近づかずに見守ってほしいと呼びかけている。',
    ],
  ],
  th: [
    [
      'เปิดสะพานไม้แห่งใหม่ที่บ้านดงหลวง',
      'ชาวบ้านดงหลวงเปิดใช้สะพานไม้แห่งใหม่ข้ามลำน้ำเมื่อวันจันทร์ หลังสะพานเดิมถูกน้ำพัดหายไปเมื่อปีที่แล้ว\n\nผู้ใหญ่บ้านสมชาย แก้วมณี กล่าวว่าใช้เงินบริจาคสองแสนบาท เด็กนักเรียนไม่ต้องพายเรือไปโรงเรียนอีกต่อไป',
    ],
    [
      'ช้างป่าบุกไร่อ้อยกลางดึก',
      'ช้างป่าสิบสองตัวบุกเข้าไร่อ้อยในอำเภอผานางกลางดึก ทำให้พืชผลเสียหายกว่าสามสิบไร่\n\nเจ้าหน้าที่ป่าไม้ใช้พลุไล่ฝูงช้างกลับเข้าเขตรักษาพันธุ์ ไม่มีผู้ได้รับบาดเจ็บ',
    ],
    [
      'ร้านก๋วยเตี๋ยวเก่าแก่ปิดตัว',
      'ร้านก๋วยเตี๋ยวเรือเก่าแก่ของตลาดบางน้อยจะปิดตัวในสิ้นเดือนนี้หลังเปิดมาหกสิบปี\n\nป้าละม่อมเจ้าของร้านบอกว่าอยากพักผ่อน ลูกค้าประจำต่อแถวยาวตั้งแต่เช้ามืดเพื่อชิมชามสุดท้าย',
    ],
    [
      'นักวิ่งทำลายสถิติมาราธอนเมืองเหนือ',
      'นักวิ่งสาวจากจังหวัดลำเนาทำลายสถิติมาราธอนเมืองเหนือด้วยเวลาสองชั่วโมงสามสิบเอ็ดนาที\n\nวารุณี ศรีสุข วัยยี่สิบสี่ปีซ้อมบนดอยทุกวัน เธอได้เงินรางวัลห้าแสนบาทและจะไปแข่งต่างประเทศ',
    ],
  ],
};

interface HouseLines {
  readonly language: string;
  readonly above?: string;
  readonly below: string;
}

/** What invented outlets print with every article, each longer than its briefs. */
const HOUSE_LINES: Readonly<Record<string, HouseLines>> = {
  'newsletter box': {
    language: 'en',
    below:
      'Sign up for the Morning Post, our free newsletter. Every weekday at six, editor Tamsin Hale sends you the five stories that matter in the county, what the weather will do and where the roads are closed. You can leave at any time with one click. By signing up you agree that the Post stores your address and sends you offers of the Guildford Media Group from time to time. Read our privacy notice to learn more about how your details are used.',
  },
  disclaimer: {
    language: 'en',
    below:
      'This article was first published by the Harbour Times and may not be copied, broadcast, rewritten or passed on without leave in writing from Harbour Times Publishing Limited, 14 Quay Street, Port Lorne. The opinions in it are those of the author and need not be those of the publisher.\n\nThe Harbour Times keeps to the Editors’ Code. If you have a complaint about accuracy or intrusion, write to complaints at the address above or call 01632 960 555 on weekdays from nine until five. If you are not content with our answer you may turn to the Press Standards Panel.',
  },
  "author's life": {
    language: 'en',
    below:
      'Gregor Vance is the regional correspondent of the Sentinel. He joined the paper in 2009 after seven years at Radio Thornbury and has written about flooding, farming and local government. In 2018 he won the Ellery Prize for his series on the closed mines of Upper Dale. He lives in Cobham with two dogs and a leaking boat. Write to him at the Sentinel, or follow him where you like. More stories by Gregor Vance: How the last pit pony came home; The village that moved twice; Inside the county’s smallest prison.',
  },
  'list of other stories': {
    language: 'en',
    below:
      'Read more from the Ledger\n\nDriver escapes as lorry of oranges tips over on ring road\n\nSinger Petra Low to open summer fair at Dunstead Hall\n\nFive places to eat well by the river, chosen by our critic\n\nWhy the clock of St Olave’s strikes thirteen\n\nCouncil tax to rise by 4.9 per cent, and what you will pay\n\nThe man who built a cathedral from matches\n\nQuiz: how well do you know the lanes of Old Marrick?\n\nSubscribe to the Ledger for £2 a week and read all that we write.',
  },
  'live header': {
    language: 'en',
    above:
      'Welcome to the Beacon’s live coverage. All times are given in Central European Time. This page is updated by our reporters in Brixham, Calloway and Port Sella through the day, and the newest entry stands first. Refresh the page to see what is new. If you are at the scene and it is safe to do so, send your pictures and videos to the newsdesk of the Beacon with your name and where you are. For all that we know so far, read our explainer. What follows is a summary by the desk.',
    below: 'Follow the Beacon on all channels. Our app for phones sends the most important news first.',
  },
  'lines of which each article has three': {
    language: 'en',
    below:
      'The Gazette is the only daily still printed in Easthaven and belongs to its readers, 4,100 of whom hold a share.\n\nPlease support local journalism: become a friend of the Gazette for three pounds a month and get the Saturday magazine free.\n\nListen to the Gazette podcast with Ada Nwosu and Piers Langley each Friday from six in the evening.\n\nTo report a mistake, write to the corrections desk at Gazette House, 3 Mill Lane, Easthaven EH2 4TT.\n\nAdvertise with us: our team under Sally Corrigan reaches sixty thousand homes between Easthaven and Lower Tarn every week.',
  },
  imprint: {
    language: 'en',
    below:
      'About this site. The Coastal Observer was founded in 1874 and is part of Meridian Regional Newspapers. Our journalism is independent of the owners. We label advertising. We correct mistakes quickly and say so. Ownership, funding and the names of all editors are on our transparency page. The Observer was awarded the Trust Mark of the Press Guild in 2021. Copyright Coastal Observer 2026. All rights reserved. Registered in England and Wales, number 0493321.',
  },
  German: {
    language: 'de',
    below:
      'Lesen Sie auch: So wird das Wetter am Wochenende im Oberland. Mehr Nachrichten aus der Region finden Sie jeden Morgen im kostenlosen Newsletter des Oberland-Kuriers. Melden Sie sich jetzt an und verpassen Sie nichts mehr aus Ihrer Gemeinde. Die Redaktion des Oberland-Kuriers erreichen Sie unter der Nummer 0800 123 456 oder am Marktplatz 7 in Lenzburg. Wir freuen uns über Hinweise, Fotos und Leserbriefe. Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung des Verlags.',
  },
  French: {
    language: 'fr',
    below:
      'Recevez chaque matin la lettre du Courrier de l’Ouest-Vallée, préparée par Hélène Marchetti. Abonnez-vous dès un euro par mois et profitez de tous nos articles, de nos enquêtes et du journal numérique. Vous pouvez vous désinscrire à tout moment. Les données sont traitées par la société éditrice du Courrier. Pour signaler une erreur ou témoigner, écrivez à la rédaction, 12 rue des Tanneurs. Reproduction interdite sans accord. À lire aussi : les dix plus beaux marchés de la vallée.',
  },
  Spanish: {
    language: 'es',
    below:
      'Suscríbase a El Faro del Norte y reciba cada mañana el boletín de la directora Marta Quiroga con las noticias más importantes de la provincia. Síganos en nuestras redes y descargue la aplicación gratuita. El Faro del Norte es un diario independiente fundado en 1932. Para enviar cartas, fotos o denuncias escriba a la redacción, calle Mayor 15. Queda prohibida la reproducción total o parcial sin permiso expreso de la editorial.',
  },
  Arabic: {
    language: 'ar',
    below:
      'تابعوا آخر الأخبار على صفحات صحيفة المنارة واشتركوا في النشرة اليومية التي تصلكم كل صباح مجانا. للتواصل مع هيئة التحرير يرجى الكتابة إلى مكتب الصحيفة في شارع الاستقلال أو الاتصال على الرقم المذكور في الصفحة الرئيسية. جميع الحقوق محفوظة لمؤسسة المنارة للنشر ولا يجوز نقل المواد دون إذن خطي مسبق من رئيس التحرير.',
  },
  Japanese: {
    language: 'ja',
    below:
      '青潮新聞のメールマガジンに登録すると、毎朝六時に編集部が選んだ地域の重要な記事をお届けします。記事や写真の無断転載を禁じます。ご意見やご感想、情報の提供は青潮新聞社読者係までお寄せください。電子版は月額九百八十円で、すべての記事と過去の紙面を読むことができます。',
  },
  Thai: {
    language: 'th',
    below:
      'ติดตามข่าวสารจากหนังสือพิมพ์รุ่งอรุณได้ทุกช่องทาง สมัครรับจดหมายข่าวฟรีทุกเช้าเพื่อไม่พลาดเรื่องสำคัญในจังหวัดของคุณ ส่งภาพและเบาะแสมาที่กองบรรณาธิการได้ตลอดยี่สิบสี่ชั่วโมง ห้ามทำซ้ำหรือเผยแพร่ข้อความและภาพถ่ายโดยไม่ได้รับอนุญาตเป็นลายลักษณ์อักษรจากสำนักพิมพ์',
  },
};

/** The kinds of house lines. */
export const HOUSES: readonly string[] = Object.keys(HOUSE_LINES);

/** How many briefs there are for the outlet with such house lines. */
export function briefCount(house: string): number {
  return BRIEFS[HOUSE_LINES[house]?.language ?? '']?.length ?? 0;
}

/** Brief number `i` as the outlet with such house lines prints it, or one of its kind that is called `outlet`. */
export function houseBrief(house: string, i: number, outlet = `outlet-${HOUSES.indexOf(house)}`): Article {
  const { language, above, below } = HOUSE_LINES[house] ?? { language: 'en', below: '' };
  const [title, text] = BRIEFS[language]?.[i] ?? ['', ''];
  const lines = below.split('\n\n');
  const kept = house.startsWith('lines') ? lines.filter((_, line) => line !== i % 5 && line !== (i + 2) % 5) : lines;
  return sampleArticle({
    url: `https://www.${outlet}.example/briefs/${i}`,
    outlet: { name: outlet, domain: `${outlet}.example` },
    title,
    language,
    text: [above, text, ...kept].filter((part) => part !== undefined).join('\n\n'),
    publishedAt: new Date(Date.UTC(2026, 8, 2 + 3 * i, 7)).toISOString(),
  });
}
