import { WordedPattern, wordKey } from '../worded-pattern.ts';

/**
 * Lines that are page furniture whatever stands around them. The block model sees their words too, but on a short page with
 * bare markup it has nothing else to go by. Whole lines only: a story may be about newsletters.
 */
const FURNITURE_LINES: readonly WordedPattern[] = [
  // Comment counts and calls to comment, in the languages of the development pages.
  new WordedPattern(
    'comment|komment|coment|reacties|komentar|yorum|комментари|コメント|评论|條評論|댓글|replies',
    String.raw`^[\s,|·•-]*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|yorumlar?|комментари[ийев]+)?\s*[:(]?\s*\d{1,6}\s*[)]?\s*(?:comments?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarz[ey]?|komentarzy|yorum|комментари[а-я]+|コメント|评论|條評論|댓글)(?:\s+(?:to|on|so far|zu|sur)\b.{0,30})?\.?$`,
  ),
  new WordedPattern(
    'comment|komment|coment|reacties|komentar|yorum|комментари',
    String.raw`^(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|yorumlar|комментарии)\s*[:(]?\s*\d{0,6}\)?$`,
  ),
  new WordedPattern(
    '^leave|^post|^add|^write|^view|^show|^read|^join|^see|^hide|^load',
    String.raw`^(?:leave|post|add|write|view|show|read|join|see|hide|load)\s+(?:a|all|the|your|more|in the)?\s*(?:comments?|reply|conversation|discussion)(?:\s*\(\d+\))?\.?$`,
  ),
  // Sign-up boxes.
  new WordedPattern(
    '^sign up|^subscribe|^register|^get|^join',
    String.raw`^(?:sign up|subscribe|register|get|join)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|mailing list|email alerts?)\b.{0,40}$`,
  ),
  new WordedPattern(
    'to your ',
    String.raw`\b(?:straight|delivered|sent|directly)\s+(?:direct(?:ly)?\s+)?(?:in)?to your (?:inbox|e-?mail)\b`,
  ),
  new WordedPattern('please select at least one', String.raw`\bplease select at least one (?:mailing list|newsletter)`),
  new WordedPattern('^you can unsubscribe', String.raw`^you can unsubscribe (?:at )?any ?time\b`),
  new WordedPattern(
    '^by subscribing|^by signing up|^by clicking|^by submitting|^by entering|^by providing|^by registering',
    String.raw`^by (?:subscribing|signing up|clicking|submitting|entering|providing|registering)\b.{0,200}\b(?:agree|acknowledge|consent|accept|terms|privacy)\b`,
  ),
  new WordedPattern(
    'newsletter',
    String.raw`^(?:jetzt|hier)?\s*(?:zum|den|unseren?)?\s*newsletter\b.{0,40}(?:abonnieren|anmelden|bestellen)\.?$`,
  ),
  new WordedPattern(
    '^abonnez-vous|^inscrivez-vous|^recevez',
    String.raw`^(?:abonnez-vous|inscrivez-vous|recevez)\b.{0,60}\bnewsletters?\b.{0,30}$`,
  ),
  new WordedPattern(
    '^suscríb|^inscreva-se|^assine|^iscriviti|^apúntate|^recibe',
    String.raw`^(?:suscríbete|suscríbase|inscreva-se|assine|iscriviti|apúntate|recibe)\b.{0,60}\b(?:newsletters?|boletín|boletim|correo)\b.{0,30}$`,
  ),
  // When a page was made, told from now on.
  new WordedPattern(
    ' ago$| ago.$|^vor |^il y a |^hace | fa$| fa.$|^há |назад|前|전',
    String.raw`^(?:(?:posted|published|updated):? )?(?:(?:\d+|an?) (?:sec|min|hour|hr|day|week)\w* ago|(?:vor|il y a|hace|há) \d+ (?:sek|min|st|tag|h|jour|d[ií]as?)\S*|\d+ (?:minut|or|giorn)\w+ fa|\d+ (?:мин|час|д)\S* назад|\d+ ?(?:分|時間|日)前|\d+ ?(?:분|시간|일) ?전)\.?$`,
  ),
  // Share bars, advertising marks, loading marks.
  new WordedPattern(
    '^share|^tweet|^copy link|^print|^teilen|^partager|^compart|^condividi|^delen|^udostępnij|^поделиться|^شارك|^分享|^シェア|^공유|^email|^e-mail|^artikel teilen',
    String.raw`^(?:share|share (?:this|on|via|with)\b.{0,40}|tweet|copy link|print|email|e-mail|teilen|artikel teilen|partager|compartir|compartilhar|condividi|delen|udostępnij|поделиться|شارك|分享|シェア|공유)$`,
  ),
  new WordedPattern(
    '^advert|^ad|^sponsored|^promoted|^anzeige|^werbung|^publicit|^publicidad|^pubblicit|^reklam|^annons|^mainos|^реклама|^إعلان|^広告|^广告|^광고',
    String.raw`^(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam[ae]?|annonse|annons|mainos|реклама|إعلان|広告|广告|광고)(?:\s*[-–—·:|].{0,40})?$`,
  ),
  new WordedPattern(
    '^advertisement|^scroll to|^article continues|^continue reading|^story continues',
    String.raw`^(?:advertisement\s*[-–—]\s*)?(?:scroll to continue|article continues below|continue reading below|story continues below)\b.{0,40}$`,
  ),
  new WordedPattern(
    '^read |^also read|^see also|^more on|^lesen sie|^mehr zum|^lire|^voir aussi|^lea también|^lee también|^leia|^veja|^leggi|^lees ook|^läs|^czytaj|^zobacz|^čtěte|^читайте|^اقرأ|^à lire|^les ',
    String.raw`^(?:read (?:more|also|next)|also read|see also|more on this|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|voir aussi|lea también|lee también|leia (?:mais|também)|leggi anche|lees ook|les også|läs (?:också|mer)|czytaj (?:też|także|więcej)|zobacz też|čtěte také|читайте также|اقرأ أيضا)\s*[:：|–—-].{0,160}$`,
  ),
  new WordedPattern(
    '^loading|^please wait|^wird geladen|^chargement|^cargando',
    String.raw`^(?:loading|please wait|wird geladen|chargement|cargando)\W*$`,
  ),
  // Where a story goes on, on this page or another, and how often it was read.
  new WordedPattern(
    '^contin|^(contin|^page|^(page|^this|^(this|^story|^(story|^article|^(article',
    String.raw`^\(?(?:(?:this )?(?:story|article) )?(?:continue[sd] (?:below|(?:on|from) page \w+)|page \d+ of \d+|continued\s+\d+(?:\s*\|\s*\d+)*\s*(?:next)?)\)?\.?$`,
  ),
  new WordedPattern(
    '^this story has|^this article has',
    String.raw`^this (?:story|article) has been (?:read|viewed) [\d,.]+ times\.?$`,
  ),
  new WordedPattern('^comments', String.raw`^comments (?:on this (?:story|article)|\[[^\]]{0,30}\])$`),
  new WordedPattern('^this site is', String.raw`^this site is protected by recaptcha\b`),
];

