import { describe, expect, it, vi } from 'vitest';
import { oncePerText } from '../../../src/core/text/once-per-text.ts';
import { type Token, tokenise } from '../../../src/core/text/tokens.ts';

describe('oncePerText', () => {
  const read = vi.fn((tokens: readonly Token[], _text: string, day: number) => [tokens.length + day]);
  const once = oncePerText(read);
  const text = 'Two were hurt.';
  const tokens = tokenise(text);

  it('reads tokens once, whoever asks', () => {
    expect([once(tokens, text, 3), once(tokens, text, 3)]).toEqual([[6], [6]]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('reads them again under other settings', () => {
    expect([once(tokens, text, 4), once(tokens, text, 3)]).toEqual([[7], [6]]);
  });

  it('reads other tokens of the same words apart', () => {
    const reads = read.mock.calls.length;
    expect(once(tokenise(text), text, 3)).toEqual([6]);
    expect(read).toHaveBeenCalledTimes(reads + 1);
  });
});
