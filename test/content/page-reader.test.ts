import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageReader } from '../../src/content/page-reader.ts';

const SENTENCE =
  'The ferry between Quill and Saint Orla was cancelled on Monday after the crew refused to sail in the gale.';
const PAGE = `<!doctype html><html lang="en"><head><title>No ferry</title></head><body><article><h1>No ferry to Saint Orla</h1>${Array.from(
  { length: 6 },
  (_, at) => `<p>${at + 1}. ${SENTENCE} Nobody at the harbour office would say when it will leave again.</p>`,
).join('')}</article></body></html>`;

function reader() {
  const { document } = parseHTML(PAGE) as unknown as { readonly document: Document };
  Object.defineProperty(document, 'location', { value: { href: 'https://courier.example/ferry' } });
  const say = (text: string) => {
    const first = document.querySelector('p');
    if (first !== null) first.textContent = text;
  };
  return { page: new PageReader(document), say };
}

function firstBlock(page: PageReader): string | undefined {
  const answer = page.extract();
  return answer.state === 'article' ? answer.article.blocks[0]?.text : answer.reason;
}

const LATER = `In the meantime, ${SENTENCE} The islanders were told to wait for Wednesday, when the wind should turn.`;

describe('PageReader', () => {
  afterEach(() => vi.restoreAllMocks());

  it('answers the request that was expected with what it read ahead, once', () => {
    const { page, say } = reader();
    page.readAhead();
    say(LATER);
    expect(firstBlock(page)).toContain('1. The ferry');
    expect(firstBlock(page)).toContain('In the meantime');
  });

  it('reads the page again when the request came late', () => {
    const { page, say } = reader();
    page.readAhead();
    say(LATER);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 300);
    expect(firstBlock(page)).toContain('In the meantime');
  });

  it('leaves what fails to the request', () => {
    const broken = new PageReader({} as Document);
    expect(() => broken.readAhead()).not.toThrow();
    expect(() => broken.extract()).toThrow();
  });
});
