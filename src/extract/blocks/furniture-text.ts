/**
 * Lines that are page furniture whatever stands around them. The block model sees their words too, but on a short page with
 * bare markup it has nothing else to go by. Whole lines only: a story may be about newsletters.
 */
const FURNITURE_LINES: readonly RegExp[] = [
  // Comment counts and calls to comment, in the languages of the development pages.
  /^[\s,|·•-]*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|yorumlar?|комментари[ийев]+)?\s*[:(]?\s*\d{1,6}\s*[)]?\s*(?:comments?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarz[ey]?|komentarzy|yorum|комментари\p{L}+|コメント|评论|條評論|댓글)(?:\s+(?:to|on|so far|zu|sur)\b.{0,30})?\.?$/iu,
  /^(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|yorumlar|комментарии)\s*[:(]?\s*\d{0,6}\)?$/iu,
  /^(?:leave|post|add|write|view|show|read|join|see|hide|load)\s+(?:a|all|the|your|more|in the)?\s*(?:comments?|reply|conversation|discussion)(?:\s*\(\d+\))?\.?$/iu,
  // Sign-up boxes.
  /^(?:sign up|subscribe|register|get|join)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|mailing list|email alerts?)\b.{0,40}$/iu,
  /\b(?:straight|delivered|sent|directly)\s+(?:direct(?:ly)?\s+)?(?:in)?to your (?:inbox|e-?mail)\b/iu,
  /\bplease select at least one (?:mailing list|newsletter)/iu,
  /^you can unsubscribe (?:at )?any ?time\b/iu,
  /^by (?:subscribing|signing up|clicking|submitting|entering|providing|registering)\b.{0,200}\b(?:agree|acknowledge|consent|accept|terms|privacy)\b/iu,
  /^(?:jetzt|hier)?\s*(?:zum|den|unseren?)?\s*newsletter\b.{0,40}(?:abonnieren|anmelden|bestellen)\.?$/iu,
  /^(?:abonnez-vous|inscrivez-vous|recevez)\b.{0,60}\bnewsletters?\b.{0,30}$/iu,
  /^(?:suscríbete|suscríbase|inscreva-se|assine|iscriviti|apúntate|recibe)\b.{0,60}\b(?:newsletters?|boletín|boletim|correo)\b.{0,30}$/iu,
  // Share bars, advertising marks, loading marks.
  /^(?:share|share (?:this|on|via|with)\b.{0,40}|tweet|copy link|print|email|e-mail|teilen|artikel teilen|partager|compartir|compartilhar|condividi|delen|udostępnij|поделиться|شارك|分享|シェア|공유)$/iu,
  /^(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam[ae]?|annonse|annons|mainos|реклама|إعلان|広告|广告|광고)(?:\s*[-–—·:|].{0,40})?$/iu,
  /^(?:advertisement\s*[-–—]\s*)?(?:scroll to continue|article continues below|continue reading below|story continues below)\b.{0,40}$/iu,
  /^(?:read (?:more|also|next)|also read|see also|more on this|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|voir aussi|lea también|lee también|leia (?:mais|também)|leggi anche|lees ook|les også|läs (?:också|mer)|czytaj (?:też|także|więcej)|zobacz też|čtěte také|читайте также|اقرأ أيضا)\s*[:：|–—-].{0,160}$/iu,
  /^(?:loading|please wait|wird geladen|chargement|cargando)\W*$/iu,
  /^this site is protected by recaptcha\b/iu,
];

/** Longer blocks are prose. */
const MAX_LINE_CHARS = 320;

/** Whether a block's whole text is a line of furniture. */
export function isFurnitureText(text: string): boolean {
  return text.length <= MAX_LINE_CHARS && FURNITURE_LINES.some((pattern) => pattern.test(text));
}
