/** "en_us" and "en-us" are the same language; what is no tag, by its form or to the browser ("en-x"), is null. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    Intl.getCanonicalLocales(tag);
    return tag;
  } catch {
    return null; // well-formed by the pattern, a RangeError wherever the browser is asked about it
  }
}
