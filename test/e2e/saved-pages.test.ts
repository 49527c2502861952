import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, pressButton } from './popup-actions.ts';
import { type SavedPage, savedPages } from './saved-pages.ts';

const PATIENCE = 20_000;

/** How often the page renders its text anew, and how long it waits between, in ms. */
const RENDERINGS = 6;
const PAUSE = 120;

const pages = savedPages();
const hostOf = (index: number) => `saved${index}.localhost`;

/** Real pages, where the development collections are: marks land on the right words, and the page stays as it was. */
describe.runIf(pages.length > 0)('a real page that renders its text anew while it is marked', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;

  beforeAll(async () => {
    newsstand = await startNewsstand({
      extraPages: Object.fromEntries(
        pages.flatMap(({ html, otherHtml }, index) => [
          [hostOf(index), { '/story': html }],
          [`other${index}.localhost`, { '/story': otherHtml }],
        ]),
      ),
    });
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it.each(pages.map((page, index) => ({ ...page, index })))('$name', async ({ index, changed }) => {
    const other = await reader.open(`http://other${index}.localhost:${newsstand.port}/story`);
    await closePopup(await reader.clickAndWait(other));
    await other.close();
    const page = await reader.open(`http://${hostOf(index)}:${newsstand.port}/story`);
    const before = await settledState(page);

    const popup = await reader.clickAndWait(page);
    await popup.waitForFunction(() => performance.getEntriesByName('retold:comparisons').length > 0);
    await pressButton(popup, 'Mark in page');
    await page.waitForFunction(() => CSS.highlights.has('retold-changed'), { timeout: PATIENCE });
    await closePopup(popup);
    await page.bringToFront();
    expect(firstChange(before, await settledState(page))).toBeNull();
    expect(changed.length).toBeGreaterThan(2);
    const marked = await markedWords(page);
    expect(missed(changed, marked)).toEqual([]);
    expect(astray(changed, marked)).toEqual([]);

    await renderAnew(page);
    const rendered = await settledState(page);
    await page.waitForFunction(
      (wanted) => {
        const marked = [...(CSS.highlights.get('retold-changed') ?? [])] as Range[];
        return (
          marked.length === wanted && marked.every((range) => range.startContainer.isConnected && !range.collapsed)
        );
      },
      { timeout: PATIENCE, polling: 100 },
      marked.length,
    );
    expect(await markedWords(page)).toEqual(marked);
    expect(firstChange(rendered, await settledState(page))).toBeNull();
    await page.close();
  });
});

/** Where every element of a page stands, as "P 8 40 784 120", and its markup. */
interface PageState {
  readonly html: string;
  readonly boxes: readonly string[];
}

/** The page's state once it stands still: pictures that may not load give up their places one after the other. */
async function settledState(page: Page): Promise<PageState> {
  for (let last = await stateOf(page), time = 0; time < PATIENCE / PAUSE; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const now = await stateOf(page);
    if (firstChange(last, now) === null) return now;
    last = now;
  }
  throw new Error('The page never stood still.');
}

function stateOf(page: Page): Promise<PageState> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    boxes: [...document.body.querySelectorAll('*')].map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return [each.nodeName, x, y, width, height].join(' ');
    }),
  }));
}

/** The first box or markup that is not as it was, short enough to print; null: the page is as it was. */
function firstChange(before: PageState, now: PageState): string | null {
  const index = now.boxes.findIndex((box, i) => box !== before.boxes[i]);
  if (index >= 0 || now.boxes.length !== before.boxes.length) return `${before.boxes[index]} -> ${now.boxes[index]}`;
  const at = [...now.html].findIndex((char, i) => char !== before.html[i]);
  return now.html === before.html ? null : `${before.html.slice(at, at + 80)} -> ${now.html.slice(at, at + 80)}`;
}

/** The words marked as changed, each with the 20 characters on both sides of it, white space folded. */
function markedWords(page: Page): Promise<SavedPage['changed']> {
  return page.evaluate(() => {
    const fold = (text: string) => text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');
    return [...(CSS.highlights.get('retold-changed') ?? [])].map((marked) => {
      const range = marked as Range;
      const around = document.createRange();
      around.selectNodeContents(document.body);
      around.setEnd(range.startContainer, range.startOffset);
      const before = fold(String(around)).slice(-20);
      around.selectNodeContents(document.body);
      around.setStart(range.endContainer, range.endOffset);
      return { before, word: String(range), after: fold(String(around)).slice(0, 20) };
    });
  });
}

/** The changed words on which no mark stands, in their very place. */
function missed(changed: SavedPage['changed'], marked: SavedPage['changed']): SavedPage['changed'] {
  return changed.filter(
    ({ before, word, after }) =>
      !marked.some((mark) => mark.word === word && mark.before.endsWith(before) && mark.after.startsWith(after)),
  );
}

/** The marks that hold no changed word. */
function astray(changed: SavedPage['changed'], marked: SavedPage['changed']): SavedPage['changed'] {
  return marked.filter((mark) => !changed.some(({ word }) => mark.word.includes(word)));
}

/** What a live page does to its text: new nodes for old ones, markup written again, words wrapped, text nodes split. */
async function renderAnew(page: Page): Promise<void> {
  await page.evaluate(
    async (times, pause) => {
      const renderings: readonly ((paragraph: HTMLElement) => void)[] = [
        (paragraph) => paragraph.replaceWith(paragraph.cloneNode(true)),
        (paragraph) => {
          const { innerHTML } = paragraph;
          paragraph.innerHTML = '';
          paragraph.innerHTML = innerHTML;
        },
        (paragraph) => {
          const text = [...paragraph.childNodes].find((node): node is Text => node instanceof Text && node.length > 30);
          if (text === undefined) return;
          const wrapped = document.createElement('span');
          text.splitText(15);
          text.replaceWith(wrapped);
          wrapped.append(text);
        },
        (paragraph) => {
          for (const node of [...paragraph.childNodes])
            if (node instanceof Text && node.length > 40) node.splitText(20);
        },
      ];
      for (let time = 0; time < times; time += 1) {
        for (const [index, paragraph] of [...document.querySelectorAll<HTMLElement>('p')].entries()) {
          if ((index + time) % 3 !== 0) renderings[(index + time) % renderings.length]?.(paragraph);
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    RENDERINGS,
    PAUSE,
  );
}
