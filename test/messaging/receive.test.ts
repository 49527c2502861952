import { describe, expect, it } from 'vitest';
import { answerOf, RemoteError } from '../../src/messaging/envelope.ts';
import { receiver } from '../../src/messaging/receive.ts';

interface Commands {
  double: { request: { readonly n: number }; answer: number };
}

const parsers = {
  double: (request: unknown) => {
    const { n } = request as { n?: unknown };
    if (typeof n !== 'number') throw new TypeError('n must be a number');
    return { n };
  },
};

const page = { isExtensionPage: true };
const elsewhere = { isExtensionPage: false };

function listener(double: (n: number) => number = (n) => n * 2) {
  return receiver<Commands>('background', parsers, { double: ({ n }) => double(n) }, { onlyExtensionPages: true });
}

describe('receiver', () => {
  it('answers a command that is of its form', async () => {
    const reply = await listener()({ to: 'background', type: 'double', request: { n: 21 } }, page);
    expect(answerOf(reply)).toBe(42);
  });

  it('leaves messages to others alone', () => {
    expect(listener()({ to: 'content', type: 'double', request: { n: 1 } }, page)).toBeUndefined();
    expect(listener()('hello', page)).toBeUndefined();
    expect(listener()(null, page)).toBeUndefined();
  });

  it('does not answer senders that are no page of ours', () => {
    expect(listener()({ to: 'background', type: 'double', request: { n: 1 } }, elsewhere)).toBeUndefined();
  });

  it('names an unknown command, even one that every object has', async () => {
    for (const type of ['halve', 'toString', '__proto__']) {
      const reply = await listener()({ to: 'background', type, request: {} }, page);
      expect(reply).toMatchObject({ ok: false, error: { name: 'UnknownCommand' } });
    }
  });

  it('replies with a failure when the request is not of its form', async () => {
    const reply = await listener()({ to: 'background', type: 'double', request: { n: 'x' } }, page);
    expect(reply).toMatchObject({ ok: false, error: { name: 'TypeError' } });
  });

  it('carries the name of what a handler threw', async () => {
    const failing = listener(() => {
      throw Object.assign(new Error('no room'), { name: 'QuotaExceeded' });
    });
    const reply = await failing({ to: 'background', type: 'double', request: { n: 1 } }, page);
    expect(() => answerOf(reply)).toThrow(RemoteError);
    expect(() => answerOf(reply)).toThrow('no room');
    expect(reply).toMatchObject({ error: { name: 'QuotaExceeded' } });
  });

  it('calls a missing reply by its name', () => {
    expect(() => answerOf(undefined)).toThrow(expect.objectContaining({ name: 'NoReply' }));
  });
});
