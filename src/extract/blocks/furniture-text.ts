/**
 * Lines that are page furniture whatever stands around them. The block model sees their words too, but on a short page with
 * bare markup it has nothing else to go by. Whole lines only: a story may be about newsletters.
 */
const FURNITURE_LINES: readonly RegExp[] = [
  // Comment counts and calls to comment, in the languages of the development pages.
  /^[\s,|·•-]*(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|yorumlar?|комментари[ийев]+)?\s*[:(]?\s*\d{1,6}\s*[)]?\s*(?:comments?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarz[ey]?|komentarzy|yorum|комментари[а-я]+|コメント|评论|條評論|댓글)(?:\s+(?:to|on|so far|zu|sur)\b.{0,30})?\.?$/i,
  /^(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|yorumlar|комментарии)\s*[:(]?\s*\d{0,6}\)?$/i,
  /^(?:leave|post|add|write|view|show|read|join|see|hide|load)\s+(?:a|all|the|your|more|in the)?\s*(?:comments?|reply|conversation|discussion)(?:\s*\(\d+\))?\.?$/i,
  // Sign-up boxes.
  /^(?:sign up|subscribe|register|get|join)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|mailing list|email alerts?)\b.{0,40}$/i,
  /\b(?:straight|delivered|sent|directly)\s+(?:direct(?:ly)?\s+)?(?:in)?to your (?:inbox|e-?mail)\b/i,
  /\bplease select at least one (?:mailing list|newsletter)/i,
  /^you can unsubscribe (?:at )?any ?time\b/i,
  /^by (?:subscribing|signing up|clicking|submitting|entering|providing|registering)\b.{0,200}\b(?:agree|acknowledge|consent|accept|terms|privacy)\b/i,
  /^(?:jetzt|hier)?\s*(?:zum|den|unseren?)?\s*newsletter\b.{0,40}(?:abonnieren|anmelden|bestellen)\.?$/i,
  /^(?:abonnez-vous|inscrivez-vous|recevez)\b.{0,60}\bnewsletters?\b.{0,30}$/i,
  /^(?:suscríbete|suscríbase|inscreva-se|assine|iscriviti|apúntate|recibe)\b.{0,60}\b(?:newsletters?|boletín|boletim|correo)\b.{0,30}$/i,
  // Share bars, advertising marks, loading marks.
  /^(?:share|share (?:this|on|via|with)\b.{0,40}|tweet|copy link|print|email|e-mail|teilen|artikel teilen|partager|compartir|compartilhar|condividi|delen|udostępnij|поделиться|شارك|分享|シェア|공유)$/i,
  /^(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam[ae]?|annonse|annons|mainos|реклама|إعلان|広告|广告|광고)(?:\s*[-–—·:|].{0,40})?$/i,
  /^(?:advertisement\s*[-–—]\s*)?(?:scroll to continue|article continues below|continue reading below|story continues below)\b.{0,40}$/i,
  /^(?:read (?:more|also|next)|also read|see also|more on this|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire|voir aussi|lea también|lee también|leia (?:mais|também)|leggi anche|lees ook|les også|läs (?:också|mer)|czytaj (?:też|także|więcej)|zobacz też|čtěte také|читайте также|اقرأ أيضا)\s*[:：|–—-].{0,160}$/i,
  /^(?:loading|please wait|wird geladen|chargement|cargando)\W*$/i,
  /^this site is protected by recaptcha\b/i,
];

/** Longer blocks are prose. */
const MAX_LINE_CHARS = 320;

/** Whether a block's whole text is a line of furniture. */
export function isFurnitureText(text: string): boolean {
  return text.length <= MAX_LINE_CHARS && FURNITURE_LINES.some((pattern) => pattern.test(text));
}
