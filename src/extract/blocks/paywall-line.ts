/** What a page prints in place of the rest of its article. */
const PAYWALL_LINES: readonly RegExp[] = [
  /\byou(?:['’]ve| have)(?: now)? (?:read|reached|used|run out of)\b.{0,50}\b(?:free|monthly|limit|articles?)\b/i,
  /\b(?:to|and) (?:continue|keep) reading\b|^(?:continue|keep) reading (?:this article )?(?:with|for|by)\b|\bsubscribe (?:now )?to (?:continue|read|unlock)\b|\bunlock this (?:article|story)\b/i,
  /^already (?:a )?(?:subscriber|subscribed|a member|have an account)\b|\bthis (?:article|story|content) is (?:reserved )?(?:only )?(?:available )?(?:for|to) (?:our )?(?:subscribers|members|registered)/i,
  /\bjetzt weiterlesen\b|\bum weiterzulesen\b|\bmit .{0,20}\bplus\b.{0,20}\bweiterlesen\b|\bsie haben bereits ein (?:abo|konto)\b/i,
  /\bpour lire la suite\b|\bil vous reste .{0,20}% de cet article\b|\barticle réservé (?:à nos|aux) abonnés\b/i,
  /\bpara (?:seguir|continuar) (?:leyendo|lendo)\b|\bexclusivo para (?:suscriptores|assinantes)\b|\bper continuare a leggere\b|\bom verder te lezen\b|\baby czytać dalej\b|\bfor å lese videre\b/i,
];
/** Words that every such line has some of: most lines are none, and are told so by one test. */
const MAYBE =
  /you(?:['’]ve| have)|(?:continue|keep) reading|subscribe|unlock this|already (?:a |subscri)|(?:article|story|content) is|weiterlesen|weiterzulesen|haben bereits|lire la suite|il vous reste|article réservé|para (?:seguir|continuar)|exclusivo para|continuare a leggere|om verder te lezen|czytać dalej|å lese videre/i;
/** Longer texts may speak of a paywall; this is one. */
const MAX_CHARS = 220;

/** Whether a block's text asks for payment or a log-in before the rest of the article. */
export function isPaywallLine(text: string): boolean {
  return text.length <= MAX_CHARS && MAYBE.test(text) && PAYWALL_LINES.some((pattern) => pattern.test(text));
}
