import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readTab } from '../../../src/pages/popup/read-tab.ts';
import { sendToBackground } from '../../../src/platform/runtime.ts';
import { injectScript } from '../../../src/platform/scripting.ts';
import { sendToTab } from '../../../src/platform/tabs.ts';

vi.mock('../../../src/platform/runtime.ts', () => ({ sendToBackground: vi.fn() }));
vi.mock('../../../src/platform/scripting.ts', () => ({ injectScript: vi.fn() }));
vi.mock('../../../src/platform/tabs.ts', () => ({ sendToTab: vi.fn() }));

const background = vi.mocked(sendToBackground);
const page = vi.mocked(sendToTab);
const inject = vi.mocked(injectScript);
const noReceiver = Object.assign(new Error('nobody'), { name: 'NoReceiver' });
const article = { state: 'no-article', reason: 'not-an-article' };
const answer = { state: 'not-allowed' };
const underWay = vi.fn();
const brought = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  background.mockResolvedValue({ ok: true, answer });
  page.mockResolvedValue({ ok: true, answer: article });
  inject.mockResolvedValue(undefined);
});

const commands = () => background.mock.calls.map(([envelope]) => envelope as { type: string; request: unknown });

describe('readTab', () => {
  it('starts the worker before it knows the tab', () => {
    void readTab(new Promise(() => undefined), underWay, brought);
    expect(commands()).toMatchObject([{ type: 'get-ready' }]);
    expect(page).not.toHaveBeenCalled();
  });

  it('says when the worker has the page, and not before', async () => {
    brought.mockImplementation(() => expect(commands().map(({ type }) => type)).toEqual(['get-ready', 'read-page']));
    background.mockReturnValue(new Promise(() => undefined));
    void readTab(Promise.resolve(3), underWay, brought);
    expect(brought).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(brought).toHaveBeenCalledOnce());
  });

  it('injects the content script where there is none, and brings its answer to the worker', async () => {
    page.mockRejectedValueOnce(noReceiver);
    expect(await readTab(Promise.resolve(3), underWay, brought)).toEqual(answer);
    expect(inject).toHaveBeenCalledWith(3, '/content.js');
    expect(commands()[1]).toMatchObject({ type: 'read-page', request: { tabId: 3, extracted: article } });
  });

  it('injects without waiting to hear that there is none, and asks again when it is there', async () => {
    let hear = (_error: Error): void => undefined;
    page.mockReturnValueOnce(
      new Promise((_resolve, reject) => {
        hear = reject;
      }),
    );
    const reading = readTab(Promise.resolve(3), underWay, brought);
    await vi.waitFor(() => expect(inject).toHaveBeenCalledOnce());
    expect(page).toHaveBeenCalledTimes(1);
    hear(noReceiver);
    expect(await reading).toEqual(answer);
    expect(page).toHaveBeenCalledTimes(2);
    expect(inject).toHaveBeenCalledOnce();
  });

  it('takes the answer of a script that is there, whatever becomes of another', async () => {
    inject.mockRejectedValue(new Error('refused'));
    expect(await readTab(Promise.resolve(3), underWay, brought)).toEqual(answer);
    expect(page).toHaveBeenCalledTimes(1);
    expect(commands()[1]).toMatchObject({ type: 'read-page', request: { extracted: article } });
  });

  it('is under way when the page has the request, before it has answered', async () => {
    page.mockRejectedValueOnce(noReceiver).mockReturnValueOnce(new Promise(() => undefined));
    void readTab(Promise.resolve(3), underWay, brought);
    await vi.waitFor(() => expect(underWay).toHaveBeenCalled());
    expect(page).toHaveBeenCalledTimes(2);
  });

  it('leaves a page that it may not read to the worker, which names the cause', async () => {
    page.mockRejectedValue(noReceiver);
    inject.mockRejectedValue(Object.assign(new Error('refused'), { name: 'NotAllowed' }));
    await readTab(Promise.resolve(3), underWay, brought);
    expect(underWay).toHaveBeenCalled();
    expect(commands()[1]).toMatchObject({ type: 'read-page', request: { tabId: 3, extracted: null } });
  });

  it('reads though the worker cannot get ready', async () => {
    background.mockRejectedValueOnce(new Error('no worker')).mockRejectedValueOnce(new Error('no worker'));
    expect(await readTab(Promise.resolve(3), underWay, brought)).toEqual(answer);
  });

  it('says that no tab is open', async () => {
    await expect(readTab(Promise.reject(new Error('NoTab')), underWay, brought)).rejects.toThrow('NoTab');
    expect(underWay).toHaveBeenCalled();
  });
});
