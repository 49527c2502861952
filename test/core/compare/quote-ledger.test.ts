import { describe, expect, it } from 'vitest';
import { quoteLedger } from '../../../src/core/compare/quote-ledger.ts';
import { versionOf, WIRE } from './versions-of.ts';

const [LEAD, QUOTE] = WIRE;

describe('the quote ledger', () => {
  it('lists each quotation once with its speaker and its wording in every version', () => {
    const [entry, ...more] = quoteLedger([
      versionOf('courier', [LEAD, QUOTE]),
      versionOf('dispatch', ['“We felt a blow, then the lorries began to slide,” Ms Rosdal said.']),
    ]);
    expect(more).toEqual([]);
    expect(entry?.speaker).toBe('Anneke Rosdal');
    expect(entry?.readings.map(({ speaker }) => speaker)).toEqual(['Anneke Rosdal', 'Rosdal']);
    expect([entry?.sameWords, entry?.sameSpeaker]).toEqual([false, true]);
  });

  it('says when the versions name two speakers', () => {
    const [entry] = quoteLedger([
      versionOf('courier', [QUOTE]),
      versionOf('dispatch', [QUOTE.replace('Anneke Rosdal, a teacher', 'Ruben Aske, a driver')]),
    ]);
    expect([entry?.sameWords, entry?.sameSpeaker]).toEqual([true, false]);
  });

  it('takes a shortened quotation for the same words', () => {
    const [entry] = quoteLedger([
      versionOf('courier', [QUOTE]),
      versionOf('dispatch', ['“The cars began to slide,” Rosdal said. She swam.']),
    ]);
    expect(entry?.readings.length).toBe(2);
    expect(entry?.text).toContain('We felt a blow');
  });

  it('leaves quoted terms alone', () => {
    expect(quoteLedger([versionOf('courier', ['The “bow door” was old.'])])).toEqual([]);
  });

  it('gives a follow-up in the same paragraph to the same speaker', () => {
    const text =
      '"We felt a blow, then the cars began to slide," said Anneke Rosdal. "Nobody knew where the boats were."';
    expect(quoteLedger([versionOf('courier', [text])]).map(({ speaker }) => speaker)).toEqual([
      'Anneke Rosdal',
      'Anneke Rosdal',
    ]);
  });

  it('tells two speakers apart who are named once, at the start of a sentence, and whom a pronoun means', () => {
    const frames = [
      (name: string) => `${name} told reporters: “The pumps were old and nobody cared.”`,
      (name: string) => `${name} said the dam was safe. “The pumps were old and nobody cared,” he added.`,
      (name: string) => `According to ${name}, “the pumps were old and nobody cared”.`,
    ];
    for (const frame of frames) {
      const [entry] = quoteLedger([versionOf('courier', [frame('Morrow')]), versionOf('dispatch', [frame('Odell')])]);
      expect(entry?.readings.map(({ speaker }) => speaker)).toEqual(['Morrow', 'Odell']);
      expect(entry?.sameSpeaker).toBe(false);
    }
  });
});
