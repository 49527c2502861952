import { LetterPattern } from '../letter-pattern.ts';

/** Numbers that `writeTextSigns` writes. Their names are for training and tests, and no part of the script in a page. */
export const TEXT_SIGNS = 30;

/** Numbers that describe the text of a run by itself, whatever its place in the page. */
export const TEXT_SIGN_NAMES = [
  'chars',
  'words',
  'wordLength',
  'sentences',
  'commas',
  'digits',
  'capitals',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'startsLower',
  'startsQuote',
  'question',
  'copyright',
  'at',
  'bars',
  'slashes',
  'clock',
  'year',
  'bracketed',
  'photoWord',
  'newsletterWord',
  'commentWord',
  'shareWord',
  'readMoreWord',
  'byWord',
  'adWord',
  'rightsWord',
  'minutesWord',
  'secondPerson',
] as const satisfies { readonly length: typeof TEXT_SIGNS };

const PHOTO =
  /(?:\b(?:photo(?:graph)?s?|picture|image|foto|fotos|photos?|bild|bilder|getty|shutterstock|istock|file pic|zdj|kuva|kép)\b|фото|صورة|写真|图片|사진)/i;
const NEWSLETTER =
  /(?:newsletter|e-?mails?\b|inbox|sign up|subscri|abonn|abonează|suscri|iscriv|inscr|assine|registrier|mailing|prenumer|tilaa|подпис|підпис|اشترك|订阅|登録|구독)/i;
const COMMENT =
  /(?:\bcomments?\b|komment|comentar|commentaire|commenti|reacties|komentar|komentář|коммент|комент|تعليق|评论|コメント|댓글)/i;
const SHARE =
  /(?:\bshare\b|facebook|twitter|whatsapp|instagram|telegram|linkedin|teilen|partag|compart|condivid|delen|udostępn|podziel|поделит|شارك|分享|シェア|공유|copy link|google news|follow us|join our)/i;
const READ_MORE =
  /^(?:read (?:more|also|next|:)|also read|see also|see more|more (?:on|from|:)|related|recommended|don'?t miss|watch|listen|must read|lesen sie|mehr zum|siehe auch|auch interessant|lire aussi|à lire|voir aussi|lea también|le puede|más (?:sobre|información)|te puede|leia (?:mais|também)|veja (?:mais|também)|leggi anche|lees (?:ook|meer)|les (?:også|mer)|läs (?:också|mer)|læs også|czytaj|zobacz|čtěte|lue myös|читайте|читати|اقرأ|关注|関連|관련|→|▶|►|>)/i;
const BY =
  /^(?:by|von|par|por|di|da|door|av|af|od|text|texte|words|written|reporting|reporter|autor|автор|текст|redaktion|redacción|redazione|بقلم|记者|文)\b/i;
const AD =
  /^(?:advert|anzeige|werbung|publicit|publicidad|pubblicit|reklam|annonse|mainos|sponsored|promoted|реклама|広告|广告|광고|إعلان)/i;
const RIGHTS =
  /(?:all rights reserved|alle rechte|tous droits|derechos reservados|diritti riservati|direitos reservados|may not be (?:published|reproduced)|terms of (?:use|service)|privacy policy|cookie|datenschutz|impressum|recaptcha|mailchimp)/i;
const MINUTES =
  /^(?:\d+ ?(?:min(?:ute)?s?|hours?|days?|h|m)\b|updated|published|posted|last (?:updated|modified)|stand:|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено)/i;
const SECOND_PERSON = /\b(?:you|your|you'll|sie|ihre?n?|vous|votre|tu|usted|sua|você|lei|je)\b/gi;

const CAPITAL = new LetterPattern(String.raw`[\p{Lu}]`, 'g');
const SMALL_FIRST = new LetterPattern(String.raw`^[\p{Ll}]`);

/** Characters of a run that its signs are read from: a paragraph's worth. Megabyte words exist. */
const MAX_READ_CHARS = 3_000;

/** Writes the signs of a text into `row` from `at` on, in the order of `TEXT_SIGN_NAMES`. O(1): `MAX_READ_CHARS` are read. */
export function writeTextSigns(whole: string, row: Float32Array, at: number): void {
  const text = whole.length > MAX_READ_CHARS ? whole.slice(0, MAX_READ_CHARS) : whole;
  const words = countWords(text);
  const signs: number[] = [
    Math.min(text.length, 2_000),
    Math.min(words, 400),
    words === 0 ? 0 : text.length / words,
    count(text, /[.!?…。！？؟](?=\s|$|["”’»)])/g),
    count(text, /[,،，、;]/g),
    count(text, /\d/g) / text.length,
    count(text, CAPITAL.on(text)) / text.length,
    endsSentence(text) ? 1 : 0,
    /[:：]$/.test(text) ? 1 : 0,
    /(?:…|\.\.\.|\[\+\]|»)$/.test(text) ? 1 : 0,
    SMALL_FIRST.on(text).test(text) ? 1 : 0,
    /^["“„«'‘”»「–—-]/.test(text) ? 1 : 0,
    text.includes('?') ? 1 : 0,
    /©|\(c\)|copyright/i.test(text) ? 1 : 0,
    /@|https?:|www\./.test(text) ? 1 : 0,
    count(text, /[|•·]/g),
    count(text, /\//g),
    /\b\d{1,2}[:.h]\d{2}\b/.test(text) ? 1 : 0,
    /\b(?:19|20)\d{2}\b/.test(text) ? 1 : 0,
    /^[([].*[)\]]\.?$/.test(text) ? 1 : 0,
    PHOTO.test(text) ? 1 : 0,
    NEWSLETTER.test(text) ? 1 : 0,
    COMMENT.test(text) ? 1 : 0,
    SHARE.test(text) ? 1 : 0,
    READ_MORE.test(text) ? 1 : 0,
    BY.test(text) ? 1 : 0,
    AD.test(text) ? 1 : 0,
    RIGHTS.test(text) ? 1 : 0,
    MINUTES.test(text) ? 1 : 0,
    words === 0 ? 0 : count(text, SECOND_PERSON) / words,
  ];
  row.set(signs, at);
}

/** Characters of quotation marks and brackets looked behind for the end of a sentence. */
const MAX_CLOSING = 8;

/** Whether a text ends as a sentence does: with a full stop or the like, quotation marks and brackets after it. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟]["”’»)\]]*$/.test(text.slice(-MAX_CLOSING));
}

/** Words, about: scripts without spaces count three characters as one. */
export function countWords(text: string): number {
  const spaced = count(text, /\s+/g) + 1;
  return Math.max(spaced, Math.round(count(text, UNSPACED) / 3));
}

/** Chinese and Japanese; blocks and no `\p{Script=Han}`, which the browser takes a while to compile. */
const UNSPACED =
  /[\u3005\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff6f\uff71-\uff9d]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
