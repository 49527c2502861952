import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInventory } from '../../../src/core/text/names.ts';
import { findQuotes } from '../../../src/core/text/quotes.ts';
import { findSpeaker } from '../../../src/core/text/speakers.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';

const QUOTED = 'The pumps were old and everyone knew it';

/** Who speaks the first quotation of a text. */
function speakerOf(text: string): string | null {
  const tokens = tokenise(text);
  const [quote] = findQuotes(text);
  const flags = Uint8Array.from(tokens, ({ start, end }) =>
    findQuotes(text).some((each) => each.start <= start && end <= each.end) ? 1 : 0,
  );
  const from = flags.indexOf(1);
  const size = tokens.filter(({ start, end }) => quote && quote.start <= start && end <= quote.end).length;
  return findSpeaker(tokens, text, flags, from, from + size, nameInventory([tokens]))?.text ?? null;
}

describe('finding who speaks', () => {
  it('finds the name wherever it stands about its verb', () => {
    const names = fc.constantFrom('Ilka Torvald', 'Mattias Orell', 'Johanna Brandt', 'Aske', 'Kovalik');
    const verbs = fc.constantFrom('said', 'added', 'insisted', 'claimed', 'admitted');
    const frames = fc.constantFrom<(name: string, verb: string) => string>(
      (name, verb) => `“${QUOTED},” ${name} ${verb}.`,
      (name, verb) => `“${QUOTED},” ${verb} ${name}.`,
      (name, verb) => `${name} ${verb}: “${QUOTED}.”`,
      (name, verb) => `“${QUOTED},” ${verb} the harbour minister, ${name}.`,
      (name) => `According to ${name}, “${QUOTED}”.`,
      (name, verb) => `${name} ${verb} the dam was safe. “${QUOTED},” she said.`,
    );
    fc.assert(
      fc.property(names, verbs, frames, (name, verb, frame) => {
        expect(speakerOf(frame(name, verb))).toBe(name);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it.each([
    [`“${QUOTED},” the mayor said.`, 'the mayor'],
    [`“${QUOTED},” said the union's chair, Ilka Torvald.`, 'Ilka Torvald'],
    [`“${QUOTED},” said its deputy chair, Mattias Orell.`, 'Mattias Orell'],
    [`“${QUOTED},” the union's deputy chair said.`, "the union's deputy chair"],
    [`“${QUOTED},” said the harbour police.`, 'the harbour police'],
    [`On Monday police said: “${QUOTED}.”`, 'police'],
    [`“${QUOTED},” he said.`, 'he'],
    [`“${QUOTED}.” Gulls circled above the quay.`, null],
  ])('%s: %s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});
