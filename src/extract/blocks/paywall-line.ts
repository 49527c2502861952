/** What a page prints in place of the rest of its article. */
const PAYWALL_LINES: readonly RegExp[] = [
  /\byou(?:['’]ve| have)(?: now)? (?:read|reached|used|run out of)\b.{0,50}\b(?:free|monthly|limit|articles?)\b/iu,
  /\b(?:to|and) (?:continue|keep) reading\b|^(?:continue|keep) reading (?:this article )?(?:with|for|by)\b|\bsubscribe (?:now )?to (?:continue|read|unlock)\b|\bunlock this (?:article|story)\b/iu,
  /^already (?:a )?(?:subscriber|subscribed|a member|have an account)\b|\bthis (?:article|story|content) is (?:reserved )?(?:only )?(?:available )?(?:for|to) (?:our )?(?:subscribers|members|registered)/iu,
  /\bjetzt weiterlesen\b|\bum weiterzulesen\b|\bmit .{0,20}\bplus\b.{0,20}\bweiterlesen\b|\bsie haben bereits ein (?:abo|konto)\b/iu,
  /\bpour lire la suite\b|\bil vous reste .{0,20}% de cet article\b|\barticle réservé (?:à nos|aux) abonnés\b/iu,
  /\bpara (?:seguir|continuar) (?:leyendo|lendo)\b|\bexclusivo para (?:suscriptores|assinantes)\b|\bper continuare a leggere\b|\bom verder te lezen\b|\baby czytać dalej\b|\bfor å lese videre\b/iu,
];
/** Longer texts may speak of a paywall; this is one. */
const MAX_CHARS = 220;

/** Whether a block's text asks for payment or a log-in before the rest of the article. */
export function isPaywallLine(text: string): boolean {
  return text.length <= MAX_CHARS && PAYWALL_LINES.some((pattern) => pattern.test(text));
}
