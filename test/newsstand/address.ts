/** Lower-case words of a headline joined by hyphens, Latin or Arabic letters and digits kept. */
export function slug(title: string, maxWords = 9): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/[\u0300-\u036f’']/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, maxWords).join('-');
}

/** A steady number of `digits` digits for an article's address, as content systems give them. FNV-1a, 32 bits. */
export function addressNumber(text: string, digits: number): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return String(10 ** (digits - 1) + ((hash >>> 0) % (9 * 10 ** (digits - 1))));
}
