/** Lists of function words, one export a language, named by its ISO 639-3 code. */
declare module 'stopword' {
  export const eng: string[];
  export function removeStopwords(tokens: string[], list?: string[]): string[];
}
