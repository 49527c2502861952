/** What consent platforms and cookie notices call their boxes, as words of an id or a class. */
const CONSENT_NAME =
  /(?:^|[\s_-])(?:onetrust|didomi|usercentrics|(?:cybot)?cookiebot|qc-cmp|sp_message|truste|trustarc|evidon|iubenda|klaro|osano|termly|borlabs|fc-consent|(?:cookie|gdpr|consent|cmp)[_-]?(?:banner|notice|consent|law|bar|wall|popup|modal|overlay|disclaimer|layer|manager|dialog|container|wrapper|root|box))\w*(?:$|[\s_-])/i;
/** A test that nearly all names fail at once. */
const MAYBE =
  /consent|cookie|gdpr|cmp|onetrust|didomi|usercentrics|sp_message|trust|evidon|iubenda|klaro|osano|termly|borlabs/i;

/**
 * Whether an element is a cookie or consent notice: named so, and not around the page's own headline or article (pages also
 * name their wrappers after a notice that is open). Its text is legal prose that every content finder takes for an article.
 */
export function isConsentWall(element: Element): boolean {
  const id = element.getAttribute('id') ?? '';
  const className = element.getAttribute('class') ?? '';
  if (!MAYBE.test(id) && !MAYBE.test(className)) return false;
  if (!CONSENT_NAME.test(id) && !CONSENT_NAME.test(className)) return false;
  const tag = element.localName;
  return tag !== 'body' && tag !== 'html' && element.querySelector('h1, article, main') === null;
}