/** Whose rights a notice reserves stands at its head, a date before it at most; it may be a paragraph. */
const RIGHTS_NOTICE = new WordedPattern(
  '©|(c)|copyright',
  String.raw`^\s*(?:[^©]{0,30}\b(?:19|20)\d\d\b[^©a-z]{0,12}(?:[ap]\.?m\.?)?\s*)?(?:©|\(c\)|copyright)(?=[^.]{0,100}\b(?:19|20)\d\d\b)[^.]{0,100}[.,]?\s*(?:all rights|alle rechte|tous droits|todos l?os d|tutti i diritti|(?:this (?:material|article)|the information contained)\b.{0,60} may not)`,
);

/** Whether a block is a notice of rights: "© 2026 Agency. All rights reserved. This material may not be published". */
export function isRightsNotice(text: string): boolean {
  return RIGHTS_NOTICE.test(text, wordKey(text.slice(0, 80)));
}

/** Longer blocks are prose. */
const MAX_LINE_CHARS = 320;

/** A line that parts what stands around it ("* * *"), or counts pages as one system of the nineties does ("-- -- -- 37"). */
const MARKS_ONLY = /^(?:[-–—_*=~#•·◇◆■□※\s]+|(?:-+\s+){2,}\d{1,4})$/;

/** Whether a block's whole text is a line of furniture. */
export function isFurnitureText(text: string): boolean {
  if (text.length > MAX_LINE_CHARS) return false;
  if (MARKS_ONLY.test(text)) return true;
  const key = wordKey(text);
  return FURNITURE_LINES.some((pattern) => pattern.test(text, key));
}
