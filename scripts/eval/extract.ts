/**
 * `npm run -s eval:extract -- DIR`: one JSON line a saved page of DIR, in the order of their names (DESIGN.md, "Measured from
 * outside"). A page that is no article, or that cannot be read, still gets its line.
 */
import { bodyText } from '../../src/core/article.ts';
import { decodeHtml } from '../../src/extract/decode-html.ts';
import { extractArticle } from '../../src/extract/extract-article.ts';
import type { Extraction } from '../../src/extract/extraction.ts';
import { MAX_HTML_CHARS } from '../../src/extract/limits.ts';
import { parseHtml } from './parse-html.ts';
import { printLine } from './print-line.ts';
import { type HtmlInput, readHtmlInputs } from './read-inputs-html.ts';

/** A page of more characters is not even parsed. */
const TOO_LARGE: Extraction = { state: 'no-article', reason: 'too-large' };
const directory = process.argv[2];
if (directory === undefined) {
  console.error('usage: npm run -s eval:extract -- DIR');
  process.exit(2);
}

try {
  await extractAll(directory);
} catch (error) {
  // A folder that cannot be read is named; a stack would say no more.
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function extractAll(folder: string): Promise<void> {
  const inputs = readHtmlInputs(folder);
  let articles = 0;
  for (const input of inputs) {
    const line = readPage(input);
    if (line.text !== '') articles += 1;
    await printLine(line);
  }
  console.error(`${inputs.length} pages, ${articles} articles`);
}

function readPage(input: HtmlInput) {
  const nothing = {
    id: input.id,
    url: input.url,
    title: null,
    byline: null,
    outlet: null,
    credit: null,
    publishedAt: null,
    language: null,
    completeness: null,
    text: '',
  };
  try {
    const html = decodeHtml(input.readBytes(), null);
    const extraction = html.length > MAX_HTML_CHARS ? TOO_LARGE : extractArticle(parseHtml(html), input.url);
    if (extraction.state === 'no-article') {
      console.error(`${input.id}: ${extraction.reason}`);
      return nothing;
    }
    const { article } = extraction;
    return {
      id: input.id,
      url: input.url,
      title: article.title,
      byline: article.bylines.join(', ') || null,
      outlet: article.outlet.name,
      credit: article.credits.map((credit) => credit.agency).join(', ') || null,
      publishedAt: article.publishedAt,
      language: article.language,
      completeness: article.completeness,
      text: bodyText(article),
    };
  } catch (error) {
    console.error(`${input.id}: ${error instanceof Error ? error.stack : String(error)}`);
    return nothing;
  }
}
