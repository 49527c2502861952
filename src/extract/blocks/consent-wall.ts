/** Names that consent platforms and cookie notices give to their boxes. */
const CONSENT_NAME =
  /(?:^|[\s_-])(?:onetrust|didomi|usercentrics|cookiebot|cybotcookiebot\w*|qc-cmp2?|sp_message|truste|trustarc|evidon|iubenda|klaro|osano|termly|borlabs|fc-consent|cookie-?(?:banner|notice|consent|law|bar|wall|popup|modal|overlay|disclaimer|layer|info)|consent-?(?:banner|wall|modal|popup|manager|layer|overlay|dialog)|gdpr-?(?:banner|consent|notice|modal|popup|overlay)|cmp-?(?:banner|container|wrapper|root|modal|box|layer))(?:$|[\s_-])/i;

/**
 * Whether an element is a cookie or consent notice: named so, and not around the page's own headline or article (pages also
 * name their wrappers after a notice that is open). Its text is legal prose that every content finder takes for an article.
 */
export function isConsentWall(element: Element): boolean {
  const names = `${element.id ?? ''} ${element.getAttribute('class') ?? ''}`;
  if (names.length < 4 || !CONSENT_NAME.test(names)) return false;
  const tag = element.localName;
  return tag !== 'body' && tag !== 'html' && element.querySelector('h1, article, main') === null;
}
