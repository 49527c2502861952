import { existsSync, readFileSync } from 'node:fs';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { decodeHtml } from '../../../src/extract/decode-html.ts';
import { extractArticle } from '../../../src/extract/extract-article.ts';
import { readTar } from './read-tar.ts';
import { type CreditScore, labelledPages, scoreCredits } from './score-names.ts';

/** Credits of the labelled SpotSigs pages (135 of 2006-07, mostly wire copies, no addresses); empty without the archive. */
export function scoreOldCopies(archive: string): CreditScore[] {
  if (!existsSync(archive)) return [];
  const labelled = new Set(labelledPages('spotsigs'));
  return readTar(readFileSync(archive))
    .filter(({ path }) => labelled.has(path))
    .map(({ path, bytes }) => {
      const extraction = extractArticle(parseHtml(decodeHtml(bytes, null)), '');
      const credits = extraction.state === 'article' ? extraction.article.credits : [];
      return scoreCredits(
        'spotsigs',
        path,
        credits.map(({ agency }) => agency),
      );
    });
}
