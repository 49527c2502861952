import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../scripts/eval/parse-html.ts';
import type { Block } from '../../src/core/article.ts';
import { isPaywallLine } from '../../src/extract/blocks/paywall-line.ts';
import { readCompleteness } from '../../src/extract/completeness.ts';

const open = { isPaid: false, asksToPay: false, statedChars: 0 };
const body = (...texts: string[]): Block[] => texts.map((text) => ({ text, role: 'paragraph' }));
const page = parseHtml('<body><p>x</p>');
const walled = parseHtml('<body><p>x</p><div class="paywall-box">Join us</div>');

describe('readCompleteness', () => {
  it('takes an open page for whole', () => {
    expect(readCompleteness(page, body('The bridge will close.'), open)).toBe('whole');
    expect(readCompleteness(walled, body('The bridge will close.'), open)).toBe('whole');
  });

  it('sees a text that is cut off beside a wall', () => {
    expect(readCompleteness(walled, body('The bridge will close, said the…'), open)).toBe('truncated');
    expect(readCompleteness(walled, body('The bridge will close, said the'), open)).toBe('truncated');
    expect(readCompleteness(page, body('The bridge will close, said the…'), open)).toBe('whole');
  });

  it('sees a text shorter than what the page states', () => {
    expect(readCompleteness(page, body('The bridge will close.'), { ...open, statedChars: 400 })).toBe('truncated');
  });

  it('does not know of a long text that needs payment', () => {
    expect(readCompleteness(page, body('The bridge will close. '.repeat(80)), { ...open, isPaid: true })).toBe(
      'unknown',
    );
    expect(readCompleteness(page, body('The bridge will close.'), { ...open, isPaid: true })).toBe('truncated');
    expect(readCompleteness(page, body('The bridge will close.'), { ...open, asksToPay: true })).toBe('truncated');
  });
});

describe('isPaywallLine', () => {
  it.each([
    'You have read your free article this month. Join 90,000 readers for €1.',
    'Subscribe now to continue reading',
    'Already a subscriber? Log in',
    'Jetzt weiterlesen mit Plus',
    'Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.',
  ])('knows "%s"', (line) => {
    expect(isPaywallLine(line)).toBe(true);
  });

  it('lets a sentence about reading stand', () => {
    expect(isPaywallLine('He was reading when the bridge gave way.')).toBe(false);
  });
});
