import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageReader } from '../../src/content/page-reader.ts';

const SENTENCE =
  'The ferry between Quill and Saint Orla was cancelled on Monday after the crew refused to sail in the gale.';
const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, at) => `<p>${at + 1}. ${SENTENCE} Nobody at the harbour office would say when it will leave again.</p>`,
).join('');
const PAGE = `<!doctype html><html lang="en"><head><title>No ferry</title></head><body><article><h1>No ferry to Saint Orla</h1>${PARAGRAPHS}</article></body></html>`;

function reader() {
  const { document } = parseHTML(PAGE) as unknown as { readonly document: Document };
  const location = { href: 'https://courier.example/ferry' };
  Object.defineProperty(document, 'location', { value: location });
  const say = (text: string) => {
    const first = document.querySelector('p');
    if (first !== null) first.textContent = text;
  };
  /** As pages of one screen do: the address and the title first, the text later. */
  const goOn = (href: string) => {
    location.href = href;
    document.title = 'Bridge closed';
  };
  const draw = (html: string) => {
    const article = document.querySelector('article');
    if (article !== null) article.innerHTML = html;
  };
  return { page: new PageReader(document), say, goOn, draw };
}

async function firstBlock(page: PageReader): Promise<string | undefined> {
  const answer = await page.extract();
  return answer.state === 'article' ? answer.article.blocks[0]?.text : answer.reason;
}

const LATER = `In the meantime, ${SENTENCE} The islanders were told to wait for Wednesday, when the wind should turn.`;

describe('PageReader', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('answers the request that was expected with what it read ahead, once', async () => {
    const { page, say } = reader();
    page.readAhead();
    say(LATER);
    expect(await firstBlock(page)).toContain('1. The ferry');
    expect(await firstBlock(page)).toContain('In the meantime');
  });

  it('reads the page again when the request came late', async () => {
    const { page, say } = reader();
    page.readAhead();
    say(LATER);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now + 300);
    expect(await firstBlock(page)).toContain('In the meantime');
  });

  it('leaves what fails to the request', async () => {
    const broken = new PageReader({} as Document);
    expect(() => broken.readAhead()).not.toThrow();
    await expect(broken.extract()).rejects.toThrow();
  });

  describe('on a page that goes on to another address without loading it', () => {
    const BRIDGE = PARAGRAPHS.replaceAll('ferry', 'bridge').replaceAll('harbour', 'roads');
    const answered = (page: PageReader) =>
      page.extract().then((answer) => answer.state === 'article' && answer.article);

    it('waits for the text of that address, until it is drawn', async () => {
      vi.useFakeTimers();
      const { page, goOn, draw } = reader();
      await page.extract();
      goOn('https://courier.example/bridge');
      const article = answered(page);
      await vi.advanceTimersByTimeAsync(300);
      draw('<p>Loading</p>');
      await vi.advanceTimersByTimeAsync(300);
      draw(BRIDGE.slice(0, BRIDGE.lastIndexOf('<p>')));
      await vi.advanceTimersByTimeAsync(250);
      draw(BRIDGE);
      await vi.advanceTimersByTimeAsync(500);
      expect(await article).toMatchObject({
        canonicalUrl: 'https://courier.example/bridge',
        blocks: Array.from({ length: 6 }, () => ({ text: expect.stringContaining('The bridge') })),
      });
    });

    it('answers a text that stays under the address that it was read at, and waits no second time', async () => {
      vi.useFakeTimers();
      const { page, goOn, draw } = reader();
      await page.extract();
      goOn('https://courier.example/bridge');
      const article = answered(page);
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await article).toMatchObject({ canonicalUrl: 'https://courier.example/ferry' });
      expect(await answered(page)).toMatchObject({ canonicalUrl: 'https://courier.example/ferry' });
      draw(BRIDGE);
      expect(await answered(page)).toMatchObject({ canonicalUrl: 'https://courier.example/bridge' });
    });

    it('does not wait where the text is there already, nor for what only says whence its reader came', async () => {
      vi.useFakeTimers();
      const { page, goOn, draw } = reader();
      await page.extract();
      goOn('https://courier.example/ferry?utm_source=mail#top');
      expect(await answered(page)).toMatchObject({ blocks: { length: 6 } });
      goOn('https://courier.example/bridge');
      draw(BRIDGE);
      expect(await answered(page)).toMatchObject({ canonicalUrl: 'https://courier.example/bridge' });
    });
  });
});
