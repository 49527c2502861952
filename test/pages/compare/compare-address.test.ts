import { describe, expect, it } from 'vitest';
import type { ArticleKey } from '../../../src/core/story.ts';
import { type CompareAddress, formatAddress, parseAddress } from '../../../src/pages/compare/compare-address.ts';

const key = (text: string) => text as ArticleKey;

describe('the address of a comparison', () => {
  it('is read back as it was written, whatever an article’s address contains', () => {
    const address: CompareAddress = {
      base: key('https://a.example/x?a=1&with=2#00ff'),
      others: [key('https://b.example/ü y#1'), key('https://c.example/#2')],
      beside: key('https://c.example/#2'),
      relation: 'same-event',
      section: 'figures',
    };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it.each(['', '#', '#with=https://a.example/%231', '#base=no-hash'])(
    'is none when it names no article: "%s"',
    (hash) => {
      expect(parseAddress(hash)).toBeNull();
    },
  );

  it('leaves out what it does not know', () => {
    expect(parseAddress('#base=a%231&with=zzz&relation=best&section=top')).toEqual({
      base: 'a#1',
      others: [],
      beside: null,
      relation: null,
      section: null,
    });
  });
});
