/**
 * Makes src/core/fingerprint/common-terms.ts: how common the commonest terms are in news, so that an empty library can
 * tell "Brega" from "said". Only hashes and levels are kept, no words.
 *
 * usage: npx tsx scripts/make-document-frequencies/main.ts FILE.jsonl[.gz] ... > src/core/fingerprint/common-terms.ts
 * Lines are DOCS lines, or pairs whose `a` and `b` are (events.jsonl.gz, copies.docs.jsonl.gz and similarity.pairs.jsonl.gz). Terms are counted
 * per language and ranked by the share of the language in which they are commonest. Of languages that no file has come the function
 * words that the npm package `stopword` lists, those that the files do not know already. Deterministic.
 */

import * as stopword from 'stopword';
import { collectTerms } from '../../src/core/fingerprint/collect-terms.ts';
import { foldTerm } from '../../src/core/fingerprint/fold-term.ts';
import { encodeAscending } from '../../src/core/fingerprint/rice-code.ts';
import { levelOf } from '../../src/core/fingerprint/share-levels.ts';
import { tokenise } from '../../src/core/fingerprint/tokenise.ts';
import { hash32 } from '../../src/core/text/hash32.ts';
import { words } from '../../src/core/text/words.ts';
import { articleFromLine } from '../eval/article-from-line.ts';
import { readJsonLines } from '../eval/read-jsonl.ts';

/** Terms kept. Twice as many cost 8 KiB more in the worker. */
const TERMS = 8000;
/** A language with fewer articles says nothing about how common its words are. */
const LEAST_ARTICLES = 60;
/** A term in fewer articles of a language than this is chance, or one story. */
const LEAST_COUNT = 8;

interface LanguageCount {
  articles: number;
  readonly counts: Map<number, number>;
}

async function main(paths: readonly string[]): Promise<void> {
  const languages = new Map<string, LanguageCount>();
  for (const path of paths) {
    for await (const line of readJsonLines(path)) {
      for (const article of articlesOf(line)) {
        const language = (article.article.language ?? 'und').slice(0, 2);
        const entry = languages.get(language) ?? { articles: 0, counts: new Map() };
        languages.set(language, entry);
        entry.articles += 1;
        for (const { hash } of collectTerms(tokenise(article.article)))
          entry.counts.set(hash, (entry.counts.get(hash) ?? 0) + 1);
      }
    }
  }
  const shares = new Map<number, number>();
  for (const [language, { articles, counts }] of languages) {
    process.stderr.write(`${language}: ${articles} articles\n`);
    if (articles < LEAST_ARTICLES) continue;
    for (const [hash, count] of counts) {
      if (count >= LEAST_COUNT) shares.set(hash, Math.max(shares.get(hash) ?? 0, count / articles));
    }
  }
  const kept = [...shares]
    .sort(([hashA, shareA], [hashB, shareB]) => shareB - shareA || hashA - hashB)
    .slice(0, TERMS)
    .sort(([hashA], [hashB]) => hashA - hashB);
  const hashes = encodeAscending(Uint32Array.from(kept, ([hash]) => hash));
  const levels = kept.map(([, share]) => levelOf(share));
  process.stdout.write(sourceOf(kept.length, [...hashes], levels, functionWords(languages)));
}

/**
 * Ascending hashes of the words listed for languages that no file has. A word that the files have is as common as they say: "ali", which
 * Croatian writes for "but", is a name, and a word that English has too is rarer there.
 */
function functionWords(languages: ReadonlyMap<string, LanguageCount>): Uint32Array {
  const counted = new Map<number, number>();
  for (const { counts } of languages.values()) {
    for (const [hash, count] of counts) counted.set(hash, (counted.get(hash) ?? 0) + count);
  }
  const listed = new Set<number>();
  for (const entry of listsBeyond(languages).flat()) {
    const [word, ...more] = words(entry);
    const folded = word === undefined || more.length > 0 ? '' : foldTerm(word.text);
    const hash = hash32(folded);
    // Lists hold lone accents, too.
    if (/\p{L}/u.test(folded) && (counted.get(hash) ?? 0) < LEAST_COUNT) listed.add(hash);
  }
  return Uint32Array.from(listed).sort();
}

/** The lists of languages that are not counted. Exports are named by ISO 639-3, in places with a script or a country behind ("porBr"). */
function listsBeyond(languages: ReadonlyMap<string, LanguageCount>): readonly string[][] {
  return Object.entries(stopword).flatMap(([name, list]) => {
    const code = /^[a-z]{3}/.exec(name)?.[0];
    if (code === undefined || !Array.isArray(list)) return [];
    const { language } = new Intl.Locale(code);
    return (languages.get(language)?.articles ?? 0) < LEAST_ARTICLES ? [list] : [];
  });
}

function articlesOf(line: unknown): ReturnType<typeof articleFromLine>[] {
  const fields = line as { readonly lang?: unknown; readonly id?: unknown; readonly a?: unknown; readonly b?: unknown };
  if (typeof fields.a !== 'object' || typeof fields.b !== 'object') return [articleFromLine(line)];
  return [fields.a, fields.b].map((side) =>
    articleFromLine({ language: fields.lang, ...(side as object), id: fields.id }),
  );
}

function sourceOf(
  count: number,
  hashes: readonly number[],
  levels: readonly number[],
  functionWords: Uint32Array,
): string {
  const packed = levels.reduce<number[]>((bytes, level, i) => {
    if (i % 2 === 0) bytes.push(level);
    else bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) | (level << 4);
    return bytes;
  }, []);
  const base64 = (bytes: readonly number[]): string => Buffer.from(Uint8Array.from(bytes)).toString('base64');
  return [
    '// Made by scripts/make-document-frequencies from the development collections and the npm package stopword (MIT). Do not edit.',
    '',
    '/**',
    ' * The commonest terms of news: Rice-coded ascending hashes and, half a byte each, the level of their share of articles; and the hashes of',
    ' * function words of languages that were not counted.',
    ' */',
    'export const COMMON_TERMS = {',
    `  count: ${count},`,
    `  hashes: '${base64(hashes)}',`,
    `  levels: '${base64(packed)}',`,
    `  functionWordCount: ${functionWords.length},`,
    `  functionWords: '${base64([...encodeAscending(functionWords)])}',`,
    '} as const;',
    '',
  ].join('\n');
}

await main(process.argv.slice(2));
