import { beforeEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/messaging/send.ts';
import { sendToBackground } from '../../src/platform/runtime.ts';

vi.mock('../../src/platform/runtime.ts', () => ({ sendToBackground: vi.fn() }));
const background = vi.mocked(sendToBackground);

beforeEach(() => background.mockReset());

describe('send', () => {
  it('gives the answer of the background', async () => {
    background.mockResolvedValueOnce({ ok: true, answer: { isFeed: true } });
    expect(await send('probe-feed', { url: 'https://courier.example/feed' })).toEqual({ isFeed: true });
    expect(background).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the browser says that nobody listens', () => Promise.reject(new Error('Could not establish connection.'))],
    ['nothing comes back', () => Promise.resolve(undefined)],
  ])('asks once more when the worker ended on the way: %s', async (_, lost) => {
    background.mockImplementationOnce(lost).mockResolvedValueOnce({ ok: true, answer: { isFeed: false } });
    expect(await send('probe-feed', { url: 'https://courier.example/feed' })).toEqual({ isFeed: false });
    const [[first], [second]] = background.mock.calls as [[unknown], [unknown]];
    expect(second).toEqual(first);
  });

  it('gives up after the second time', async () => {
    background.mockResolvedValue(undefined);
    await expect(send('probe-feed', { url: 'https://courier.example/feed' })).rejects.toThrow('did not answer');
    expect(background).toHaveBeenCalledTimes(2);
  });

  it('never repeats what the background answered with a failure', async () => {
    background.mockResolvedValueOnce({ ok: false, error: { name: 'QuotaExceeded', message: 'full' } });
    await expect(send('probe-feed', { url: 'https://courier.example/feed' })).rejects.toMatchObject({
      name: 'QuotaExceeded',
    });
    expect(background).toHaveBeenCalledTimes(1);
  });
});
